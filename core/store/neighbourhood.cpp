#include "core/store/neighbourhood.h"

#include "core/report/figure_digest.h"
#include "core/report/issuer_key.h"
#include "core/report/prose_digest.h"
#include "core/report/twins.h"
#include "core/store/effective_report.h"
#include "core/store/query.h"
#include "core/store/standings.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr int yearsAround = 2;
/// Reports with the same figures are looked through only so far; more of one issuer side by side are no case.
constexpr int mostCopies = 50;

/// What places a report among the others.
struct Place {
    QString issuerKey; ///< empty: unknown, or not worked out yet
    QString issuer;
    std::optional<int> year;
    QString figures; ///< digest
    QString prose;   ///< the same
    bool isRejected = false;
};

struct Copy {
    qint64 id = 0;
    QString issuerKey;
    Identity identity;
};

Result<Place> placeOf(Database& database, qint64 id) {
    Query query(database,
                QStringLiteral("SELECT issuer_key, issuer, year, figure_digest, prose_digest, status"
                               " FROM reports"
                               " WHERE report_id = ?"));
    query.run(id);
    const bool found = query.next();
    if (const auto done = query.result(); !done)
        return failure(done.error());
    if (!found)
        return failure(ErrorCode::NotFound, database.path(), QStringLiteral("report %1").arg(id));
    return Place{query.text(0), query.text(1), query.optionalNumber(2),
                 query.text(3), query.text(4), query.text(5) == statusName(ReviewStatus::Rejected)};
}

/// By which reports are found that are copies: a column and what stands there.
struct Digest {
    QLatin1String column;
    QString text; ///< empty: it says too little
};

Digest figuresOf(const Place& place) {
    return {QLatin1String("figure_digest"), place.figures};
}

Digest proseOf(const Place& place) {
    return {QLatin1String("prose_digest"), place.prose};
}

/// Reports with the same digest, nearest first, before or after this one in the order of the case.
Result<std::vector<Copy>> copiesOf(Database& database, qint64 id, const Digest& digest, bool areBefore) {
    const QString side = areBefore ? QStringLiteral("report_id < ?2 ORDER BY report_id DESC")
                                   : QStringLiteral("report_id > ?2 ORDER BY report_id");
    Query query(database, QStringLiteral("SELECT report_id, issuer_key, issuer, year FROM reports"
                                         " WHERE %1 = ?1 AND status <> 'rejected' AND %2 LIMIT %3")
                              .arg(digest.column, side)
                              .arg(mostCopies));
    std::vector<Copy> copies;
    for (query.run(digest.text, id); query.next();) {
        Copy copy{query.number(0), query.text(1), {}};
        copy.identity.issuer = query.text(2);
        copy.identity.year = query.optionalNumber(3);
        copies.push_back(std::move(copy));
    }
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return copies;
}

/// An organ may be known by its name alone in one of two files.
bool isSameIssuer(const QString& keyA, const QString& nameA, const Copy& b) {
    return (!keyA.isEmpty() && keyA == b.issuerKey) || nameA == b.identity.issuer;
}

/// The copies whose nearest copy this report may be: those next to it, of one issuer.
Result<void> addNearestCopies(Database& database, qint64 id, const Digest& digest, std::set<qint64>& into) {
    if (digest.text.isEmpty())
        return {};
    for (const bool areBefore : {true, false}) {
        const auto copies = copiesOf(database, id, digest, areBefore);
        if (!copies)
            return failure(copies.error());
        for (const Copy& copy : *copies) {
            if (!isSameIssuer(copies->front().issuerKey, copies->front().identity.issuer, copy))
                break;
            into.insert(copy.id);
        }
    }
    return {};
}

/// The nearest earlier report of another issuer with this digest, else the nearest later one: so each change
/// concerns those beside it only, however many have the same.
Result<std::optional<Identity>> copiedIssuer(Database& database, qint64 id, const Place& own,
                                             const Digest& digest) {
    if (digest.text.isEmpty())
        return std::optional<Identity>();
    for (const bool areBefore : {true, false}) {
        const auto copies = copiesOf(database, id, digest, areBefore);
        if (!copies)
            return failure(copies.error());
        for (const Copy& copy : *copies) {
            if (!isSameIssuer(own.issuerKey, own.issuer, copy))
                return std::optional<Identity>(copy.identity);
        }
    }
    return std::optional<Identity>();
}

