#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

#include <set>

namespace gouji {

/// Keeps the findings between reports right through a change: `note` each report before and after it is
/// changed, then `renew` once, in the same transaction. Does nothing where the case has no such rules
/// (CaseServices::checkBetween).
class BetweenRenewal {
public:
    BetweenRenewal(Database& database, const CaseServices& services)
        : m_database(database), m_services(services) {}

    /// Those that depend on the report as it stands now.
    Result<void> note(qint64 id);
    /// The same where nothing can change but which of several files of the year is the better one.
    Result<void> noteRank(qint64 id);
    /// The reports of which findings between reports came, went or changed.
    Result<ChangedReports> renew();
    /// The same, `id` not told: the caller has changed it anyhow.
    Result<ChangedReports> renewOthers(qint64 id);

private:
    Database& m_database;
    const CaseServices& m_services;
    std::set<qint64> m_noted;
};

} // namespace gouji
