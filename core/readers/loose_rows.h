#pragma once

#include "core/readers/table_builder.h"

#include <functional>
#include <vector>

namespace gouji {

/// How lines without tabs or `|` set their tables.
enum class LooseStyle {
    None,   ///< no tables, or rows that can be read as running text
    Spaced, ///< numbers one space apart; those of several rows on lines of their own, away from their labels
    Single  ///< a cell a line, nothing else; rows and empty cells leave no trace
};

/// The lines of a text that nothing divides.
class LooseRows {
public:
    /// `loose`: which lines these are. Keeps references.
    LooseRows(TableBuilder& builder, const std::vector<TextSpan>& lines, const std::vector<bool>& loose);
    ~LooseRows();
    LooseRows(const LooseRows&) = delete;
    LooseRows& operator=(const LooseRows&) = delete;

    /// How all of them set their tables.
    LooseStyle style() const;
    /// The same of a stretch among tables that are divided.
    LooseStyle styleOf(size_t begin, size_t end) const;

    /// Adds a stretch: lines with numbers, and short lines near them, as rows of tables, everything else as
    /// paragraphs; `readOther` adds what is not loose. Words and numbers are tables of their own, so that
    /// none counts on the columns of the other. Spaced: numbers that stand alone are rows without label.
    /// Single: numbers in a row are one row, and begin with the last words before them, which stand in the
    /// row of words above once more.
    void read(size_t begin, size_t end, LooseStyle style, const std::function<void(size_t)>& readOther);

private:
    struct Line;
    class Stretch;

    Line divide(size_t line, bool isLoose) const;

    TableBuilder& m_builder;
    const std::vector<TextSpan>& m_spans;
    std::vector<Line> m_lines;
};

} // namespace gouji
