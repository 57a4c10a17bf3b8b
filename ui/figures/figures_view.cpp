#include "ui/figures/figures_view.h"

#include "ui/figures/figure_table_page.h"
#include "ui/figures/selection_summary.h"
#include "ui/look/tones.h"

#include <QEvent>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <set>

namespace gouji {

FiguresView::FiguresView(ReviewSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)),
      m_hint(new QLabel(this)),
      m_complaint(new QLabel(this)) {
    setObjectName(QStringLiteral("figures"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_complaint);
    m_tabs->setObjectName(QStringLiteral("tables"));
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(24);
    m_stack->addWidget(m_hint);
    m_complaint->setObjectName(QStringLiteral("complaint"));
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    m_complaint->setContentsMargins(8, 6, 8, 6);
    m_complaint->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, &FiguresView::showTable);
    for (int i = 0; i < 3; ++i) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            showTable(i);
            focusTable();
        });
    }
    connect(&session, &ReviewSession::aboutToLeave, this, &FiguresView::finishEditing);
    connect(&session, &ReviewSession::reportOpened, this, &FiguresView::rebuild);
    connect(&session, &ReviewSession::figuresChanged, this, &FiguresView::refresh);
    connect(&session, &ReviewSession::figureSelected, this, &FiguresView::showFigure);
    const auto refreshMarks = [this] {
        for (FigureTablePage* page : m_pages)
            page->refreshMarks();
    };
    connect(&session, &ReviewSession::findingSelected, this, refreshMarks);
    connect(&session, &ReviewSession::suggestionsChanged, this, refreshMarks);
    rebuild();
}

void FiguresView::rebuild() {
    const int shown = std::max(0, m_tabs->currentIndex());
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (FigureTablePage* page : m_pages) {
        page->disconnect(this);
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_pages.clear();
    m_complaint->hide();
    if (m_session.report())
        addPages();
    m_tabs->setVisible(!m_pages.empty());
    retranslate();
    applyZoom();
    showTable(std::min(shown, int(m_pages.size()) - 1));
    if (!m_session.currentFigure().isEmpty())
        showFigure(m_session.currentFigure());
    Q_EMIT selectionSummaryChanged({});
}

void FiguresView::addPages() {
    std::set<QString> tables;
    for (const auto& entry : m_session.report()->figures)
        tables.insert(entry.first.table().toString());
    for (const QString& id : tables) {
        const Form* form = m_session.formOf(id);
        if (!form)
            continue;
        const int table = int(form->table(id) - form->tables.data());
        auto* page = new FigureTablePage(m_session, *form, table, m_stack);
        connect(page, &FigureTablePage::figureActivated, &m_session, &ReviewSession::selectFigure);
        connect(page, &FigureTablePage::complained, this, &FiguresView::complain);
        connect(page, &FigureTablePage::showInOriginalRequested, this, &FiguresView::showInOriginalRequested);
        connect(page, &FigureTablePage::selectionMoved, this, [this] {
            m_complaint->hide();
            if (const FigureTablePage* current = currentPage())
                Q_EMIT selectionSummaryChanged(
                    selectionSummary(m_session, current->activeGrid()->selectedFigures()));
        });
        m_stack->addWidget(page);
        m_pages.push_back(page);
        m_tabs->addTab(QString());
    }
}

void FiguresView::retranslate() {
    setAccessibleName(tr("Figures"));
    m_tabs->setAccessibleName(tr("Statutory tables"));
    m_hint->setText(
        m_session.report()
            ? tr("No statutory tables were found in this report.\n\nIts text is shown beside; nothing "
                 "is made up from it.")
            : tr("No report is open.\n\nChoose one from the list, or drop report files on the window."));
    for (size_t i = 0; i < m_pages.size(); ++i) {
        m_tabs->setTabText(int(i), m_pages[i]->shortTitle());
        m_tabs->setTabToolTip(int(i), tr("%1 (Alt+%2)").arg(m_pages[i]->longTitle()).arg(i + 1));
    }
    markTabs();
}

/// A tab carries the sign of the worst finding about its table.
void FiguresView::markTabs() {
    for (size_t i = 0; i < m_pages.size(); ++i) {
        std::optional<Severity> worst;
        for (const Finding& finding : m_session.report()->findings) {
            const bool here = !finding.figures.empty() && m_pages[i]->contains(finding.figures.front());
            if (here && finding.severity != Severity::Information)
                worst = worst ? std::min(*worst, finding.severity) : finding.severity;
        }
        m_tabs->setTabIcon(int(i), worst ? severityIcon(*worst, palette()) : QIcon());
    }
}

void FiguresView::refresh() {
    for (FigureTablePage* page : m_pages)
        page->refresh();
    markTabs();
    if (const FigureTablePage* page = currentPage())
        Q_EMIT selectionSummaryChanged(selectionSummary(m_session, page->activeGrid()->selectedFigures()));
}

FigureTablePage* FiguresView::currentPage() const {
    return qobject_cast<FigureTablePage*>(m_stack->currentWidget());
}

void FiguresView::showTable(int index) {
    if (index < 0 || index >= int(m_pages.size())) {
        if (m_pages.empty())
            m_stack->setCurrentWidget(m_hint);
        return;
    }
    m_stack->setCurrentWidget(m_pages[size_t(index)]);
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(index);
}

void FiguresView::showFigure(const FigureKey& key) {
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const bool here = m_pages[i]->contains(key);
        if (here)
            showTable(int(i));
        m_pages[i]->showFigure(here ? key : FigureKey());
    }
}

