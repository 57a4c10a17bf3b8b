#pragma once

#include "core/divisions/gazetteer.h"

namespace gouji {

/// The division of an organ, chosen by the places that its report names beside it.
struct DivisionChoice {
    std::optional<Division> division; ///< nothing when unknown or ambiguous: never the first that fits
    std::vector<Division> candidates; ///< all that fit the name, when nothing decided among them
};

/// `context`: title, letterhead, lead, signature and page data; parts apart by line breaks.
DivisionChoice chooseDivision(const QString& organ, const QString& context, const Gazetteer& gazetteer);

/// Whether the organ's name alone speaks of a place below the division of this code, and of no other.
bool isBelow(const QString& organ, const QString& code, const Gazetteer& gazetteer);

} // namespace gouji
