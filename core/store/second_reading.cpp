#include "core/store/second_reading.h"

#include "core/store/between_renewal.h"
#include "core/store/finding_store.h"
#include "core/store/neighbourhood.h"
#include "core/store/query.h"
#include "core/store/report_reader.h"
#include "core/store/report_writer.h"

#include <array>

namespace gouji {

namespace {

Result<void> deleteFrom(Database& database, const QString& table, qint64 id) {
    Query query(database, QStringLiteral("DELETE FROM %1 WHERE report_id = ?").arg(table));
    query.run(id);
    return query.result();
}

/// Figures that only their corrections keep.
Result<void> emptyCorrected(Database& database, qint64 id) {
    Query query(
        database,
        QStringLiteral("UPDATE figures SET state = 'missing', value = NULL, printed = '', anchor = NULL,"
                       " evidence = '[]' WHERE report_id = ?"));
    query.run(id);
    return query.result();
}

Result<void> deleteUncorrected(Database& database, qint64 id) {
    Query query(database, QStringLiteral("DELETE FROM figures WHERE report_id = ? AND key NOT IN"
                                         " (SELECT key FROM corrections WHERE report_id = ?)"));
    query.run(id, id);
    return query.result();
}

Result<void> clear(Database& database, qint64 id) {
    return deleteFrom(database, QStringLiteral("findings"), id)
        .and_then([&] { return deleteFrom(database, QStringLiteral("notes"), id); })
        .and_then([&] { return deleteFrom(database, QStringLiteral("statements"), id); })
        .and_then([&] { return deleteUncorrected(database, id); })
        .and_then([&] { return emptyCorrected(database, id); });
}

/// What the figures came to before and come to now.
bool countsOtherwise(const CaseReport& before, const CaseReport& now) {
    if (before.figures.size() != now.figures.size())
        return true;
    for (const auto& [key, figure] : now.figures) {
        const auto old = before.figures.find(key);
        if (old == before.figures.end() || !(old->second.effective() == figure.effective()))
            return true;
    }
    return false;
}

Result<void> reopenReview(Database& database, qint64 id) {
    Query query(database, QStringLiteral("UPDATE reports SET status = 'in_review'"
                                         " WHERE report_id = ? AND status = 'reviewed'"));
    query.run(id);
    return query.result();
}

Result<void> replaceOne(Database& database, qint64 id, const NewReport& part, const CaseServices& services,
                        BetweenRenewal& between) {
    const auto before = readReportWithin(database, id);
    if (!before)
        return failure(before.error());
    if (const auto noted = between.note(id); !noted)
        return noted;
    const Result<void> written =
        clear(database, id).and_then([&] { return writeReading(database, id, part, services); });
    if (!written)
        return written;
    const auto now = readReportWithin(database, id);
    if (!now)
        return failure(now.error());
    const Report effective = now->effectiveReport();
    const auto findings =
        services.check && !now->corrections.empty() ? services.check(effective) : part.findings;
    const bool reopens = countsOtherwise(*before, *now);
    return writeKeys(database, id, effective)
        .and_then([&] { return replaceOwnFindings(database, id, findings, effective, services); })
        .and_then([&] { return reopens ? reopenReview(database, id) : Result<void>(); })
        .and_then([&] { return between.note(id); });
}

Result<void> replaceAll(Database& database, const std::vector<NewReport>& parts,
                        const CaseServices& services) {
    const auto ids = findReportIds(database, parts.front().sha256);
    if (!ids)
        return failure(ids.error());
    if (ids->empty())
        return failure(ErrorCode::NotFound, database.path(), parts.front().sourceName);
    if (ids->size() != parts.size())
        return failure(ErrorCode::InvalidValue, parts.front().sourceName,
                       QStringLiteral("another number of reports than before"));
    BetweenRenewal between(database, services);
    for (size_t i = 0; i < parts.size(); ++i) {
        if (auto done = replaceOne(database, (*ids)[i], parts[i], services, between); !done)
            return done;
    }
    if (const auto renewed = between.renew(); !renewed)
        return failure(renewed.error());
    return {};
}

} // namespace

Result<void> replaceReadings(Database& database, const std::vector<NewReport>& parts,
                             const CaseServices& services) {
    return inTransaction(database, TransactionKind::Write,
                         [&] { return replaceAll(database, parts, services); });
}

} // namespace gouji
