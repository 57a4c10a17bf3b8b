#pragma once

#include "core/reconstruct/placement.h"

namespace gouji {

/// A header that prints the columns in another order than the form may have lost its lines: its words then
/// stand in an order that is not the figures'. The rows' own sums tell: where they hold with 总计 in the
/// form's place and not in the header's, that is taken when no row speaks against it, else all rows are
/// doubtful. So are rows that both orders would fit, where 总计 has changed its place and no row speaks for
/// the header.
void settleColumnOrder(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations);

} // namespace gouji
