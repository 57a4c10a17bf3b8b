#include "ui/compare/row_table_model.h"

namespace gouji {

void RowTableModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, m_columns - 1));
}

} // namespace gouji
