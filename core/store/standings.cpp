#include "core/store/standings.h"

#include "core/store/row_reader.h"

#include <limits>

namespace gouji {

namespace {

const QString standingsSql = QStringLiteral(
    "SELECT r.report_id, r.year, r.status, r.source_name, r.source_format, r.part,"
    " CASE WHEN r.part = 0 THEN 1 ELSE (SELECT count(*) FROM reports p WHERE p.sha256 = r.sha256) END,"
    " (SELECT count(*) FROM findings f WHERE f.report_id = r.report_id AND f.severity = 'error'"
    "  AND f.is_between = 0),"
    " (SELECT count(*) FROM findings f WHERE f.report_id = r.report_id AND f.severity = 'warning'"
    "  AND f.is_between = 0),"
    " (SELECT count(*) FROM corrections c WHERE c.report_id = r.report_id AND c.new_value IS NOT NULL"
    "  AND NOT EXISTS (SELECT 1 FROM corrections later WHERE later.report_id = c.report_id"
    "                  AND later.key = c.key AND later.correction_id > c.correction_id))"
    " FROM reports r WHERE r.issuer_key = ? AND r.year BETWEEN ? AND ?");

} // namespace

Result<std::vector<ReportSummary>> readStandings(Database& database, const QString& issuerKey, int firstYear,
                                                 int lastYear) {
    Query query(database, standingsSql);
    std::vector<ReportSummary> all;
    for (query.run(issuerKey, firstYear, lastYear); query.next();) {
        RowReader row(database, query);
        ReportSummary each;
        each.id = query.number(0);
        each.identity.year = int(query.number(1));
        each.status = row.status(2);
        each.sourceName = query.text(3);
        each.sourceFormat = query.text(4);
        each.part = int(query.number(5));
        each.parts = int(query.number(6));
        each.ownErrors = int(query.number(7));
        each.ownWarnings = int(query.number(8));
        each.corrections = int(query.number(9));
        if (const auto done = row.result(); !done)
            return failure(done.error());
        all.push_back(std::move(each));
    }
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return all;
}

Result<std::vector<ReportSummary>> readStandings(Database& database, const QString& issuerKey) {
    return readStandings(database, issuerKey, 0, std::numeric_limits<int>::max());
}

} // namespace gouji
