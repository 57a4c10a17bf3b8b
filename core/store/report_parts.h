#pragma once

#include "core/report/report.h"
#include "core/store/query.h"

/// What reports in the case consist of besides their figures. Inside the caller's transaction; Damaged when a
/// row is not what the writer writes.
namespace gouji {

Result<std::vector<Statement>> readStatements(Database& database, qint64 id);
/// Findings of reconstruction itself.
Result<std::vector<Finding>> readNotes(Database& database, qint64 id);
/// Of checks, in the order in which they are shown.
Result<std::vector<Finding>> readFindings(Database& database, qint64 id);

} // namespace gouji
