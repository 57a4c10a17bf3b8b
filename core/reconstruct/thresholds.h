#pragma once

namespace gouji {

/// From where on evidence suffices. The defaults are fitted on generated reports: tests/bench/README.md shows
/// what other values cost. Not settings: outside of that fit nobody sets them.
struct Thresholds {
    /// A placement of a row's cells is sure when the next best is dearer by at least this much, on the scale
    /// of column_alignment.cpp.
    double sureMargin = 0.8;
    /// Labels whose edit distance is larger, as a share of the longer one, are not the same label.
    double largestLabelDistance = 0.4;
    /// A line without label is taken for a row only this near to lines of the same table whose labels are
    /// whole.
    int nearLines = 4;
};

} // namespace gouji
