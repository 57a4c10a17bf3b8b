#pragma once

#include "core/reconstruct/known_values.h"

#include <vector>

namespace gouji {

/// What a figure among joined digits may look like.
struct DigitShape {
    bool mayBeSigned = false;     ///< a change: `-18`, `+19`
    bool mayHaveFraction = false; ///< money: `5949.088667`
};

/// Digits of several figures run together: `801000081` for seven columns.
struct DigitRun {
    std::vector<FigureKey> keys;
    QString digits; ///< ASCII digits, with the signs and points that shapes allow; a space divides numbers
    std::vector<DigitShape> shapes; ///< by key; empty: whole numbers without sign
};

struct SplitRun {
    bool isUnique = false;       ///< just one split is left
    bool byRelation = false;     ///< relations were needed to leave just one
    bool isPossible = false;     ///< there is a split, whatever other runs say
    bool isTied = false;         ///< relations with other runs had their say
    bool isContradicted = false; ///< no combination of splits satisfies the relations with other runs
    std::vector<std::optional<Decimal>> values; ///< by key; none where the splits that are left differ
};

/// Splits every run into as many numbers as it has keys, without leading zeros. Splits that break a relation
/// within the run fall out; then those that belong to no combination of splits satisfying every relation
/// among the runs. When no combination does (the issuer's own sums fail), only what a run says alone counts.
/// The search takes at most `steps` steps; what is not decided by then stays ambiguous.
std::vector<SplitRun> splitRuns(const std::vector<DigitRun>& runs, const std::vector<Relation>& relations,
                                int steps);

} // namespace gouji
