#pragma once

#include "core/readers/pdf/aligned_region.h"
#include "core/readers/pdf/page_layout.h"

#include <vector>

namespace gouji::pdf {

/// The part of a table that stands on one page.
struct TablePart {
    size_t page = 0;
    PageTable table;
};

/// A table without rules as its lines tell it.
struct AlignedTable {
    std::vector<TablePart> parts;
    std::vector<bool> isTaken; ///< by line of the region; the others are none of the table's
};

/// `rules`: the horizontal rules of each page; null for none. `tellsEmpty`: cells without text are cells.
AlignedTable alignedTable(const AlignedRegion& region, const std::vector<const std::vector<Rule>*>& rules,
                          bool tellsEmpty);

} // namespace gouji::pdf
