#pragma once

#include "core/reconstruct/placement.h"

namespace gouji {

/// Doubts rows in which a number of several digits stands before an empty cell: two figures may have run into
/// one cell, and the other's place be empty. Such a row stays sure only where a relation with the number
/// holds when its empty cells count as 0.
void doubtGluedCells(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations);

} // namespace gouji
