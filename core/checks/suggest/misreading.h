#pragma once

#include "core/report/suggestion.h"

namespace gouji {

/// How a printed count may have come from the one that was meant.
struct Misreading {
    MisreadingReason reason = MisreadingReason::SumsOnly;
    int surprise = 0; ///< 4 for a digit taken for one of similar shape; more for what happens less often
    bool operator==(const Misreading&) const = default;
};

/// By the shapes of digits and the edit distance (Damerau: digits lost, added, changed, exchanged with their
/// neighbours). Both ≥ 0 and different.
Misreading misreadingOf(qint64 meant, qint64 printed);

} // namespace gouji
