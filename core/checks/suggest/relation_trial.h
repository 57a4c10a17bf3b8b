#pragma once

#include "core/checks/localise/localise.h"

namespace gouji {

/// A value tried for a figure; none: whatever the relations ask for.
struct TriedValue {
    int figure = 0;
    std::optional<qint64> value;
};

/// Whether given values restore failing relations. Keeps the values of a report and changes them for the
/// length of a call; not for several threads.
class RelationTrial {
public:
    explicit RelationTrial(const CountProblem& problem);

    const std::optional<qint64>& value(int figure) const { return m_values[size_t(figure)]; }

    /// Relations by number.
    const std::vector<int>& relationsOf(int figure) const { return m_relationsOf[size_t(figure)]; }

    /// Relations by number that fail among known figures.
    std::vector<int> violated() const;

    /// The changes, with open values solved and what keeps its value left out, if with them all of `violated`
    /// hold and every relation that they touch holds or still has an unknown figure; else nothing. An open
    /// value is solved by a relation that has no other unknown figure, and must not be negative.
    std::vector<TriedValue> restored(const std::vector<TriedValue>& tried, const std::vector<int>& violated);

private:
    bool solve(std::vector<TriedValue>& tried);
    std::optional<qint64> solution(int figure) const;
    bool holdAll(const std::vector<TriedValue>& tried, const std::vector<int>& violated) const;
    /// Left less right side; none when a figure is unknown. `skip` counts as 0.
    std::optional<qint64> gap(const CountRelation& relation, int skip = -1) const;

    const CountProblem& m_problem;
    std::vector<std::optional<qint64>> m_values;
    std::vector<std::vector<int>> m_relationsOf; ///< by figure
};

} // namespace gouji
