#pragma once

#include "core/report/report_source.h"
#include "core/store/database.h"

namespace gouji {

/// What ranks the reports of an issuer (core/report/twins.h) and names their files: of the summaries id,
/// year, status, source, part, corrections and own findings. Reports without a year are left out. Inside the
/// caller's transaction.
Result<std::vector<ReportSummary>> readStandings(Database& database, const QString& issuerKey);
/// Of these years only, both inclusive.
Result<std::vector<ReportSummary>> readStandings(Database& database, const QString& issuerKey, int firstYear,
                                                 int lastYear);

} // namespace gouji
