#pragma once

#include <QString>

class QTableView;

namespace gouji {

/// A table as TSV with a header: the selected rows, or all.
QString tableAsText(const QTableView& table);

/// Ctrl+C in the table copies it so.
void makeCopyable(QTableView& table);

} // namespace gouji