/// The best report of each of the years around; rejected ones and `without` are left out.
std::map<int, const ReportSummary*> bestOfYears(const std::vector<ReportSummary>& ofIssuer, int year,
                                                qint64 without) {
    std::map<int, const ReportSummary*> best;
    for (const ReportSummary& each : ofIssuer) {
        if (each.status == ReviewStatus::Rejected || each.id == without ||
            std::abs(*each.identity.year - year) > yearsAround)
            continue;
        const auto [at, isFirst] = best.try_emplace(*each.identity.year, &each);
        if (!isFirst && isBetterTwin(each, *at->second))
            at->second = &each;
    }
    return best;
}

std::optional<int> gapBeside(int year, const std::map<int, const ReportSummary*>& years) {
    for (const int step : {-1, 1}) {
        if (years.count(year + step) == 0 && years.count(year + 2 * step) != 0)
            return year + step;
    }
    return std::nullopt;
}

/// The two best reports of the year, as far as there are any.
std::vector<qint64> bestTwoOf(const std::vector<ReportSummary>& standings) {
    std::vector<ReportSummary> ranked;
    std::copy_if(standings.begin(), standings.end(), std::back_inserter(ranked),
                 [](const ReportSummary& each) { return each.status != ReviewStatus::Rejected; });
    const auto second = ranked.begin() + std::min<qsizetype>(2, qsizetype(ranked.size()));
    std::partial_sort(ranked.begin(), second, ranked.end(), isBetterTwin);
    std::vector<qint64> ids;
    std::transform(ranked.begin(), second, std::back_inserter(ids),
                   [](const ReportSummary& each) { return each.id; });
    return ids;
}

/// All of the issuer up to two years away: whether the year has a report shows that far (a gap).
Result<void> addAllAround(Database& database, const Place& own, std::set<qint64>& into) {
    Query query(database, QStringLiteral("SELECT report_id FROM reports WHERE issuer_key = ?"
                                         " AND year BETWEEN ? AND ?"));
    query.run(own.issuerKey, *own.year - yearsAround, *own.year + yearsAround);
    while (query.next())
        into.insert(query.number(0));
    return query.result();
}

/// The best of the years before and after.
Result<void> addBestAround(Database& database, const Place& own, std::set<qint64>& into) {
    for (const int year : {*own.year - 2, *own.year - 1, *own.year + 1, *own.year + 2}) {
        const auto standings = readStandings(database, own.issuerKey, year, year);
        if (!standings)
            return failure(standings.error());
        const std::vector<qint64> best = bestTwoOf(*standings);
        into.insert(best.begin(), best.begin() + std::min<qsizetype>(1, qsizetype(best.size())));
    }
    return {};
}

/// With the best report of a year the others of that year and the best around it are compared, with the
/// second best only the best, with any other none.
Result<void> addYearsAround(Database& database, qint64 id, const Place& own, std::set<qint64>& into) {
    const auto standings = readStandings(database, own.issuerKey, *own.year, *own.year);
    if (!standings)
        return failure(standings.error());
    const std::vector<qint64> best = bestTwoOf(*standings);
    if (best.size() > 1 && best[1] == id)
        into.insert(best[0]);
    if (best.empty() || best[0] != id)
        return {};
    if (best.size() == 1)
        return addAllAround(database, own, into);
    for (const ReportSummary& each : *standings)
        into.insert(each.id);
    return addBestAround(database, own, into);
}

} // namespace

Result<void> writeKeys(Database& database, qint64 id, const Report& effective) {
    Query query(database,
                QStringLiteral("UPDATE reports SET issuer_key = ?, figure_digest = ?, prose_digest = ?"
                               " WHERE report_id = ?"));
    query.run(issuerKey(effective.identity), orNull(tellingDigest(effective.figures)),
              orNull(tellingDigest(effective.statements)), id);
    return query.result();
}

