#pragma once

#include "core/checks/suggest/count_table.h"
#include "core/checks/suggest/displacement.h"
#include "core/checks/suggest/witness.h"

namespace gouji {

/// Two rows exchanged where every sum holds before and after: of any such pair only witnesses can tell. Those
/// that win over two witnesses and lose none, or one where a row was not found by its label alone.
std::vector<Displacement> unseenRowSwaps(const CountTable& table, const ReportCounts& counts,
                                         const Report& report, const std::vector<Witness>& witnesses,
                                         RelationTrial& trial);

} // namespace gouji
