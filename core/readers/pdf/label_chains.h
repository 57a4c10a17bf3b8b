#pragma once

#include "core/readers/pdf/aligned_segments.h"
#include "core/readers/pdf/page_content.h"

#include <vector>

/// Lines of text below each other that may belong to one cell of a table without rules.
namespace gouji::pdf {

/// From a line of a chain to the next: what is against their being one label, and against their being two.
struct ChainLink {
    double joined = 0;
    double parted = 0;
};

/// Lines in one column, each the next one below the other.
struct LabelChain {
    std::vector<const Segment*> lines;
    std::vector<ChainLink> links; ///< one fewer than lines
};

/// Where chains are looked for.
struct ChainPlace {
    const std::vector<SegmentLine>& lines; ///< of the whole table
    double right = 0;                      ///< where the last column of these texts ends
    /// Horizontal rules by page, from top to bottom; they part.
    const std::vector<const std::vector<Rule>*>& rules;
    /// Texts beside each other begin at one height: what begins below one text and beside another begins
    /// anew.
    bool isFilledFromTop = false;
    /// Texts of a header: cells of a column differ in width, and stand apart from others.
    bool areHeads = false;
};

/// The narrowest distance between baselines of texts below each other in a column.
double pitchOf(const std::vector<const Segment*>& texts);

/// The chains of some texts, which come by their lines, each in one chain. Texts go on below each other when
/// they share an edge or their middle, stand as near as lines of a label do, and nothing else stands where
/// one would.
std::vector<LabelChain> chainsOf(const std::vector<const Segment*>& texts, const ChainPlace& place,
                                 double pitch);

} // namespace gouji::pdf
