#pragma once

#include "ui/compare/roll_up_source.h"
#include "ui/compare/row_table_model.h"

namespace gouji {

/// The own report and the places below it with their values of one figure; those without a report last.
class RollUpPlaces : public RowTableModel {
    Q_OBJECT

public:
    enum Column { PlaceColumn, IssuerColumn, ValueColumn, StateColumn, ColumnCount };

    explicit RollUpPlaces(QObject* parent = nullptr) : RowTableModel(ColumnCount, parent) {}

    /// `key` may be empty: then no values.
    void reset(const FullRollUp& full, const FigureKey& key);
    qint64 reportAt(int row) const { return m_rows[size_t(row)].report; } ///< 0: not in the case

    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    int rows() const override { return int(m_rows.size()); }

private:
    struct Row {
        QString place;
        QString issuer;
        qint64 report = 0;
        std::optional<FigureValue> value; ///< none: not asked, or not in its form
    };
    QString textOf(const Row& row, int column) const;

    std::vector<Row> m_rows;
    bool m_hasFigure = false;
};

} // namespace gouji
