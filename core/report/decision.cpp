#include "core/report/decision.h"

#include <algorithm>

namespace gouji {

namespace {

/// The latest word on exactly this finding.
const Decision* latestOn(const Finding& finding, const std::vector<Decision>& decisions) {
    const auto found = std::find_if(decisions.rbegin(), decisions.rend(),
                                    [&](const Decision& each) { return isAbout(each, finding); });
    return found == decisions.rend() ? nullptr : &*found;
}

bool isForSubject(const Decision& decision, const Finding& finding) {
    return decision.rule == finding.rule && decision.figures == finding.figures;
}

/// The latest word by the same rule about the same figures that speaks of no finding of today. A report may
/// have several findings of a rule about no figure (rows that could not be placed): each keeps its own
/// decision.
const Decision* formerOn(const Finding& finding, const std::vector<Finding>& findings,
                         const std::vector<Decision>& decisions) {
    for (auto each = decisions.rbegin(); each != decisions.rend(); ++each) {
        if (!isForSubject(*each, finding))
            continue;
        const bool isOfAnother = std::any_of(findings.begin(), findings.end(),
                                             [&](const Finding& other) { return isAbout(*each, other); });
        if (!isOfAnother)
            return &*each;
    }
    return nullptr;
}

} // namespace

bool isAbout(const Decision& decision, const Finding& finding) {
    return isForSubject(decision, finding) && decision.expected == finding.expected &&
           decision.actual == finding.actual && decision.detail == finding.detail;
}

Decision decisionOn(qint64 reportId, const Finding& finding, std::optional<Verdict> verdict,
                    const QString& comment) {
    return {0,
            reportId,
            finding.rule,
            finding.figures,
            finding.expected,
            finding.actual,
            finding.detail,
            verdict,
            comment,
            {},
            {}};
}

std::vector<FindingDecision> decisionsOn(const std::vector<Finding>& findings,
                                         const std::vector<Decision>& decisions) {
    std::vector<FindingDecision> all(findings.size());
    if (decisions.empty())
        return all;
    for (size_t i = 0; i < findings.size(); ++i) {
        const Decision* own = latestOn(findings[i], decisions);
        const Decision* told = own ? own : formerOn(findings[i], findings, decisions);
        if (told && told->verdict)
            all[i] = {told, !own};
    }
    return all;
}

} // namespace gouji