bool FiguresView::finishEditing() {
    bool good = true;
    for (FigureTablePage* page : m_pages)
        good = page->finishEditing() && good;
    return good;
}

void FiguresView::copy() {
    if (const FigureTablePage* page = currentPage())
        page->activeGrid()->copy();
}

void FiguresView::paste() {
    if (const FigureTablePage* page = currentPage())
        page->activeGrid()->paste();
}

void FiguresView::editCurrent() {
    if (const FigureTablePage* page = currentPage())
        page->activeGrid()->editCurrent();
}

void FiguresView::recordBlank() {
    if (const FigureTablePage* page = currentPage())
        page->activeGrid()->recordBlank();
}

void FiguresView::confirmPrinted() {
    const FigureTablePage* page = currentPage();
    if (page && finishEditing())
        page->activeGrid()->confirmPrinted();
}

void FiguresView::focusTable() {
    const FigureTablePage* page = currentPage();
    if (!page)
        return;
    FigureGridView* grid = page->activeGrid();
    grid->setFocus();
    if (!grid->currentIndex().isValid())
        grid->setCurrentIndex(grid->model()->index(0, 0));
}

void FiguresView::complain(const QString& text) {
    const Tones tones(palette());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tones.error);
    colors.setColor(QPalette::Window, tones.base);
    m_complaint->setPalette(colors);
    m_complaint->setAutoFillBackground(true);
    m_complaint->setText(text);
    m_complaint->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        Q_EMIT complained(text);
}

void FiguresView::zoomIn() {
    m_zoom = std::min(m_zoom + 1, 15);
    applyZoom();
}

void FiguresView::zoomOut() {
    m_zoom = std::max(m_zoom - 1, -4);
    applyZoom();
}

void FiguresView::resetZoom() {
    m_zoom = 0;
    applyZoom();
}

void FiguresView::applyZoom() {
    QFont scaled = font();
    scaled.setPointSizeF(font().pointSizeF() * (1 + 0.1 * m_zoom));
    for (FigureTablePage* page : m_pages)
        page->setGridFont(scaled);
}

void FiguresView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        for (FigureTablePage* page : m_pages)
            page->retranslate();
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        markTabs();
    } else if (event->type() == QEvent::FontChange) {
        applyZoom();
    }
}

void FiguresView::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QWidget::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

} // namespace gouji
