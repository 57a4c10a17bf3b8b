#pragma once

#include "core/store/database.h"

/// Schemas of the case file: schema/1.sql makes the first, each further one leads from the one before.
namespace gouji {

constexpr int currentSchema = 8;
constexpr quint32 caseApplicationId = 0x474F554A; ///< CONTRACT "Case file"; `GOUJ`

/// Makes an empty database a case of the current schema, in one transaction. Leaves one that another program
/// made a case in the meantime as it is; NotACase when it holds anything else.
Result<void> createSchema(Database& database);

/// Brings an older case to the current schema in one transaction, after a copy `FILE.vN.bak` beside it
/// (numbered when there is one already). While it runs nobody else can write. NewerSchema, Busy, Storage; on
/// failure the case is as it was.
Result<void> migrate(Database& database);

/// The statements of schema/N.sql, which lines `-- ;;` separate. Internal when there is no such schema.
Result<QStringList> schemaStatements(int number);

} // namespace gouji
