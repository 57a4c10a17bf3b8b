#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

namespace gouji {

/// CaseFile::verify. Originals are read one at a time.
Result<std::vector<VerifyProblem>> verifyCase(Database& database);

/// CaseFile::checkStructure.
Result<void> checkStructure(Database& database);

} // namespace gouji
