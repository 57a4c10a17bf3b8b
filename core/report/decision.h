#pragma once

#include "core/report/finding.h"

#include <QDateTime>

namespace gouji {

/// What a reviewer says of a finding.
enum class Verdict {
    Confirmed, ///< rightly found, and still to be dealt with by the issuer
    Dismissed, ///< no matter: the finding does not apply
    Accepted,  ///< printed so, and kept as it is printed
};

QString verdictName(Verdict verdict); ///< `confirmed`, `dismissed`, `accepted`
std::optional<Verdict> verdictFromName(QStringView name);

/// A reviewer's word on a finding; appended to the case file, never changed or deleted. It speaks of the
/// finding by its facts, so that it outlives every renewal of the findings.
struct Decision {
    qint64 id = 0;
    qint64 reportId = 0;
    QString rule;
    std::vector<FigureKey> figures;
    QString expected;
    QString actual;
    QString detail;
    std::optional<Verdict> verdict; ///< none: earlier decisions on it are withdrawn
    QString comment;
    QString author;
    QDateTime at; ///< UTC
    bool operator==(const Decision&) const = default;
};

/// The decision that stands beside a finding.
struct FindingDecision {
    const Decision* decision = nullptr; ///< null: nobody has decided
    /// The finding has other facts than the one that was decided on, by the same rule about the same figures:
    /// the decision is shown, and the finding is open.
    bool isOutdated = false;

    bool isInForce() const { return decision && !isOutdated; }
};

/// What the decisions of a report, oldest first, say of each of its findings; as many as there are findings,
/// in their order. The latest word counts. Points into `decisions`.
std::vector<FindingDecision> decisionsOn(const std::vector<Finding>& findings,
                                         const std::vector<Decision>& decisions);

/// Whether the decision speaks of exactly this finding: rule, figures, expected, actual, detail.
bool isAbout(const Decision& decision, const Finding& finding);

/// A decision on the finding, without id, author and time.
Decision decisionOn(qint64 reportId, const Finding& finding, std::optional<Verdict> verdict,
                    const QString& comment);

} // namespace gouji
