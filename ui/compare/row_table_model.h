#pragma once

#include <QAbstractTableModel>

namespace gouji {

/// A table whose columns are fixed and whose rows are made anew together.
class RowTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit RowTableModel(int columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_columns(columns) {}

    /// Titles and texts are read again.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : rows(); }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_columns;
    }

protected:
    virtual int rows() const = 0;

private:
    const int m_columns;
};

} // namespace gouji
