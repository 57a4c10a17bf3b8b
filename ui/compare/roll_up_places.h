#pragma once

#include "ui/compare/roll_up_source.h"

#include <QAbstractTableModel>

namespace gouji {

/// The own report and the places below it with their values of one figure; those without a report last.
class RollUpPlaces : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PlaceColumn, IssuerColumn, ValueColumn, StateColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `key` may be empty: then no values.
    void reset(const FullRollUp& full, const FigureKey& key);
    qint64 reportAt(int row) const { return m_rows[size_t(row)].report; } ///< 0: not in the case
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

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
