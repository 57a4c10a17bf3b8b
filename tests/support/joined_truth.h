#pragma once

#include "tests/support/sheet.h"
#include "tests/support/truth.h"

namespace gouji::testing {

/// Of rows whose cells run together, and that no relation ties to others, the figures stay knowable only
/// where the digits have a single split. Takes the others out of the truth.
void obscureJoinedRows(const FigureSet& figures, const std::vector<Sheet>& sheets, Truth& truth);

/// In how many ways a run of digits is one number of each unit, in this order and without leading zeros:
/// signs and fractions only where the unit has them. Stops counting at 2.
int splitsOf(const QString& digits, const std::vector<Unit>& units);

} // namespace gouji::testing
