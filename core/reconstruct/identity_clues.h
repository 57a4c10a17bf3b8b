#pragma once

#include "core/reconstruct/identity_dates.h"
#include "core/reconstruct/identity_signature.h"
#include "core/reconstruct/identity_title.h"

namespace gouji {

/// Everything in a report that speaks of its identity, before anything is decided.
struct Clues {
    IdentityText text;
    std::vector<Title> titles;
    std::optional<size_t> best;    ///< of titles
    std::vector<CompactText> lead; ///< the lines between the title and the first section
    std::optional<CoveredYear> covered;
    Anchor coveredAnchor;
    Signature signature;
    std::vector<OrganForm> organs;  ///< of letterhead, page data, compiling office, lines beside the title
    std::vector<OrganForm> banners; ///< on other lines above: a site's owner, seldom the issuer

    /// Null when there is none.
    const Title* title() const { return best ? &titles[*best] : nullptr; }
};

Clues gatherClues(const Document& document);
} // namespace gouji
