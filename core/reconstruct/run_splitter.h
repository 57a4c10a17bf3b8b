#pragma once

#include "core/reconstruct/digit_split.h"

#include <vector>

namespace gouji {

using Split = std::vector<Decimal>;

/// The splits of one run that satisfy the relations within it.
struct RunSplits {
    std::vector<Split> splits;
    bool isComplete = true;  ///< all were looked at
    bool isFiltered = false; ///< a relation within the run dropped one
};

/// Counts `steps` down; stops at 0.
RunSplits splitRun(const DigitRun& run, const std::vector<Relation>& relations, int& steps);

} // namespace gouji
