#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

/// Puts reports and their findings into the database.
namespace gouji {

/// Names of a division by the level of its code (2, 4, 6 or 9 digits); empty where the level has no name.
struct DivisionColumns {
    QString province;
    QString city;
    QString county;
    QString township;
};

/// The path's first name is the province's, its last that of the code's own level. Between them the path of a
/// township may lack the county (东莞市, 中山市: digits 5 and 6 of the code are 00) or the city
/// (municipalities and counties directly below a province).
DivisionColumns divisionColumns(const QString& code, const QStringList& path);

/// The reports of one file, inside a transaction of its own. The findings' sentences come from
/// `services.message`.
Result<PartsOutcome> addReports(Database& database, const std::vector<NewReport>& parts,
                                const CaseServices& services);

/// Writes what was read of a report over the row that it has in `reports`: identity, figures (over those that
/// are there), statements and notes, of which there must be none, and what it is compared by. Inside the
/// caller's transaction.
Result<void> writeReading(Database& database, qint64 id, const NewReport& read, const CaseServices& services);

} // namespace gouji
