#include "ui/original/original_view.h"

#include "ui/look/tones.h"
#include "ui/original/page_marks.h"

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
    connect(&m_session, &ReviewSession::findingSelected, this, &OriginalView::markSources);
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

Anchor OriginalView::anchorOf(const FigureKey& key) const {
    const CaseReport* report = m_session.report();
    if (!report)
        return {};
    const auto figure = report->figures.find(key);
    return figure == report->figures.end() ? Anchor() : figure->second.reading.anchor;
}

std::optional<TextPlace> OriginalView::placeOf(const FigureKey& key) const {
    return m_laidOut->placeOf(anchorOf(key));
}

/// For a figure that was not found: where the other figures of its row of the form stand, a place for each
/// row of the original. Empty when the figure has a source of its own, or none of its row has.
std::vector<TextPlace> OriginalView::rowsOf(const FigureKey& key) const {
    std::vector<TextPlace> rows;
    const qsizetype dot = key.name.lastIndexOf(QLatin1Char('.'));
    if (dot < 0 || !isNowhere(anchorOf(key)))
        return rows;
    const QStringView row = QStringView(key.name).left(dot + 1);
    for (const auto& entry : m_session.report()->report.figures) {
        const QStringView name(entry.key.name);
        if (!name.startsWith(row) || name.lastIndexOf(QLatin1Char('.')) != dot)
            continue;
        const auto place = m_laidOut->placeOf(entry.reading.anchor);
        const auto whole = place ? std::optional(m_laidOut->rowAround(*place)) : std::nullopt;
        if (whole && std::find(rows.begin(), rows.end(), *whole) == rows.end())
            rows.push_back(*whole);
    }
    return rows;
}

std::optional<TextPlace> OriginalView::nearestPlace(const FigureKey& key) const {
    if (const auto own = placeOf(key))
        return own;
    const std::vector<TextPlace> rows = rowsOf(key);
    return rows.empty() ? std::nullopt : std::optional(rows.front());
}

std::vector<TextMark> OriginalView::findingMarks() const {
    std::vector<TextMark> marks;
    const int finding = m_session.currentFinding();
    if (finding < 0)
        return marks;
    const Finding& shown = m_session.report()->findings[size_t(finding)];
    if (const auto place = m_laidOut->placeOf(shown.anchor))
        marks.push_back({*place, TextMark::Kind::Suspect, finding + 1});
    for (size_t i = 0; i < shown.figures.size(); ++i) {
        const auto kind = i == 0 ? TextMark::Kind::Suspect : TextMark::Kind::Other;
        if (const auto place = placeOf(shown.figures[i]))
            marks.push_back({*place, kind, finding + 1});
        for (const TextPlace& row : rowsOf(shown.figures[i])) {
            const TextMark mark{row, TextMark::Kind::Row, finding + 1};
            if (std::find(marks.begin(), marks.end(), mark) == marks.end())
                marks.push_back(mark);
        }
    }
    return marks;
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
    std::vector<TextMark> marks = findingMarks();
    const FigureKey key = m_session.currentFigure();
    const auto current = placeOf(key);
    if (current)
        marks.push_back({*current, TextMark::Kind::Current, 0});
    for (const TextPlace& row : rowsOf(key))
        marks.push_back({row, TextMark::Kind::Row, 0});
    m_outOfView = !current && !isNowhere(anchorOf(key)) && m_laidOut->isCut();
    m_text->setMarks(std::move(marks));
}

/// Of a report that shares its file with others: the first place that it was read from.
std::optional<TextPlace> OriginalView::beginningOfPart() const {
    const CaseReport& shown = *m_session.report();
    std::optional<TextPlace> first;
    if (shown.summary.part == 0)
        return first;
    const auto consider = [&](const Anchor& anchor) {
        const auto place = m_laidOut->placeOf(anchor);
        if (place && (!first || place->begin < first->begin))
            first = place;
    };
    consider(shown.report.identity.issuerAnchor);
    consider(shown.report.identity.yearAnchor);
    for (const auto& entry : shown.report.figures)
        consider(entry.reading.anchor);
    return first;
}

/// The source of the current figure, else its row, else what the current finding is about, else where the
/// report begins in its file.
std::optional<TextPlace> OriginalView::currentTextPlace() const {
    auto place = nearestPlace(m_session.currentFigure());
    const int finding = m_session.currentFinding();
    if (!place && finding >= 0) {
        const Finding& shown = m_session.report()->findings[size_t(finding)];
        place = m_laidOut->placeOf(shown.anchor);
        for (size_t i = 0; !place && i < shown.figures.size(); ++i)
            place = nearestPlace(shown.figures[i]);
    }
    if (!place && finding < 0 && m_session.currentFigure().isEmpty())
        place = beginningOfPart();
    return place;
}

void OriginalView::scrollToCurrent() {
    if (const auto place = currentPlace(m_session))
        m_pages->scrollTo(*place);
    if (!m_laidOut || !m_session.report())
        return;
    if (const auto place = currentTextPlace())
        m_text->scrollTo(*place);
}

void OriginalView::showCurrent() {
    scrollToCurrent();
    m_stack->currentWidget()->setFocus();
}

/// The figure read from the smallest stretch of text around the click; of several, the form's first.
void OriginalView::selectAt(int position) {
    if (!m_laidOut || !m_session.report())
        return;
    const FigureKey* best = nullptr;
    qsizetype shortest = 0;
    for (const auto& entry : m_session.report()->report.figures) {
        const auto place = m_laidOut->placeOf(entry.reading.anchor);
        if (!place || position < place->begin || position > place->end)
            continue;
        const qsizetype length = place->end - place->begin;
        if (!best || length < shortest) {
            best = &entry.key;
            shortest = length;
        }
    }
    if (best)
        m_session.selectFigure(FigureKey(*best));
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
