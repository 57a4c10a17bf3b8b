#pragma once

#include "core/readers/pdf/page_layout.h"

namespace gouji::pdf {

/// Tables without rules: where lines of text that follow each other have gaps in the same places, and numbers
/// below each other, they become a table. Figures make its rows and columns; labels belong to the row beside
/// which they hang. A table goes on where one page ends and the next begins with its lines; its part on each
/// page is an item of that page, and counts its columns as the others do.
void alignTables(std::vector<PageLayout>& pages);

/// The same for a page that was recognised, whose cells without text are not surely empty: they are left out.
/// Takes and gives its items from top to bottom.
std::vector<PageItem> withAlignedTables(std::vector<PageItem> items);

} // namespace gouji::pdf
