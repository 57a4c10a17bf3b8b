#pragma once

#include "core/store/database.h"

/// From a path to a connection that is known to speak with a case file of the current schema.
namespace gouji {

struct OpenedCase {
    std::unique_ptr<Database> database;
    bool readOnly = false;
};

/// `mayCreate`: a missing or zero-byte file becomes a case. Files that are no case, and cases of a later
/// schema, are not touched. Sees WAL, DELETE and immutable=1 as CONTRACT "Case file" says. Errors:
/// CaseFile::open.
Result<OpenedCase> openCase(const QString& path, bool mayCreate);

} // namespace gouji
