#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

/// Puts what a later version of the program reads from a file in place of what an earlier one read.
namespace gouji {

/// The reports of one file, by its sha256, in a transaction of its own: readings, identity, statements, notes
/// and findings are replaced. Corrections stay, each over its figure; a figure that the new reading no longer
/// has stays as `missing` while it is corrected. A `reviewed` report whose figures now count otherwise goes
/// back to `in_review`. NotFound when the file is not in the case, InvalidValue when it now holds another
/// number of reports: then nothing is changed.
Result<void> replaceReadings(Database& database, const std::vector<NewReport>& parts,
                             const CaseServices& services);

} // namespace gouji
