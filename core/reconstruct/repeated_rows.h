#pragma once

#include "core/reconstruct/source_lines.h"
#include "core/reconstruct/table_choice.h"
#include "core/report/report.h"

namespace gouji {

/// Rows of a statutory table that the source prints in more than one place with different figures, whether in
/// rows or in running text, in this edition's table or another's: nobody can tell which count. Notes them;
/// several of a table, or all that it has, are two years or two reports, and put all its figures in doubt.
/// Goes by what was found, so it must come after the readings. Returns the ids of tables that stand in the
/// source twice as wholes, and so were compared.
std::vector<QString> noteRepeatedRows(const TableChoice& choice, const std::vector<SourceLine>& lines,
                                      Report& report);

} // namespace gouji
