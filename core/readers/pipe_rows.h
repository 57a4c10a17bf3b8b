#pragma once

#include "core/readers/table_builder.h"

#include <vector>

namespace gouji {

/// Whether lines with `|` are rows of cells; one or two are the foot of a page.
bool pipesDivide(const TableBuilder& text, const std::vector<TextSpan>& lines);

/// For each line whether it is of a table, as in Markdown, whose rows begin with a `|` that has no cell
/// before it.
std::vector<bool> pipeStarts(const TableBuilder& text, const std::vector<TextSpan>& lines);

/// Whether a line is a row of cells: `a | b |`.
bool isPipeRow(QStringView line);
/// Markdown's line between header and rows: `|---|:--:|`.
bool isPipeRule(QStringView line);

/// Adds the cells of a row, without the white space around them and Markdown's stars.
void addPipeRow(TableBuilder& builder, const TextSpan& line, bool startsRows);

/// A text where `|` stands on lines of its own, between cells or behind each: `a`, `|`, `b`, `|`. Two
/// in a row leave a cell empty. A row ends where a line follows a line without one between, and at an empty
/// line, unless empty lines stand around every cell.
void readLonePipes(TableBuilder& builder, const std::vector<TextSpan>& lines);

} // namespace gouji