Result<std::set<qint64>> dependentsOf(Database& database, qint64 id) {
    const auto place = placeOf(database, id);
    if (!place)
        return failure(place.error());
    std::set<qint64> dependents{id};
    if (!place->issuerKey.isEmpty() && place->year && !place->isRejected) {
        if (const auto done = addYearsAround(database, id, *place, dependents); !done)
            return failure(done.error());
    }
    const Result<void> done = addNearestCopies(database, id, figuresOf(*place), dependents).and_then([&] {
        return addNearestCopies(database, id, proseOf(*place), dependents);
    });
    if (!done)
        return failure(done.error());
    return dependents;
}

Result<bool> isAloneInYear(Database& database, qint64 id) {
    Query query(database, QStringLiteral("SELECT 1 FROM reports own JOIN reports other"
                                         " ON other.issuer_key = own.issuer_key AND other.year = own.year"
                                         " WHERE own.report_id = ?1 AND own.issuer_key <> ''"
                                         " AND other.report_id <> ?1 LIMIT 1"));
    query.run(id);
    const bool hasOther = query.next();
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return !hasOther;
}

Result<Neighbours> NeighbourFinder::neighboursOf(qint64 id) {
    const auto place = placeOf(m_database, id);
    if (!place)
        return failure(place.error());
    Neighbours neighbours;
    if (place->isRejected)
        return neighbours;
    auto figures = copiedIssuer(m_database, id, *place, figuresOf(*place));
    auto prose = copiedIssuer(m_database, id, *place, proseOf(*place));
    if (!figures || !prose)
        return failure(!figures ? figures.error() : prose.error());
    neighbours.sameFigures = std::move(*figures);
    neighbours.sameProse = std::move(*prose);
    if (place->issuerKey.isEmpty() || !place->year)
        return neighbours;
    const auto years = standingsOf(place->issuerKey);
    if (!years)
        return failure(years.error());
    if (const auto done = fillYears(id, *place->year, **years, neighbours); !done)
        return failure(done.error());
    return neighbours;
}

Result<void> NeighbourFinder::fillYears(qint64 id, int year, const std::vector<ReportSummary>& ofIssuer,
                                        Neighbours& neighbours) {
    const Best best = bestOfYears(ofIssuer, year, id);
    if (const auto read = readBest(best, year, neighbours.sameYear); !read)
        return read;
    const auto own = std::find_if(ofIssuer.begin(), ofIssuer.end(),
                                  [&](const ReportSummary& each) { return each.id == id; });
    if (const auto twin = best.find(year); twin != best.end() && own != ofIssuer.end()) {
        neighbours.sameYearSource = sourceTitle(*twin->second);
        neighbours.hasBetterTwin = neighbours.sameYear && isBetterTwin(*twin->second, *own);
        neighbours.gap = gapBeside(year, best);
    }
    if (neighbours.hasBetterTwin)
        return {};
    const auto done = readBest(best, year - 1, neighbours.before).and_then([&] {
        return readBest(best, year + 1, neighbours.after);
    });
    if (!done)
        return done;
    if (neighbours.before && !neighbours.after)
        return readBest(best, year - 2, neighbours.beforeLast);
    if (neighbours.after && !neighbours.before)
        return readBest(best, year + 2, neighbours.afterNext);
    return {};
}

Result<void> NeighbourFinder::readBest(const Best& best, int year, std::shared_ptr<const Report>& into) {
    const auto found = best.find(year);
    if (found == best.end())
        return {};
    auto other = report(found->second->id);
    if (!other && other.error().code != ErrorCode::Damaged)
        return failure(other.error());
    if (other)
        into = std::move(*other);
    return {};
}

void NeighbourFinder::forget() {
    m_reports.clear();
    m_standings.clear();
}

Result<const std::vector<ReportSummary>*> NeighbourFinder::standingsOf(const QString& issuerKey) {
    const auto known = m_standings.find(issuerKey);
    if (known != m_standings.end())
        return &known->second;
    auto read = readStandings(m_database, issuerKey);
    if (!read)
        return failure(read.error());
    return &m_standings.emplace(issuerKey, std::move(*read)).first->second;
}

Result<std::shared_ptr<const Report>> NeighbourFinder::report(qint64 id) {
    const auto known = m_reports.find(id);
    if (known != m_reports.end())
        return known->second;
    auto read = readEffective(m_database, id);
    if (!read)
        return failure(read.error());
    return m_reports.emplace(id, std::make_shared<const Report>(std::move(*read))).first->second;
}

} // namespace gouji
