#pragma once

#include "core/readers/pdf/label_chains.h"

#include <vector>

/// Which lines of a chain are one label, and to which row of figures it belongs.
namespace gouji::pdf {

/// How labels hang beside the figures of their rows: with their first line, their middle or their last line.
enum class Hang { Top, Middle, Bottom };

/// Where a row stands.
struct RowPlace {
    double baseline = 0;
    double left = 0; ///< of its first figure
    size_t page = 0;
};

/// Lines of one label.
struct Label {
    std::vector<const Segment*> lines;
    int row = -1; ///< index into the rows of figures; −1: beside none, or beside one that has its own label
    bool isOrphan = false; ///< a row got it because nothing else was near

    double first() const { return lines.front()->baseline; }
    double last() const { return lines.back()->baseline; }
    /// Where it hangs.
    double point(Hang hang) const;
};

struct LabelGroups {
    std::vector<Label> labels;
    double cost = 0; ///< how badly lines and rows fit
};

/// The partition of all chains into labels that fits the rows best: each row has one label, the rightmost
/// beside it; labels left of it (those of groups of rows), headings and rows without figures have none.
/// `heads`: baselines of texts that begin beside the figures' columns, where rows without figures may stand.
/// Both from top to bottom.
LabelGroups groupLabels(const std::vector<LabelChain>& chains, const std::vector<RowPlace>& rows,
                        const std::vector<double>& heads, Hang hang);

} // namespace gouji::pdf
