#pragma once

#include "core/forms/figure_key.h"

#include <QString>

#include <vector>

namespace gouji {

class ReviewSession;

/// `3 selected · sum 59 ≠ Total 60`: the exact sum of the selected figures, how many have no value, and, when
/// they are just the addends of a relation, whether they make its total. Empty for less than two figures.
QString selectionSummary(const ReviewSession& session, const std::vector<FigureKey>& keys);

} // namespace gouji
