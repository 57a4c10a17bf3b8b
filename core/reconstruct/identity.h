#pragma once

#include "core/divisions/gazetteer.h"
#include "core/document/document.h"
#include "core/report/report.h"

namespace gouji {

struct IdentityResult {
    Identity identity;
    std::vector<Finding> notes;  ///< identity.issuer, identity.division, identity.year, identity.date
    bool hasReportTitle = false; ///< the document calls itself a yearly report on information disclosure
};

/// Who reports on which year, from title, letterhead, lead, signature and page data (DOMAIN "Identity").
/// Never guesses: what is uncertain is left out and noted. Thread-safe: no state.
IdentityResult identify(const Document& document, const Gazetteer& gazetteer);

} // namespace gouji
