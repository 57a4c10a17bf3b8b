#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

/// Findings of whole cases.
namespace gouji {

/// Makes all findings anew in one transaction, on as many threads as the machine has (four at most); writes
/// those that differ. Decisions stay. Reads through further connections to the file, unless it is kept
/// without WAL, where readers would keep the writer out.
Result<RecheckOutcome> recheckCase(Database& database, const CaseServices& services,
                                   const RecheckProgress& progress);

/// Compares the reports of which it is not known yet what they are compared by: those of a case that an older
/// program made. In several transactions; what was cut short goes on the next time.
Result<void> compareOutstanding(Database& database, const CaseServices& services);

} // namespace gouji
