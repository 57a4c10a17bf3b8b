#pragma once

#include "core/readers/pdf/aligned_segments.h"

#include <vector>

/// Columns of tables without rules: figures below each other.
namespace gouji::pdf {

Interval across(const QRectF& box);

/// Intervals that overlap become one; from left to right.
std::vector<Interval> merged(std::vector<Interval> intervals);

/// Whether each column of the one with fewer stands below one of the other, each below another.
bool areSameColumns(const std::vector<Interval>& one, const std::vector<Interval>& other);

/// The columns of a table, from left to right.
struct AlignedColumns {
    std::vector<Interval> all; ///< those of labels are where labels begin
    size_t labels = 0;         ///< how many of them are for labels

    /// The first and last column that it meets; the nearest one where it meets none.
    std::pair<int, int> of(const Interval& interval) const;
};

/// What stands right of the labels' columns is a figure or a header's text. `figures`: their columns;
/// `labelEnd`: where labels beside figures end.
bool isBesideLabels(const Segment& segment, const std::vector<Interval>& figures, double labelEnd);

/// Columns of figures are where figures stand below each other, and where a header's text stands over none;
/// left of the first, columns of labels begin where labels do.
AlignedColumns columnsOf(const std::vector<Interval>& figures, const std::vector<Interval>& heads,
                         std::vector<double> labelStarts);

} // namespace gouji::pdf
