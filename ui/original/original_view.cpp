#include "ui/original/original_view.h"

#include "ui/look/tones.h"
#include "ui/original/marked_sources.h"
#include "ui/original/page_marks.h"
#include "ui/original/text_marks.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

/// Characters laid out at most: 2 MB of UTF-16. More would make the window wait.
constexpr qsizetype shownCharacters = 1024 * 1024;

} // namespace

OriginalView::OriginalView(ReviewSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_modes(new QTabBar(this)),
      m_banner(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_stack(new QStackedWidget(this)),
      m_text(new SourceTextView(this)),
      m_pages(new PageView(this)),
      m_pictures(new PagePictures(session.originals(), this)) {
    setObjectName(QStringLiteral("original"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_modes);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    m_modes->setDocumentMode(true);
    m_modes->setExpanding(false);
    m_modes->setDrawBase(false);
    for (const Mode mode : {Mode::Pages, Mode::Document, Mode::Text})
        m_modes->insertTab(int(mode), QString());
    m_banner->setObjectName(QStringLiteral("banner"));
    m_banner->setWordWrap(true);
    m_banner->setContentsMargins(12, 6, 12, 6);
    m_banner->setAutoFillBackground(true);
    m_hint->setObjectName(QStringLiteral("originalHint"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(24);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_pages);
    connect(m_modes, &QTabBar::currentChanged, this, [this](int mode) { setMode(Mode(mode)); });
    connect(m_text, &SourceTextView::clicked, this, &OriginalView::selectAt);
    connect(m_pages, &PageView::pictureNeeded, m_pictures, &PagePictures::want);
    connect(m_pictures, &PagePictures::painted, m_pages, &PageView::setPicture);
    connect(m_pages, &PageView::clicked, this, [this](int page, const QPointF& point) {
        if (const FigureKey key = figureAt(m_session, page, point); !key.isEmpty())
            m_session.selectFigure(key);
    });
    connectSession();
    openPages();
    layOut();
}

void OriginalView::connectSession() {
    const auto show = [this] {
        openPages();
        layOut();
    };
    connect(&m_session, &ReviewSession::reportOpened, this, show);
    connect(&m_session, &ReviewSession::originalOutlined, this, show);
    connect(&m_session, &ReviewSession::originalPageBegun, this, &OriginalView::showProgress);
    connect(&m_session, &ReviewSession::originalRead, this, show);
    connect(&m_session, &ReviewSession::figuresChanged, this, &OriginalView::markSources);
    connect(&m_session, &ReviewSession::findingSelected, this, [this](int finding) {
        markSources();
        if (finding >= 0) // its sentence may be elsewhere though the figure is the same
            scrollToCurrent();
    });
    connect(&m_session, &ReviewSession::suggestionsChanged, this, &OriginalView::markSources);
    connect(&m_session, &ReviewSession::figureSelected, this, [this] {
        markSources();
        scrollToCurrent();
    });
}

bool OriginalView::hasPages() const {
    return !m_session.pageSizes().empty();
}

OriginalView::Mode OriginalView::mode() const {
    return m_wanted == Mode::Pages && !hasPages() ? Mode::Document : m_wanted;
}

void OriginalView::openPages() {
    m_progress.clear();
    const qint64 report = m_session.report() ? m_session.report()->summary.id : 0;
    if (report == m_reportOfPages && m_session.pageSizes() == m_sizes)
        return; // they are shown already
    m_reportOfPages = report;
    m_sizes = m_session.pageSizes();
    m_pages->setPages(m_sizes);
    m_pictures->open(hasPages() ? m_session.originalBytes() : QByteArray(),
                     m_session.report() ? m_session.report()->summary.sourceName : QString());
}

/// Pages can be looked at before anything is read from them.
void OriginalView::layOut() {
    const bool isReadable = m_session.document() != nullptr;
    layOutText();
    QWidget* shown = m_hint;
    if (mode() == Mode::Pages)
        shown = m_pages;
    else if (isReadable)
        shown = m_text;
    m_stack->setCurrentWidget(shown);
    const QSignalBlocker quiet(m_modes);
    m_modes->setTabVisible(int(Mode::Pages), hasPages());
    m_modes->setCurrentIndex(int(mode()));
    m_modes->setVisible(isReadable || hasPages());
    retranslate();
    markSources();
    scrollToCurrent();
}

void OriginalView::showProgress(int page, int pages) {
    m_progress = tr("Recognising the text of page %1 of %2…").arg(page).arg(pages);
    m_hint->setText(hint());
    updateBanner();
}

void OriginalView::layOutText() {
    const Document* document = m_session.document();
    m_text->setMarks({});
    if (!document || mode() == Mode::Pages) {
        m_text->setDocument(nullptr);
        m_laidOut.reset();
        return;
    }
    LaidOutText fresh = mode() == Mode::Text ? LaidOutText::raw(*document, shownCharacters)
                                             : LaidOutText::blocks(*document, palette(), shownCharacters);
    fresh.document()->setDefaultFont(m_text->font());
    m_text->setDocument(fresh.document());
    m_laidOut = std::move(fresh); // the old document goes only now
}

void OriginalView::retranslate() {
    setAccessibleName(tr("Original"));
    m_text->setAccessibleName(tr("Text of the original"));
    m_modes->setAccessibleName(tr("How the original is shown"));
    m_pages->setAccessibleName(tr("Pages of the original"));
    m_modes->setTabText(int(Mode::Pages), tr("Pages"));
    m_modes->setTabText(int(Mode::Document), tr("Document"));
    m_modes->setTabText(int(Mode::Text), tr("Plain text"));
    m_modes->setTabToolTip(int(Mode::Pages), tr("The pages as they were published"));
    m_modes->setTabToolTip(int(Mode::Document), tr("Paragraphs and tables as they were read"));
    m_modes->setTabToolTip(int(Mode::Text), tr("The text of the file, decoded and otherwise untouched"));
    m_hint->setText(hint());
    updateBanner();
}

QString OriginalView::hint() const {
    if (!m_session.report())
        return tr("The published document is shown here, beside its figures.");
    if (!m_session.isReadingOriginal())
        return tr("The original of this report can no longer be read.");
    return m_progress.isEmpty() ? tr("Reading the original…") : m_progress;
}

void OriginalView::updateBanner() {
    const Tones tones(palette());
    QPalette colors = palette();
    colors.setColor(QPalette::Window, tones.header);
    colors.setColor(QPalette::WindowText, tones.text);
    m_banner->setPalette(colors);
    QStringList texts;
    if (!m_progress.isEmpty() && m_session.isReadingOriginal() && mode() == Mode::Pages)
        texts += m_progress;
    if (m_laidOut && m_laidOut->isCut())
        texts += tr("This file is very long: only its beginning is shown.");
    if (m_outOfView)
        texts += tr("The source of this figure lies behind what is shown.");
    m_banner->setText(texts.join(QLatin1Char(' ')));
    m_banner->setVisible(!texts.isEmpty());
}

void OriginalView::markSources() {
    m_pages->setMarks(pageMarks(m_session));
    markText();
    updateBanner();
}

void OriginalView::markText() {
    m_outOfView = false;
    if (!m_laidOut || !m_session.report()) {
        m_text->setMarks({});
        return;
    }
    const Anchor current = sourceOf(m_session, m_session.currentFigure());
    m_outOfView = m_laidOut->isCut() && !isNowhere(current) && !m_laidOut->placeOf(current);
    m_text->setMarks(textMarks(m_session, *m_laidOut));
}

void OriginalView::scrollToCurrent() {
    if (const auto place = currentPlace(m_session))
        m_pages->scrollTo(*place);
    if (!m_laidOut)
        return;
    if (const auto place = currentPlace(m_session, *m_laidOut))
        m_text->scrollTo(*place);
}

void OriginalView::showCurrent() {
    scrollToCurrent();
    m_stack->currentWidget()->setFocus();
}

void OriginalView::selectAt(int position) {
    if (!m_laidOut)
        return;
    if (const FigureKey key = figureAt(m_session, *m_laidOut, position); !key.isEmpty())
        m_session.selectFigure(key);
}

/// Pages are pictures: what is looked for is shown in the text that was read from them.
bool OriginalView::find(const QString& text, bool backwards) {
    if (text.isEmpty() || !m_session.document())
        return false;
    if (mode() == Mode::Pages)
        setMode(Mode::Document);
    const QTextDocument::FindFlags flags =
        backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text->find(text, flags))
        return true;
    const QTextCursor before = m_text->textCursor();
    m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    if (m_text->find(text, flags))
        return true;
    m_text->setTextCursor(before);
    return false;
}

void OriginalView::setMode(Mode mode) {
    if (m_wanted == mode)
        return;
    m_wanted = mode;
    layOut();
}

void OriginalView::zoomTo(int steps) {
    m_zoom = std::clamp(steps, -4, 15);
    QFont scaled = font();
    scaled.setPointSizeF(font().pointSizeF() * (1 + 0.1 * m_zoom));
    m_text->setFont(scaled);
    m_pages->setZoom(std::pow(1.15, m_zoom));
}

void OriginalView::zoomIn() {
    zoomTo(m_zoom + 1);
}

void OriginalView::zoomOut() {
    zoomTo(m_zoom - 1);
}

void OriginalView::resetZoom() {
    zoomTo(0);
}

void OriginalView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        layOut();
    else if (event->type() == QEvent::FontChange)
        zoomTo(m_zoom);
}

void OriginalView::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QWidget::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomTo(m_zoom + (event->angleDelta().y() > 0 ? 1 : -1));
    event->accept();
}

} // namespace gouji
