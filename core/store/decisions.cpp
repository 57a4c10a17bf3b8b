#include "core/store/decisions.h"

#include "core/store/between_renewal.h"
#include "core/store/codec.h"
#include "core/store/corrections.h"
#include "core/store/finding_store.h"
#include "core/store/row_reader.h"

#include <algorithm>

namespace gouji {

namespace {

Result<void> append(Database& database, const Decision& decision, const CaseServices& services) {
    Query query(database,
                QStringLiteral("INSERT INTO decisions (report_id, rule, figures, expected, actual, detail,"
                               " verdict, comment, author, at) VALUES (?,?,?,?,?,?,?,?,?,?)"));
    const std::optional<QString> verdict =
        decision.verdict ? std::optional<QString>(verdictName(*decision.verdict)) : std::nullopt;
    query.run(decision.reportId, decision.rule, codec::keys(decision.figures), decision.expected,
              decision.actual, decision.detail, verdict, decision.comment, authorOf(services),
              codec::time(services.clock()));
    return query.result();
}

/// What is decided on must be found now, or have been decided on before.
Result<bool> isKnown(Database& database, const Decision& decision,
                     const std::vector<StoredFinding>& findings) {
    const bool isFound = std::any_of(findings.begin(), findings.end(), [&](const StoredFinding& each) {
        return isAbout(decision, each.finding);
    });
    if (isFound)
        return true;
    const auto before = readDecisions(database, decision.reportId);
    if (!before)
        return failure(before.error());
    return std::any_of(before->begin(), before->end(), [&](const Decision& each) {
        return each.rule == decision.rule && each.figures == decision.figures &&
               each.expected == decision.expected && each.actual == decision.actual &&
               each.detail == decision.detail;
    });
}

Result<ChangedReports> writeWithin(Database& database, const Decision& decision,
                                   const CaseServices& services) {
    auto findings = readStoredFindings(database, decision.reportId);
    if (!findings)
        return failure(findings.error());
    const auto known = isKnown(database, decision, *findings);
    if (!known)
        return failure(known.error());
    if (!*known)
        return failure(ErrorCode::NotFound, database.path(), decision.rule);
    const qint64 id = decision.reportId;
    BetweenRenewal between(database, services);
    return between.note(id)
        .and_then([&] { return append(database, decision, services); })
        .and_then([&] { return writeStoredFindings(database, id, std::move(*findings)); })
        .and_then([&] { return startReview(database, id); })
        .and_then([&] { return between.note(id); })
        .and_then([&] { return between.renewOthers(id); });
}

} // namespace

Result<std::vector<Decision>> readDecisions(Database& database, qint64 id) {
    Query query(database,
                QStringLiteral("SELECT decision_id, rule, figures, expected, actual, detail, verdict,"
                               " comment, author, at FROM decisions WHERE report_id = ?"
                               " ORDER BY decision_id"));
    std::vector<Decision> all;
    for (query.run(id); query.next();) {
        RowReader row(database, query);
        all.push_back({query.number(0), id, query.text(1), row.keys(2), query.text(3), query.text(4),
                       query.text(5), row.verdict(6), query.text(7), query.text(8), row.time(9)});
        if (const auto done = row.result(); !done)
            return failure(done.error());
    }
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return all;
}

Result<ChangedReports> writeDecision(Database& database, const Decision& decision,
                                     const CaseServices& services) {
    return inTransaction(database, TransactionKind::Write,
                         [&] { return writeWithin(database, decision, services); });
}

} // namespace gouji
