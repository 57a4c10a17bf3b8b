#pragma once

#include "core/compare/series.h"
#include "ui/compare/row_table_model.h"

namespace gouji {

/// The values beneath the chart, one report a row: every point of it, gaps included.
class ValueModel : public RowTableModel {
    Q_OBJECT

public:
    enum Column { IssuerColumn, DivisionColumn, YearColumn, ValueColumn, StateColumn, ColumnCount };

    explicit ValueModel(QObject* parent = nullptr) : RowTableModel(ColumnCount, parent) {}

    void reset(std::vector<ComparePoint> points);
    const ComparePoint& at(int row) const { return m_points[size_t(row)]; }

    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By value, year or text; gaps below every value.
    void sort(int column, Qt::SortOrder order) override;

protected:
    int rows() const override { return int(m_points.size()); }

private:
    std::vector<ComparePoint> m_points;
};

/// `空白`, `缺失`, … or empty for a plain value.
QString gapTitle(const ComparePoint& point);

} // namespace gouji
