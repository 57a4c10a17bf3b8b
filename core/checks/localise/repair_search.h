#pragma once

#include "core/checks/localise/tableau.h"

#include <deque>

namespace gouji {

/// The search for all repairs of least weight of one connected component; at most FigureSet::capacity
/// figures. Used once.
class RepairSearch {
public:
    RepairSearch(const CountProblem& component, const LocaliseLimits& limits, const std::stop_token& stop);

    /// Numbers are those of the component; `violated` is left to the caller.
    Localisation run();

private:
    /// Some figure of the set must change, whatever else does: the relation behind it fails.
    struct Need {
        FigureSet figures;
        int size = 0;
    };
    /// The state at one depth of the search; kept for the next visit, so that nothing is allocated.
    struct Level {
        Tableau tableau;
        std::vector<Need> needs;
    };

    void visit(size_t depth, int spent, const FigureSet& settled);
    void branch(size_t depth, int spent, FigureSet settled);
    FigureSet branchFigures(const Level& level, int spent);
    bool findNeeds(Level& level, const FigureSet& settled) const;
    bool addNeed(Level& level, const Tableau::Row& row, const FigureSet& settled) const;
    int leastWeight(std::vector<Need>& needs) const;
    void postpone(int weight);
    void record(const Tableau& tableau);
    bool isStopped(const Tableau& tableau);
    void end(SearchEnd how);
    Level& levelAt(size_t depth);

    const CountProblem& m_problem;
    const LocaliseLimits& m_limits;
    const std::stop_token& m_stop;
    std::vector<qint64> m_values; ///< unknown ones as 0
    FigureSet m_positive;         ///< known and more than 0: these can shrink
    int m_cheapest = 1;           ///< the least weight of a figure
    std::deque<Level> m_levels;   ///< references into it stay valid
    int m_budget = 0;
    int m_next = 0; ///< the least weight beyond the budget that may have a repair
    qint64 m_steps = 0;
    Localisation m_found;
};

} // namespace gouji
