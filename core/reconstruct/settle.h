#pragma once

#include "core/reconstruct/known_values.h"
#include "core/reconstruct/placement.h"

#include <vector>

namespace gouji {

/// Lets the relations choose where the cells of a row allow several placements: each such row takes the
/// placement that breaks the fewest relations, until nothing changes. Chosen so, a placement counts as sure
/// only when every other one that gives other values breaks a relation, which no other placement of one more
/// unsure row can mend, and a relation with figures other than 0 holds. Else the row stays unsure.
void settleRows(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations);

} // namespace gouji
