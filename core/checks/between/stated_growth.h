#pragma once

#include "core/report/report.h"

namespace gouji {

/// `year.growth`, of the later report: its prose tells of last year's number, of the difference from it or of
/// the growth in percent, and last year's report says otherwise. Only where the tables of both are plainly
/// read and the prose tells of what they count (stated_figures.h). Where the prose gives last year's number,
/// that alone is compared: whether the growth fits it is `text.growth`. Warnings.
std::vector<Finding> statedGrowth(const Report& earlier, const Report& later);

} // namespace gouji
