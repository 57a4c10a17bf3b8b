#pragma once

#include "core/report/report.h"

namespace gouji {

/// Relations between the reports of one issuer for two years that follow each other (勾稽 across years). The
/// figures are those that both editions print under the same key; where one of the reports does not have a
/// figure there is nothing to relate.

/// `year.carry` (error), per column of 表三: what is carried in is what was carried out the year before. Told
/// in both reports, of each about its own figure; `later` is the one for which they are wanted. Columns that
/// cannot be decided are one `year.carry.undecided` (information) of the later report.
std::vector<Finding> carryFindings(const Report& earlier, const Report& later, bool ofLater);

/// `year.in_force` (information), per row of 表二: in force = in force the year before + issued − repealed.
/// Often broken in truth: documents lapse, or move to other issuers. Told in the later report, where the
/// result stands; `year.in_force.undecided` likewise.
std::vector<Finding> inForceFindings(const Report& earlier, const Report& later);

/// `t3.carried_in.total` for `t3.carried_out.total` and the other way round.
FigureKey carriedCounterpart(const FigureKey& key);

} // namespace gouji
