#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/document/document.h"

namespace gouji {

/// Plain text as web scrapers and converters leave it. Layouts of tables, told apart line by line, for each
/// table may have its own:
/// - rows: a line with tabs is a row, its cells divided by tabs;
/// - one cell a line: every cell's line begins with a tab, an empty line ends the row, a line without a tab
///   continues the cell above;
/// - `|` between cells (pipe_rows.h);
/// - between these, lines of nothing but numbers (loose_rows.h).
/// Every other line that is not empty is a paragraph. Line ends may be LF, CRLF, CR or form feeds.
Result<Document> readText(const QByteArray& bytes, const QString& name, const Limits& limits);

} // namespace gouji
