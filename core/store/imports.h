#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

/// The journal of imports: what was begun, how it ended, what failed. Each call is a transaction of its own.
namespace gouji {

Result<qint64> beginImport(Database& database, const QStringList& paths, const QDateTime& now);
/// NotFound for an unknown id.
Result<void> endImport(Database& database, const ImportRecord& record, const QDateTime& now);
/// The newest; nothing when there was none.
Result<std::optional<ImportRecord>> lastImport(Database& database);

} // namespace gouji
