#pragma once

#include "core/readers/pdf/aligned_columns.h"

#include <optional>
#include <vector>

namespace gouji::pdf {

/// A text of a header.
struct Head {
    Interval at;
    double height = 0; ///< downwards
    double size = 0;
    size_t rowsAbove = 0;         ///< rows of figures above it: heads with as many make one header
    std::optional<Interval> over; ///< the column whose head it is; none: it stands over other heads
};

/// Tells heads their columns. Those of a header stand over different columns, in the same order as these; one
/// that finds none has a column of its own, without figures. False where there are such, and some figures do
/// not stand right below the head that they would have then: nobody can tell which columns are empty.
/// `figures`: columns, from left to right.
bool findHeadColumns(std::vector<Head>& heads, const std::vector<Interval>& figures);

} // namespace gouji::pdf
