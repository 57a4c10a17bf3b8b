#pragma once

#include "core/base/limits.h"
#include "core/reconstruct/joined_text.h"
#include "core/report/report.h"

namespace gouji {

/// Puts a reading for every figure of the named tables that running text prints into the report, and notes
/// rows and tables that stand in the text twice. README says when such a figure may pass as read.
void readJoinedTables(const Form& form, const JoinedAlignment& joined, const std::vector<QString>& tables,
                      const Limits& limits, Report& report);

} // namespace gouji
