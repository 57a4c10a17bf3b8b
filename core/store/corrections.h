#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

/// What people do to reports in the case: corrections and review status.
namespace gouji {

/// One transaction: corrections appended, findings replaced by those of the figures as they now count, a new
/// report in review. NotFound for an unknown report or key, InvalidValue for a value that no person can give;
/// nothing is changed then. An edit without changes changes nothing.
Result<void> applyEdit(Database& database, const Edit& edit, const CaseServices& services);

Result<void> writeStatus(Database& database, qint64 id, ReviewStatus status);

/// The name under which the program's user is logged in.
QString loginName();

} // namespace gouji
