#pragma once

#include "core/base/limits.h"
#include "core/reconstruct/source_lines.h"
#include "core/reconstruct/table_choice.h"
#include "core/report/report.h"

#include <vector>

namespace gouji {

/// Puts a reading for every figure of the chosen tables into the report, in the order of the forms: from the
/// placed and settled rows, from joined text, or missing. Notes lines whose figures found no place.
std::vector<QString> readTables(const TableChoice& choice, const std::vector<SourceLine>& lines,
                                const Thresholds& thresholds, const Limits& limits, Report& report);

} // namespace gouji
