#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

/// What people do to reports in the case: corrections and review status.
namespace gouji {

/// One transaction: corrections appended, findings replaced by those of the figures as they now count, here
/// and in the reports that are compared with this one, a new report in review. NotFound for an unknown report
/// or key, InvalidValue for a value that no person can give; nothing is changed then. An edit without changes
/// changes nothing.
Result<ChangedReports> applyEdit(Database& database, const Edit& edit, const CaseServices& services);

/// One transaction; who is rejected is compared with nobody.
Result<ChangedReports> writeStatus(Database& database, qint64 id, ReviewStatus status,
                                   const CaseServices& services);

/// A `new` report becomes `in_review`. Inside the caller's transaction.
Result<void> startReview(Database& database, qint64 id);

/// Who is journaled.
QString authorOf(const CaseServices& services);

/// The name under which the program's user is logged in.
QString loginName();

} // namespace gouji
