#pragma once

#include "core/readers/table_builder.h"

#include <vector>

namespace gouji {

/// How a text uses `|`.
struct PipeStyle {
    bool divides = false;     ///< lines with `|` are rows of cells
    bool startsRows = false;  ///< Markdown: the one at the beginning of a line has no cell before it
    bool standsAlone = false; ///< on a line of its own, between cells that have lines of their own
};

PipeStyle pipeStyle(const TableBuilder& text, const std::vector<TextSpan>& lines);

/// Whether a line is a row of cells: `a | b |`.
bool isPipeRow(QStringView line);
/// Markdown's line between header and rows: `|---|:--:|`.
bool isPipeRule(QStringView line);

/// Adds the cells of a row, without the white space around them and Markdown's stars.
void addPipeRow(TableBuilder& builder, const TextSpan& line, const PipeStyle& style);

/// The whole text where `|` stands on lines of its own, between cells or behind each: `a`, `|`, `b`, `|`. Two
/// in a row leave a cell empty. A row ends where a line follows a line without one between, and at an empty
/// line, unless empty lines stand around every cell.
void readLonePipes(TableBuilder& builder, const std::vector<TextSpan>& lines);

} // namespace gouji
