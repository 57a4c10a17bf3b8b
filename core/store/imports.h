#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

/// The journal of imports: what was begun, how it ended, what failed. Each call is a transaction of its own,
/// on the disk when it returns. In between commits of this connection are there only as a whole
/// (Database::Durability::Checkpointed): after a power cut the import was not ended, and can be begun again.
namespace gouji {

Result<qint64> beginImport(Database& database, const QStringList& paths, const QDateTime& now);
/// NotFound for an unknown id.
Result<void> endImport(Database& database, const ImportRecord& record, const QDateTime& now);
/// The newest; nothing when there was none.
Result<std::optional<ImportRecord>> lastImport(Database& database);

} // namespace gouji
