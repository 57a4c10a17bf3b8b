#pragma once

#include "core/readers/pdf/aligned_columns.h"

namespace gouji::pdf {

/// Moves the rest of figures that were too long for their cells behind them, a line break between: `10` above
/// `9`, where no third digit has room, is `10\n9`. `columns`: where figures stand, from left to right.
void joinWrappedFigures(std::vector<SegmentLine>& lines, const std::vector<Interval>& columns);

} // namespace gouji::pdf
