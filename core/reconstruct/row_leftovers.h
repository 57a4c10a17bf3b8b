#pragma once

#include "core/reconstruct/row_labels.h"

namespace gouji {

/// Deals with the lines that no row of the form took, `used` telling which were: rows out of the form's
/// order join the matches, rows printed again are kept as repetitions, and lines with figures that fit
/// nowhere are unplaced. Rows that an unplaced line may have pushed out of place lose their sureness.
void placeLeftovers(const RowLabels& labels, std::vector<bool> used, RowAlignment& alignment);

/// The match within two lines of a line; null for none.
const RowMatch* nearestMatch(const RowAlignment& alignment, int line);

} // namespace gouji
