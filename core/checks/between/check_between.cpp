#include "core/checks/between/check_between.h"

#include "core/checks/between/repetition.h"
#include "core/checks/between/stated_growth.h"
#include "core/checks/between/year_jump.h"
#include "core/checks/between/year_relations.h"

#include <algorithm>

namespace gouji {

namespace {

void append(std::vector<Finding>& all, std::vector<Finding> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

void compareYears(const Report& report, const Neighbours& neighbours, const FormLibrary& forms,
                  std::vector<Finding>& findings) {
    if (const auto& before = neighbours.before) {
        append(findings, carryFindings(*before, report, true));
        append(findings, inForceFindings(*before, report));
        append(findings, repeatedYear(report, *before));
        append(findings, repeatedProse(*before, report));
        append(findings, statedGrowth(*before, report));
    }
    if (const auto& after = neighbours.after) {
        append(findings, carryFindings(report, *after, false));
        append(findings, repeatedYear(report, *after));
    }
    append(findings, jumpFindings(report, neighbours, forms));
}

} // namespace

std::vector<Finding> checkBetween(const Report& report, const Neighbours& neighbours,
                                  const FormLibrary& forms) {
    std::vector<Finding> findings;
    if (const auto& other = neighbours.sameYear)
        append(findings, twiceInYear(report, *other, neighbours.sameYearSource, neighbours.gap));
    if (!neighbours.hasBetterTwin) {
        compareYears(report, neighbours, forms, findings);
        if (neighbours.sameFigures)
            append(findings, repeatedIssuer(report, *neighbours.sameFigures));
        else if (neighbours.sameProse)
            append(findings, repeatedIssuerProse(report, *neighbours.sameProse));
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    return findings;
}

} // namespace gouji
