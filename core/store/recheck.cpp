#include "core/store/recheck.h"

#include "core/store/between_renewal.h"
#include "core/store/effective_report.h"
#include "core/store/finding_store.h"
#include "core/store/neighbourhood.h"
#include "core/store/query.h"

#include <algorithm>
#include <future>
#include <thread>

namespace gouji {

namespace {

constexpr size_t reportsPerRound = 1000; ///< between two words on the progress
constexpr qint64 outstandingPerTransaction = 200;
constexpr unsigned mostThreads = 4;

/// A report of which findings are others than those that are kept.
struct Difference {
    qint64 id = 0;
    std::vector<StoredFinding> findings;
    bool ranksOtherwise = false; ///< among several files of one year
};

using Differences = std::vector<Difference>;
using Ids = std::vector<qint64>;

std::vector<StoredFinding> sorted(std::vector<StoredFinding> findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const StoredFinding& a, const StoredFinding& b) {
        return a.finding.severity < b.finding.severity;
    });
    return findings;
}

/// Errors and warnings of the report's own, by which its file ranks among those of one year.
std::pair<qsizetype, qsizetype> rankOf(const std::vector<StoredFinding>& findings) {
    const auto count = [&](Severity severity) {
        return std::count_if(findings.begin(), findings.end(), [&](const StoredFinding& each) {
            return !each.isBetween && each.finding.severity == severity;
        });
    };
    return {count(Severity::Error), count(Severity::Warning)};
}

/// The findings of one report made anew, when they differ.
Result<std::optional<Difference>> differenceOf(Database& database, qint64 id, NeighbourFinder& finder,
                                               const CaseServices& services) {
    const auto report = finder.report(id);
    if (!report && report.error().code == ErrorCode::Damaged)
        return std::optional<Difference>();
    const auto neighbours = finder.neighboursOf(id);
    const auto stored = readStoredFindings(database, id);
    if (!report || !neighbours || !stored)
        return failure(!report ? report.error() : !neighbours ? neighbours.error() : stored.error());
    std::vector<StoredFinding> now = told(services.check(**report), false, **report, services);
    if (services.checkBetween) {
        const auto between = told(services.checkBetween(**report, *neighbours), true, **report, services);
        now.insert(now.end(), between.begin(), between.end());
    }
    now = sorted(std::move(now));
    if (now == *stored)
        return std::optional<Difference>();
    const bool ranksOtherwise = rankOf(now) != rankOf(*stored);
    return std::optional<Difference>({id, std::move(now), ranksOtherwise});
}

Result<Differences> differencesOf(Database& database, const Ids& ids, const CaseServices& services) {
    constexpr size_t kept = 64; // reports of a few issuers
    Differences all;
    NeighbourFinder finder(database);
    size_t read = 0;
    for (const qint64 id : ids) {
        if (++read % kept == 0)
            finder.forget();
        auto one = differenceOf(database, id, finder, services);
        if (!one)
            return failure(one.error());
        if (*one)
            all.push_back(std::move(**one));
    }
    return all;
}

/// The same on a connection of its own.
Result<Differences> differencesElsewhere(const QString& path, const Ids& ids, const CaseServices& services) {
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return failure(database.error());
    return inTransaction(**database, TransactionKind::Read,
                         [&] { return differencesOf(**database, ids, services); });
}

/// Parts of about the same size, each of neighbours in the order.
std::vector<Ids> parted(const Ids& ids, size_t parts) {
    std::vector<Ids> all;
    const size_t each = std::max<size_t>(1, (ids.size() + parts - 1) / parts);
    for (size_t from = 0; from < ids.size(); from += each)
        all.emplace_back(ids.begin() + qsizetype(from),
                         ids.begin() + qsizetype(std::min(ids.size(), from + each)));
    return all;
}

Result<Differences> differencesOnThreads(Database& database, const Ids& ids, size_t threads,
                                         const CaseServices& services) {
    if (threads < 2)
        return differencesOf(database, ids, services);
    std::vector<std::future<Result<Differences>>> running;
    const QString path = database.path();
    for (Ids& part : parted(ids, threads)) {
        running.push_back(std::async(std::launch::async, [&services, path, mine = std::move(part)] {
            return differencesElsewhere(path, mine, services);
        }));
    }
    Differences all;
    std::optional<Error> failed;
    for (auto& each : running) {
        auto found = each.get();
        if (!found)
            failed = found.error();
        else
            std::move(found->begin(), found->end(), std::back_inserter(all));
    }
    if (failed)
        return failure(*failed);
    return all;
}

