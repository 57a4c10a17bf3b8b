#include "core/store/between_renewal.h"

#include "core/store/finding_store.h"
#include "core/store/neighbourhood.h"

#include <algorithm>

namespace gouji {

namespace {

std::vector<StoredFinding> partOf(const std::vector<StoredFinding>& all, bool areBetween) {
    std::vector<StoredFinding> part;
    std::copy_if(all.begin(), all.end(), std::back_inserter(part),
                 [&](const StoredFinding& each) { return each.isBetween == areBetween; });
    return part;
}

/// Whether anything had to be written.
Result<bool> renewOne(Database& database, qint64 id, NeighbourFinder& finder, const CaseServices& services) {
    const auto report = finder.report(id);
    if (!report && report.error().code == ErrorCode::Damaged)
        return false; // its findings stay, and verify tells
    const auto neighbours = finder.neighboursOf(id);
    if (!report || !neighbours)
        return failure(!report ? report.error() : neighbours.error());
    const auto stored = readStoredFindings(database, id);
    if (!stored)
        return failure(stored.error());
    const auto now = told(services.checkBetween(**report, *neighbours), true, **report, services);
    if (partOf(*stored, true) == now)
        return false;
    std::vector<StoredFinding> all = partOf(*stored, false);
    all.insert(all.end(), now.begin(), now.end());
    if (const auto done = writeStoredFindings(database, id, std::move(all)); !done)
        return failure(done.error());
    return true;
}

} // namespace

Result<void> BetweenRenewal::note(qint64 id) {
    if (!m_services.checkBetween)
        return {};
    const auto dependents = dependentsOf(m_database, id);
    if (!dependents)
        return failure(dependents.error());
    m_noted.insert(dependents->begin(), dependents->end());
    return {};
}

Result<void> BetweenRenewal::noteRank(qint64 id) {
    if (!m_services.checkBetween)
        return {};
    const auto alone = isAloneInYear(m_database, id);
    if (!alone)
        return failure(alone.error());
    return *alone ? Result<void>() : note(id);
}

Result<ChangedReports> BetweenRenewal::renew() {
    ChangedReports changed;
    NeighbourFinder finder(m_database);
    for (const qint64 id : m_noted) {
        const auto renewed = renewOne(m_database, id, finder, m_services);
        if (!renewed)
            return failure(renewed.error());
        if (*renewed)
            changed.push_back(id);
    }
    m_noted.clear();
    return changed;
}

Result<ChangedReports> BetweenRenewal::renewOthers(qint64 id) {
    auto changed = renew();
    if (changed)
        std::erase(*changed, id);
    return changed;
}

} // namespace gouji
