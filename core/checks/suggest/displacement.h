#pragma once

#include "core/checks/suggest/count_table.h"
#include "core/checks/suggest/relation_trial.h"
#include "core/report/suggestion.h"

namespace gouji {

/// One mishap that moved figures: what they were before it.
struct Displacement {
    SuggestionKind kind = SuggestionKind::Swap;
    std::vector<TriedValue> changes;
    int surprise = 0; ///< on the scale of Misreading
};

/// All single displacements in a table that restore the violated relations: two figures of a row or column
/// exchanged, two rows exchanged, a row slid by one cell from some column on, digits of neighbours divided
/// wrongly (glued, spilt, or cut elsewhere), a row's total in another column. A value that the mishap cost is
/// solved from the relations. A table of one row has none: its figures have no neighbours that tell.
std::vector<Displacement> displacements(const CountTable& table, const std::vector<int>& violated,
                                        const CountProblem& problem, RelationTrial& trial);

} // namespace gouji
