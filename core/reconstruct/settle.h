#pragma once

#include "core/reconstruct/known_values.h"
#include "core/reconstruct/placement.h"

#include <vector>

namespace gouji {

/// Lets the relations choose where the cells of a row allow several placements. A placement counts as chosen
/// only when every other one breaks a relation, or gives every figure the same value, and a relation with
/// figures other than 0 holds; else the row stays unsure.
void settleRows(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations);

/// The values that the chosen placements give; of sure rows only, if so asked.
KnownValues valuesOf(const std::vector<PlacedRow>& rows, bool sureOnly);

} // namespace gouji
