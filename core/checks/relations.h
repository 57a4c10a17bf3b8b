#pragma once

#include "core/report/relations_in_force.h"

#include <vector>

namespace gouji {

/// A relation worked out for a report.
struct RelationResult {
    bool isDecided = false; ///< every figure is plainly read
    Decimal left;           ///< sums; meaningful when decided
    Decimal right;
    std::vector<FigureKey> undecided; ///< figures that are blank, missing, doubtful or not applicable

    bool holds() const { return isDecided && left == right; }
};

RelationResult evaluate(const Relation& relation, const Report& report);

} // namespace gouji
