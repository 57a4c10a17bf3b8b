#pragma once

#include "tests/support/random.h"

namespace gouji::testing {

/// How a page prints tables whose cells may span others (Layout::Spanned): a web page, a Word file.
struct PageStyle {
    bool spans = true;           ///< false: empty cells in place of what a label or header spans
    bool separateGrids = false;  ///< 表二's grids as tables of their own
    bool gridsBeside = false;    ///< 表二's grids beside each other, two and two
    bool widensCells = false;    ///< rows of 表二 that are narrower reach the table's edge
    bool cutsTable = false;      ///< a page ends inside 表三: another table goes on with it
    bool headingInTable = false; ///< a table's heading is its first row
    bool layoutTable = false;    ///< everything stands in a layout table, which has cells of its own
    bool metadata = false;       ///< a table of 索引号, 发布机构, 公开日期 before everything
    bool casesAsRows = false;    ///< 表四's three blocks are rows
};

PageStyle drawPageStyle(Random& random);

} // namespace gouji::testing
