#pragma once

#include "core/readers/pdf/aligned_segments.h"

#include <vector>

/// Columns of tables without rules: figures below each other.
namespace gouji::pdf {

Interval across(const QRectF& box);

/// Adds a figure to columns from left to right: it makes the column wider below which it stands, or is one of
/// its own. What reaches over several columns makes none.
void addFigure(std::vector<Interval>& columns, const Interval& figure);

/// The columns of figures that lines have, from left to right. Lines with more figures tell more.
std::vector<Interval> figureColumns(std::vector<std::vector<Interval>> lines);

/// Whether each column of the one with fewer stands below some of the other, each below others.
bool areSameColumns(const std::vector<Interval>& one, const std::vector<Interval>& other);

/// The columns of a table, from left to right.
struct AlignedColumns {
    std::vector<Interval> all; ///< those of labels are where labels begin
    size_t labels = 0;         ///< how many of them are for labels

    /// The first and last column that it meets; the nearest one where it meets none.
    std::pair<int, int> of(const Interval& interval) const;
};

/// Columns of figures are where figures stand below each other, and where a header's text stands over none;
/// left of the first, columns of labels begin where labels do.
AlignedColumns columnsOf(const std::vector<Interval>& figures, const std::vector<Interval>& heads,
                         std::vector<double> labelStarts);

} // namespace gouji::pdf
