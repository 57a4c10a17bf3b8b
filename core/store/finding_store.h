#pragma once

#include "core/store/case_file.h"
#include "core/store/database.h"

/// The findings that the case keeps of a report: its own, and those between it and other reports, in one
/// order. All inside the caller's transaction.
namespace gouji {

struct StoredFinding {
    Finding finding;
    QString message;        ///< the Chinese sentence of v_findings
    bool isBetween = false; ///< by a rule that spans reports
    bool operator==(const StoredFinding&) const = default;
};

/// With the sentences that `services.message` makes of the report.
std::vector<StoredFinding> told(const std::vector<Finding>& findings, bool areBetween, const Report& report,
                                const CaseServices& services);

/// In the order in which they are shown.
Result<std::vector<StoredFinding>> readStoredFindings(Database& database, qint64 id);

/// Replaces all findings of the report, most severe first, each beside the decision that is in force on it.
Result<void> writeStoredFindings(Database& database, qint64 id, std::vector<StoredFinding> findings);

/// Replaces the report's own findings and drops those between reports, which follow (between_renewal.h);
/// `report` is what the sentences speak of.
Result<void> replaceOwnFindings(Database& database, qint64 id, const std::vector<Finding>& findings,
                                const Report& report, const CaseServices& services);

} // namespace gouji
