#include "core/store/finding_store.h"

#include "core/store/codec.h"
#include "core/store/decisions.h"
#include "core/store/row_reader.h"

#include <algorithm>

namespace gouji {

namespace {

std::optional<QString> idText(const FindingDecision& decision) {
    return decision.isInForce() ? std::optional<QString>(QString::number(decision.decision->id))
                                : std::nullopt;
}

Result<void> deleteFindings(Database& database, qint64 id) {
    Query query(database, QStringLiteral("DELETE FROM findings WHERE report_id = ?"));
    query.run(id);
    return query.result();
}

Result<void> insertFindings(Database& database, qint64 id, const std::vector<StoredFinding>& findings) {
    const auto decisions = readDecisions(database, id);
    if (!decisions)
        return failure(decisions.error());
    std::vector<Finding> facts;
    for (const StoredFinding& each : findings)
        facts.push_back(each.finding);
    const std::vector<FindingDecision> decided = decisionsOn(facts, *decisions);
    Query query(database,
                QStringLiteral("INSERT INTO findings (report_id, rule, severity, figures, expected, actual,"
                               " message, detail, anchor, is_between, decision_id)"
                               " VALUES (?,?,?,?,?,?,?,?,?,?,?)"));
    for (size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i].finding;
        query.run(id, finding.rule, severityName(finding.severity), codec::keys(finding.figures),
                  finding.expected, finding.actual, findings[i].message, finding.detail,
                  codec::anchor(finding.anchor), qint64(findings[i].isBetween), idText(decided[i]));
    }
    return query.result();
}

} // namespace

std::vector<StoredFinding> told(const std::vector<Finding>& findings, bool areBetween, const Report& report,
                                const CaseServices& services) {
    std::vector<StoredFinding> all;
    all.reserve(findings.size());
    for (const Finding& finding : findings)
        all.push_back(
            {finding, services.message ? services.message(finding, report) : QString(), areBetween});
    return all;
}

Result<std::vector<StoredFinding>> readStoredFindings(Database& database, qint64 id) {
    Query query(database, QStringLiteral("SELECT rule, severity, figures, expected, actual, detail, anchor,"
                                         " message, is_between FROM findings WHERE report_id = ?"
                                         " ORDER BY finding_id"));
    std::vector<StoredFinding> all;
    for (query.run(id); query.next();) {
        RowReader row(database, query);
        all.push_back({{query.text(0), row.severity(1), row.keys(2), query.text(3), query.text(4),
                        query.text(5), row.anchor(6)},
                       query.text(7),
                       query.number(8) != 0});
        if (const auto done = row.result(); !done)
            return failure(done.error());
    }
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return all;
}

Result<void> writeStoredFindings(Database& database, qint64 id, std::vector<StoredFinding> findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const StoredFinding& a, const StoredFinding& b) {
        return a.finding.severity < b.finding.severity;
    });
    return deleteFindings(database, id).and_then([&] { return insertFindings(database, id, findings); });
}

Result<void> replaceOwnFindings(Database& database, qint64 id, const std::vector<Finding>& findings,
                                const Report& report, const CaseServices& services) {
    return writeStoredFindings(database, id, told(findings, false, report, services));
}

} // namespace gouji
