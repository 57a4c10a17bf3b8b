#pragma once

#include "core/readers/pdf/page_layout.h"

#include <QSizeF>

namespace gouji::pdf {

/// A cell of a table that may go over several pages.
struct JoinedCell {
    PageCell cell;   ///< place and text within the whole table; its box stays on the page where it begins
    size_t page = 0; ///< index of that page
};

struct JoinedTable {
    std::vector<JoinedCell> cells; ///< by row, then column
    std::vector<double> columns;
    int rowCount = 0;
    bool isOpenBelow = false;
};

JoinedTable beginTable(const PageTable& table, size_t page);

/// Goes on with a table of the page before. False, and nothing changes, unless the rules between columns
/// agree.
///
/// A row may be torn in two (torn_rows.h): the halves become one, and what a page repeats of the table's
/// header above the rest of a row is dropped. A label that spans rows on both sides of an open page end does
/// so as one; and where the page ends inside a header, so do the header's cells, rules or not.
bool continueTable(JoinedTable& joined, const PageTable& table, size_t page);

} // namespace gouji::pdf
