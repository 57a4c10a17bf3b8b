#pragma once

#include "core/reconstruct/identity.h"
#include "core/reconstruct/identity_clues.h"

#include <vector>

namespace gouji {

/// What the paragraph below the title says of a report otherwise than the identity that was found:
/// `identity.lead_year` (现发布2022年…年度报告 below a title of 2023) and `identity.lead_issuer` (another
/// township), both warnings: texts are copied from last year's report or a neighbour's. `actual` is what the
/// lead says, `expected` what the report counts as.
std::vector<Finding> leadContradictions(const Identity& identity, const Clues& clues);

} // namespace gouji
