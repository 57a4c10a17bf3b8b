#pragma once

#include "core/report/decision.h"
#include "core/store/case_file.h"
#include "core/store/database.h"

/// What reviewers say of findings: appended, never changed.
namespace gouji {

/// Of one report, oldest first. Inside the caller's transaction.
Result<std::vector<Decision>> readDecisions(Database& database, qint64 id);

/// Appends a decision in a transaction of its own and puts it beside its finding; a new report is in review
/// from then on. NotFound when the report has no finding with these facts, nor had one that was decided on
/// (whose decision may be withdrawn and, by undoing, said again): nothing is changed then.
Result<ChangedReports> writeDecision(Database& database, const Decision& decision,
                                     const CaseServices& services);

} // namespace gouji
