#pragma once

#include "core/reconstruct/placement.h"

#include <vector>

namespace gouji {

/// Figures may have slid by a cell or by a row although every cell has its column and every label its row:
/// then an empty cell or row stands at one end of them. Where empty cells are not this table's habit, rows
/// that look so are not sure any more, unless a relation holds for each of their figures other than 0.
void doubtSlides(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations);

} // namespace gouji
