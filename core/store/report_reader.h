#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

/// Queries for what the case holds. Each is one snapshot. Damaged when a row is not what the writer writes.
namespace gouji {

Result<std::vector<ReportSummary>> readSummaries(Database& database);
Result<ReportSummary> readSummary(Database& database, qint64 id);
Result<CaseReport> readReport(Database& database, qint64 id);
/// As readReport, inside the caller's transaction.
Result<CaseReport> readReportWithin(Database& database, qint64 id);
Result<std::vector<PanelRow>> readPanel(Database& database, const std::vector<FigureKey>& keys);

/// Of one report, or of all for 0; oldest first.
Result<std::vector<Correction>> readCorrections(Database& database, qint64 id);

/// The reports that a file with these bytes gave, in the order of its parts; none: it is not in the case.
Result<std::vector<qint64>> findReportIds(Database& database, const QString& sha256);
Result<std::optional<KnownOriginal>> findOriginal(Database& database, const QString& sha256,
                                                  const QString& readBy);
/// The file that the report came from. NotFound, Damaged when it cannot be decompressed to its length.
Result<QByteArray> readOriginal(Database& database, qint64 id);

} // namespace gouji
