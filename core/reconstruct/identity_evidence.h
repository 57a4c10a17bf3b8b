#pragma once

#include "core/reconstruct/identity_clues.h"
#include "core/report/report.h"

namespace gouji {

/// Everything printed in a report that supports the identity that was settled: field by field, the title
/// first. What contradicts it is a finding, not evidence.
std::vector<IdentityEvidence> evidenceFor(const Identity& identity, const Clues& clues);

} // namespace gouji
