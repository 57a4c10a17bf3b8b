#pragma once

#include "core/report/report.h"
#include "core/store/database.h"

namespace gouji {

/// The report as checks see it, corrections in place of readings, inside the caller's transaction. What no
/// check looks at is left out: anchors of figures and of the identity, and what supports the identity. That
/// costs a fifth of readReport. NotFound, Damaged, Storage.
Result<Report> readEffective(Database& database, qint64 id);

} // namespace gouji
