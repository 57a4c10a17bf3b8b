#pragma once

#include "core/checks/localise/localise.h"

#include <set>

/// Two other ways to the same answer; neither shares a line with core/checks/localise.
namespace gouji::testing {

struct LeastRepairs {
    int weight = 0;
    std::set<std::vector<int>> sets; ///< of known figures that change, by number
};

/// All sets of least weight by mixed-integer programming (GLPK), solved again and again with the sets found
/// forbidden. Nothing when GLPK fails or finds more than `most` sets.
std::optional<LeastRepairs> leastRepairsByGlpk(const CountProblem& problem, int most);

/// The least and the greatest value that a figure takes when this set and the unknown may change, by GLPK;
/// `most` none beyond any value that relations could need.
std::optional<CountRange> rangeByGlpk(const CountProblem& problem, const std::vector<int>& set, int figure);

/// All sets of least weight by trying every value of every set; for a handful of small figures.
LeastRepairs leastRepairsByTrial(const CountProblem& problem);

} // namespace gouji::testing
