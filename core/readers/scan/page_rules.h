#pragma once

#include "core/readers/pdf/ruled_grid.h"
#include "core/readers/scan/straight_page.h"

namespace gouji::scan {

/// Long straight runs of ink, in pixels; some are strokes of characters.
struct RulePieces {
    std::vector<QRect> horizontal;
    std::vector<QRect> vertical;
};

RulePieces rulePieces(const StraightPage& page);

/// Those that are rules, in points.
void findRules(const StraightPage& page, const RulePieces& pieces, pdf::PageContent& content);

/// The ink without the rules of these grids. What remains of a rule where it is thicker or wavy is thinner
/// than any character.
PixPtr inkWithoutRules(const StraightPage& page, const RulePieces& pieces,
                       const std::vector<pdf::RuledGrid>& grids);

} // namespace gouji::scan
