#pragma once

#include "core/compare/roll_up.h"

namespace gouji {

/// What the case can set beside each other: every government with the places below it, without figures yet.
/// Those with reports on both sides first, then by division, the latest year first.
Result<std::vector<RollUp>> rollUpsOf(const ReportSource& source, const PlacesBelow& placesBelow);

/// One of them with all its figures, and the reports they come from.
struct FullRollUp {
    RollUp rolled;
    std::vector<PanelRow> rows;
};

/// Reads its reports only: a case may hold a hundred thousand.
Result<FullRollUp> fullRollUp(const RollUp& wanted, const ReportSource& source,
                              const std::vector<FigureKey>& keys, const PlacesBelow& placesBelow);

} // namespace gouji
