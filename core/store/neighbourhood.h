#pragma once

#include "core/report/neighbours.h"
#include "core/report/report_source.h"
#include "core/store/database.h"

#include <map>
#include <set>

/// Which reports of the case belong together. All inside the caller's transaction; at a known issuer the cost
/// does not depend on the size of the case.
namespace gouji {

/// Writes what the report is compared by. `effective` is the report as its figures count.
Result<void> writeKeys(Database& database, qint64 id, const Report& effective);

/// The reports whose findings may change when this one changes, itself included: those that are compared with
/// it as it stands now, and the nearest with the same figures. To be asked before and after the change: where
/// another becomes the better one of two files, the years up to two away are compared otherwise (a gap shows
/// that far).
Result<std::set<qint64>> dependentsOf(Database& database, qint64 id);

/// Whether the issuer has no other file for the year, or issuer or year is unknown.
Result<bool> isAloneInYear(Database& database, qint64 id);

/// Finds the neighbours of reports; keeps what it has read, so that reports of one issuer cost one reading
/// each. To be thrown away when anything of these reports changes but their findings between reports.
class NeighbourFinder {
public:
    explicit NeighbourFinder(Database& database) : m_database(database) {}

    /// Of a rejected report: none. A neighbour whose rows are damaged is none either: `verify` tells of it,
    /// and nobody is kept from correcting the others.
    Result<Neighbours> neighboursOf(qint64 id);
    Result<std::shared_ptr<const Report>> report(qint64 id);
    /// Lets go of what was read.
    void forget();

private:
    using Best = std::map<int, const ReportSummary*>; ///< by year

    Result<void> readBest(const Best& best, int year, std::shared_ptr<const Report>& into);
    Result<void> fillYears(qint64 id, int year, const std::vector<ReportSummary>& ofIssuer,
                           Neighbours& neighbours);
    Result<const std::vector<ReportSummary>*> standingsOf(const QString& issuerKey);

    Database& m_database;
    std::map<QString, std::vector<ReportSummary>> m_standings; ///< by issuer key
    std::map<qint64, std::shared_ptr<const Report>> m_reports;
};

} // namespace gouji
