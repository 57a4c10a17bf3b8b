#pragma once

#include "core/compare/roll_up.h"
#include "core/forms/form_library.h"
#include "ui/compare/row_table_model.h"

namespace gouji {

/// The figures of a roll-up, one a row: the own value beside the sum of the places below.
class RollUpFigures : public RowTableModel {
    Q_OBJECT

public:
    enum Column {
        FigureColumn,
        OwnColumn,
        SumColumn,
        DifferenceColumn,
        PlacesColumn,
        ResultColumn,
        ColumnCount
    };
    /// What a column is sorted by.
    static constexpr int SortRole = Qt::UserRole + 1;

    explicit RollUpFigures(const FormLibrary& forms, QObject* parent = nullptr);

    /// Nothing where there is nothing to compare; zeros on both sides are left out.
    void reset(const RollUp& rolled);
    const RollUpFigure& at(int row) const { return m_figures[size_t(row)]; }
    int above() const; ///< sums that are more than the own figure
    QString nameOf(const FigureKey& key) const;

    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    int rows() const override { return int(m_figures.size()); }

private:
    QString textOf(const RollUpFigure& figure, int column) const;

    const FormLibrary& m_forms;
    std::vector<RollUpFigure> m_figures;
    int m_places = 0;
};

/// `5`, `5 (doubtful)`, `blank`, …
QString valueWithState(const FigureValue& value);

} // namespace gouji
