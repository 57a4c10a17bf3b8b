#pragma once

#include "core/readers/pdf/ruled_grid.h"
#include "core/readers/scan/straight_page.h"

namespace gouji::scan {

/// Long straight runs of ink as rules, in points.
void findRules(const StraightPage& page, pdf::PageContent& content);

/// The ink without the rules of these grids. What remains of a rule where it is thicker or wavy is thinner
/// than any character.
PixPtr inkWithoutRules(const StraightPage& page, const std::vector<pdf::RuledGrid>& grids);

} // namespace gouji::scan
