#pragma once

#include "core/store/database.h"

namespace gouji {

/// What the schema of a case differs in from the one that schema/*.sql make: `trigger NAME is missing`,
/// `view NAME is not as it was made`, `index NAME does not belong here`. Spaces and quotation marks, which
/// SQLite's versions write differently, do not count; nor do the statistics of ANALYZE.
Result<QStringList> schemaDifferences(Database& database);

} // namespace gouji
