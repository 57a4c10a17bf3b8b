#pragma once

#include "core/readers/pdf/page_layout.h"

namespace gouji::pdf {

/// Tables without rules: where lines of text that follow each other have gaps in the same places, and numbers
/// below each other, they become a table, a row a line. Takes and gives a page's items from top to bottom.
std::vector<PageItem> withAlignedTables(std::vector<PageItem> items);

} // namespace gouji::pdf
