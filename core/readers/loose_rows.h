#pragma once

#include "core/readers/table_builder.h"

#include <vector>

namespace gouji {

/// How a text without tabs or `|` sets its tables.
enum class LooseStyle {
    None,   ///< no tables, or rows that can be read as running text
    Spaced, ///< numbers one space apart; those of several rows on lines of their own, away from their labels
    Single  ///< a cell a line, nothing else; rows and empty cells leave no trace
};

LooseStyle looseStyle(const TableBuilder& text, const std::vector<TextSpan>& lines);

/// Adds the whole text: lines with numbers, and short lines near them, as rows of tables, everything else as
/// paragraphs. Words and numbers are tables of their own, so that none counts on the columns of the other.
/// Spaced: numbers that stand alone are rows without label. Single: numbers in a row are one row, and begin
/// with the last words before them, which stand in the row of words above once more.
void readLooseRows(TableBuilder& builder, const std::vector<TextSpan>& lines, LooseStyle style);

} // namespace gouji
