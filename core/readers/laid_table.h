#pragma once

#include "core/document/document.h"

#include <vector>

/// Tables as documents nest them, before it is known which of them only lay out the page.
namespace gouji {

/// A cell with all that stands in it, tables included; without anchors.
struct LaidCell {
    std::vector<Block> content;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
};

using LaidRow = std::vector<LaidCell>;

/// Adds the table to `blocks`: rows of cells as a SourceTable, the lines of a cell divided by '\n'. A row
/// that holds a table, or prose of several paragraphs, is layout: what its cells hold is added in reading
/// order, and the rows above and below it are tables of their own. So are rows of a table that has one cell a
/// row. What holds no text leaves nothing.
void addLaidTable(std::vector<LaidRow> rows, std::vector<Block>& blocks);

} // namespace gouji