/// Reports of one issuer beside each other: they are each other's neighbours.
Result<Ids> reportsInOrder(Database& database) {
    Query query(database,
                QStringLiteral("SELECT report_id FROM reports ORDER BY issuer_key, year, report_id"));
    Ids ids;
    for (query.run(); query.next();)
        ids.push_back(query.number(0));
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return ids;
}

/// Without WAL a connection that reads keeps the writer from writing.
Result<size_t> threadsFor(Database& database) {
    const auto mode = database.value(QStringLiteral("PRAGMA journal_mode"));
    if (!mode)
        return failure(mode.error());
    const unsigned here = std::min(std::max(1U, std::thread::hardware_concurrency()), mostThreads);
    return *mode == QLatin1String("wal") ? size_t(here) : size_t(1);
}

Result<void> put(Database& database, Difference difference, BetweenRenewal& between) {
    const qint64 id = difference.id;
    const auto write = [&] { return writeStoredFindings(database, id, std::move(difference.findings)); };
    if (!difference.ranksOtherwise)
        return write();
    return between.noteRank(id).and_then(write).and_then([&] { return between.noteRank(id); });
}

Result<RecheckOutcome> recheckWithin(Database& database, size_t threads, const CaseServices& services,
                                     const RecheckProgress& progress) {
    const auto ids = reportsInOrder(database);
    if (!ids)
        return failure(ids.error());
    RecheckOutcome outcome{int(ids->size()), {}};
    BetweenRenewal between(database, services);
    for (size_t from = 0; from < ids->size(); from += reportsPerRound) {
        if (progress)
            progress(int(from), outcome.reports);
        const Ids round(ids->begin() + qsizetype(from),
                        ids->begin() + qsizetype(std::min(ids->size(), from + reportsPerRound)));
        auto differences = differencesOnThreads(database, round, threads, services);
        if (!differences)
            return failure(differences.error());
        for (Difference& each : *differences) {
            outcome.changed.push_back(each.id);
            if (const auto done = put(database, std::move(each), between); !done)
                return failure(done.error());
        }
    }
    const auto renewed = between.renew();
    if (!renewed)
        return failure(renewed.error());
    outcome.changed.insert(outcome.changed.end(), renewed->begin(), renewed->end());
    std::sort(outcome.changed.begin(), outcome.changed.end());
    outcome.changed.erase(std::unique(outcome.changed.begin(), outcome.changed.end()), outcome.changed.end());
    return outcome;
}

Result<Ids> outstandingReports(Database& database) {
    Query query(database, QStringLiteral("SELECT report_id FROM reports WHERE issuer_key IS NULL LIMIT ?"));
    Ids ids;
    for (query.run(outstandingPerTransaction); query.next();)
        ids.push_back(query.number(0));
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return ids;
}

Result<void> compareOne(Database& database, qint64 id, BetweenRenewal& between) {
    const auto report = readEffective(database, id);
    if (!report && report.error().code != ErrorCode::Damaged)
        return failure(report.error());
    // What cannot be read is compared with nobody.
    return writeKeys(database, id, report ? *report : Report()).and_then([&] { return between.note(id); });
}

Result<size_t> compareSome(Database& database, const CaseServices& services) {
    const auto ids = outstandingReports(database);
    if (!ids)
        return failure(ids.error());
    BetweenRenewal between(database, services);
    for (const qint64 id : *ids) {
        if (const auto done = compareOne(database, id, between); !done)
            return failure(done.error());
    }
    if (const auto renewed = between.renew(); !renewed)
        return failure(renewed.error());
    return ids->size();
}

} // namespace

Result<RecheckOutcome> recheckCase(Database& database, const CaseServices& services,
                                   const RecheckProgress& progress) {
    if (!services.check)
        return RecheckOutcome();
    const auto threads = threadsFor(database);
    if (!threads)
        return failure(threads.error());
    return inTransaction(database, TransactionKind::Write,
                         [&] { return recheckWithin(database, *threads, services, progress); });
}

Result<void> compareOutstanding(Database& database, const CaseServices& services) {
    if (!services.checkBetween)
        return {};
    for (;;) {
        const auto waiting = outstandingReports(database);
        if (!waiting)
            return failure(waiting.error());
        if (waiting->empty())
            return {};
        const auto done =
            inTransaction(database, TransactionKind::Write, [&] { return compareSome(database, services); });
        if (!done)
            return failure(done.error());
    }
}

} // namespace gouji
