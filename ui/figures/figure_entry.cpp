#include "ui/figures/figure_clipboard.h"
#include "ui/figures/figure_grid_view.h"
#include "ui/figures/figure_texts.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

/// What a person does to the selected figures of a grid.
namespace gouji {

bool FigureGridView::mayChange() {
    if (m_session.isReadOnly())
        Q_EMIT complained(tr("This case file can only be read."));
    return !m_session.isReadOnly();
}

void FigureGridView::editCurrent() {
    if (mayChange() && currentIndex().isValid())
        edit(currentIndex());
}

void FigureGridView::enterForSelection(const FigureValue& value) {
    if (!mayChange())
        return;
    std::vector<std::pair<FigureKey, FigureValue>> values;
    for (const FigureKey& key : selectedFigures())
        values.emplace_back(key, value);
    m_session.enter(values, m_session.reason());
}

void FigureGridView::recordBlank() {
    enterForSelection(FigureValue::blank());
}

void FigureGridView::recordNotApplicable() {
    enterForSelection(FigureValue::notApplicable());
}

/// A person vouches for what was read: doubtful values count as read from then on. Others are left alone.
void FigureGridView::confirmPrinted() {
    if (!mayChange() || !m_session.report())
        return;
    std::vector<std::pair<FigureKey, FigureValue>> values;
    for (const FigureKey& key : selectedFigures()) {
        const auto figure = m_session.report()->figures.find(key);
        if (figure != m_session.report()->figures.end() && canBeConfirmed(figure->second))
            values.emplace_back(key, FigureValue::number(*figure->second.reading.value));
    }
    if (values.empty())
        Q_EMIT complained(tr("No doubtful value is selected that could be confirmed."));
    else
        m_session.enter(values, m_session.reason());
}

void FigureGridView::withdrawCorrections() {
    if (mayChange())
        m_session.withdraw(selectedFigures());
}

void FigureGridView::copy() const {
    const QItemSelection selection = selectionModel()->selection();
    if (!selection.isEmpty())
        QGuiApplication::clipboard()->setText(toTsv(*m_model, selection));
}

void FigureGridView::paste() {
    const QString text = QGuiApplication::clipboard()->text();
    if (!mayChange() || text.isEmpty() || !currentIndex().isValid())
        return;
    QModelIndex topLeft = currentIndex();
    const QItemSelection selection = selectionModel()->selection();
    for (const QModelIndex& index : selection.indexes())
        topLeft =
            m_model->index(std::min(topLeft.row(), index.row()), std::min(topLeft.column(), index.column()));
    const FigurePaste pasted = fromTsv(*m_model, text, topLeft, selection);
    if (!pasted.complaint.isEmpty())
        Q_EMIT complained(pasted.complaint);
    else
        m_session.enter(pasted.values, m_session.reason());
}

} // namespace gouji
