#pragma once

#include "core/readers/table_builder.h"

#include <vector>

namespace gouji {

/// What divides the cells of a line.
enum class LineLayout : char {
    Loose,     ///< neither tabs nor `|`: prose, or the row of a table that nothing divides
    Rows,      ///< a row: tabs or `|` between its cells
    CellALine, ///< part of a table with a cell a line, each behind a tab; so are the empty lines behind it
    LonePipes  ///< part of a stretch of cells with `|` on lines of their own
};

/// The layout of each line. Several tables of one text, and several papers in it, may each have their own.
std::vector<LineLayout> lineLayouts(const TableBuilder& text, const std::vector<TextSpan>& lines);

} // namespace gouji
