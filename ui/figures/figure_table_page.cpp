#include "ui/figures/figure_table_page.h"

#include "ui/look/ui_language.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace gouji {

FigureTablePage::FigureTablePage(ReviewSession& session, const Form& form, int table, QWidget* parent)
    : QWidget(parent), m_session(session), m_form(form), m_table(table), m_title(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_title);
    addGrids();
    retranslate();
}

void FigureTablePage::addGrids() {
    const auto& grids = formTable().grids;
    if (grids.size() == 1) {
        m_grids.push_back(new FigureGridView(m_session, m_form, m_table, 0, false, this));
        layout()->addWidget(m_grids.front());
        watch(m_grids.front());
        return;
    }
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->installEventFilter(this);
    auto* inner = new QWidget(m_area);
    auto* stack = new QVBoxLayout(inner);
    stack->setContentsMargins(0, 0, 0, 8);
    stack->setSpacing(0);
    for (int i = 0; i < int(grids.size()); ++i) {
        auto* caption = new QLabel(inner);
        caption->setContentsMargins(8, i == 0 ? 2 : 10, 8, 4);
        auto* grid = new FigureGridView(m_session, m_form, m_table, i, true, inner);
        stack->addWidget(caption);
        stack->addWidget(grid);
        m_captions.push_back(caption);
        m_grids.push_back(grid);
        watch(grid);
    }
    stack->addStretch();
    m_area->setWidget(inner);
    layout()->addWidget(m_area);
}

void FigureTablePage::watch(FigureGridView* grid) {
    connect(grid, &FigureGridView::figureActivated, this, [this, grid](const FigureKey& key) {
        for (FigureGridView* other : m_grids) {
            if (other != grid)
                other->showFigure({});
        }
        Q_EMIT figureActivated(key);
    });
    connect(grid, &FigureGridView::selectionMoved, this, &FigureTablePage::selectionMoved);
    connect(grid, &FigureGridView::complained, this, &FigureTablePage::complained);
    connect(grid, &FigureGridView::showInOriginalRequested, this, &FigureTablePage::showInOriginalRequested);
    connect(grid, &FigureGridView::leftBy, this,
            [this, grid](int direction, bool* taken) { *taken = walk(grid, direction); });
}

/// Carries the keyboard to the next or previous grid: with Tab to its first or last cell, with an arrow to
/// the same column.
bool FigureTablePage::walk(const FigureGridView* from, int direction) {
    const auto at = std::find(m_grids.begin(), m_grids.end(), from) - m_grids.begin();
    const auto next = at + (direction > 0 ? 1 : -1);
    if (next < 0 || next >= int(m_grids.size()))
        return false;
    FigureGridView* grid = m_grids[size_t(next)];
    const FigureGridModel& model = grid->figureModel();
    const int row = direction > 0 ? 0 : model.rowCount() - 1;
    int column = direction > 0 ? 0 : model.columnCount() - 1;
    if (direction == 2 || direction == -2)
        column = std::min(from->currentIndex().column(), model.columnCount() - 1);
    grid->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    grid->showFigure(model.keyAt(model.index(row, column)));
    return true;
}

/// Ctrl and wheel zoom, above a scroll area too.
bool FigureTablePage::eventFilter(QObject* object, QEvent* event) {
    if (event->type() != QEvent::Wheel ||
        !(static_cast<QWheelEvent*>(event)->modifiers() & Qt::ControlModifier))
        return QWidget::eventFilter(object, event);
    event->ignore();
    return true;
}

QString FigureTablePage::shortTitle() const {
    return uiLanguage() == Language::Chinese ? QString(QStringLiteral("表") + formTable().numeral)
                                             : QString(QStringLiteral("Table ") + formTable().id.mid(1));
}

QString FigureTablePage::longTitle() const {
    return uiLanguage() == Language::Chinese
               ? QString(formTable().numeral + QStringLiteral("、") + formTable().title)
               : QString(formTable().id.mid(1) + QStringLiteral(". ") + formTable().titleEn);
}

bool FigureTablePage::contains(const FigureKey& key) const {
    return std::any_of(m_grids.begin(), m_grids.end(), [&](const FigureGridView* grid) {
        return grid->figureModel().indexOf(key).isValid();
    });
}

void FigureTablePage::showFigure(const FigureKey& key) {
    for (FigureGridView* grid : m_grids) {
        grid->showFigure(key);
        const QModelIndex index = grid->figureModel().indexOf(key);
        if (!m_area || !index.isValid())
            continue;
        const QPoint corner = grid->visualRect(index).topLeft() + grid->viewport()->pos() + grid->pos();
        m_area->ensureVisible(corner.x(), corner.y(), 40, 80);
    }
}

FigureGridView* FigureTablePage::activeGrid() const {
    const auto active = std::find_if(m_grids.begin(), m_grids.end(), [](const FigureGridView* grid) {
        return grid->currentIndex().isValid();
    });
    return active == m_grids.end() ? m_grids.front() : *active;
}

bool FigureTablePage::finishEditing() {
    bool good = true;
    for (FigureGridView* grid : m_grids)
        good = grid->finishEditing() && good;
    return good;
}

void FigureTablePage::refresh() {
    for (FigureGridView* grid : m_grids) {
        grid->figureModel().refresh();
        grid->arrange();
    }
}

void FigureTablePage::refreshMarks() {
    for (FigureGridView* grid : m_grids)
        grid->figureModel().refreshMarks();
}

void FigureTablePage::retranslate() {
    const bool chinese = uiLanguage() == Language::Chinese;
    const QString edition = tr("Form %1").arg(m_form.edition);
    m_title->setText(QString(longTitle() + QStringLiteral("  ·  ") + edition));
    m_title->setToolTip(m_form.source);
    for (size_t i = 0; i < m_captions.size(); ++i) {
        const FormGrid& grid = formTable().grids[i];
        m_captions[i]->setText(chinese ? grid.caption : grid.captionEn);
    }
    for (size_t i = 0; i < m_grids.size(); ++i) {
        const FormGrid& grid = formTable().grids[i];
        const QString caption = chinese ? grid.caption : grid.captionEn;
        m_grids[i]->setAccessibleName(
            caption.isEmpty() ? longTitle() : QString(longTitle() + QStringLiteral(" · ") + caption));
        m_grids[i]->retranslate();
    }
}

void FigureTablePage::setGridFont(const QFont& font) {
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    for (QLabel* caption : m_captions)
        caption->setFont(bold);
    for (FigureGridView* grid : m_grids) {
        grid->setFont(font);
        grid->arrange();
    }
}

} // namespace gouji
