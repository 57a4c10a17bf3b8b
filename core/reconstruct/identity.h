#pragma once

#include "core/divisions/gazetteer.h"
#include "core/document/document.h"
#include "core/report/report.h"

namespace gouji {

struct IdentityResult {
    Identity identity;
    /// Without figures; `detail` is the text in question:
    /// identity.issuer: warning: no organ is named, or signature or letterhead (`actual`) are of another than
    /// the title (`expected`) or of one below it;
    /// identity.division: warning: `actual` has the codes among which nothing decides, or is empty: no such
    /// division;
    /// identity.year: warning: no year, or title (`expected`) and covered period (`actual`) differ;
    /// identity.date: information: signature (`expected`) and page (`actual`) differ; warning: no such day,
    /// or a day before the end of the year reported on (`actual`).
    std::vector<Finding> notes;
    std::vector<IdentityEvidence> evidence;
    bool hasReportTitle = false; ///< the document calls itself a yearly report on information disclosure
    bool titleOfSeveralYears = false;
};

/// Who reports on which year, from title, letterhead, lead, signature and page data (DOMAIN "Identity").
/// Never guesses: what is uncertain is left out and noted. Thread-safe: no state.
IdentityResult identify(const Document& document, const Gazetteer& gazetteer);

} // namespace gouji
