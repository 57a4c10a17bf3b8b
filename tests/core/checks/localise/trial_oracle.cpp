#include "tests/core/checks/localise/oracle.h"

#include <numeric>

namespace gouji::testing {

namespace {

bool holds(const CountRelation& relation, const std::vector<qint64>& values) {
    const auto sum = [&](const std::vector<int>& figures) {
        return std::accumulate(figures.begin(), figures.end(), qint64(0),
                               [&](qint64 total, int figure) { return total + values[size_t(figure)]; });
    };
    return sum(relation.left) == sum(relation.right);
}

/// Counts all values of the free figures through.
class Trial {
public:
    explicit Trial(const CountProblem& problem) : m_problem(problem), m_free(problem.figures.size()) {
        for (size_t i = 0; i < problem.figures.size(); ++i) {
            m_values.push_back(problem.figures[i].value.value_or(0));
            m_free[i] = !problem.figures[i].value;
            m_most += m_values.back();
        }
    }

    void setFree(int figure, bool isFree) {
        m_free[size_t(figure)] = isFree;
        m_values[size_t(figure)] = *m_problem.figures[size_t(figure)].value;
    }

    bool succeeds(size_t from = 0) {
        while (from < m_free.size() && !m_free[from])
            ++from;
        if (from == m_free.size()) {
            for (const CountRelation& relation : m_problem.relations) {
                if (!holds(relation, m_values))
                    return false;
            }
            return true;
        }
        for (m_values[from] = 0; m_values[from] <= m_most; ++m_values[from]) {
            if (succeeds(from + 1))
                return true;
        }
        return false;
    }

private:
    const CountProblem& m_problem;
    std::vector<char> m_free;
    std::vector<qint64> m_values;
    qint64 m_most = 1; ///< no corner of the solutions is farther away
};

class Subsets {
public:
    explicit Subsets(const CountProblem& problem) : m_problem(problem), m_trial(problem) {}

    std::set<std::vector<int>> ofWeight(int weight) {
        choose(0, weight);
        return std::move(m_sets);
    }

private:
    void choose(size_t from, int left) {
        if (left == 0) {
            if (m_trial.succeeds())
                m_sets.insert(m_chosen);
            return;
        }
        for (size_t i = from; i < m_problem.figures.size(); ++i) {
            const CountedFigure& figure = m_problem.figures[i];
            if (!figure.value || figure.weight > left)
                continue;
            m_chosen.push_back(int(i));
            m_trial.setFree(int(i), true);
            choose(i + 1, left - figure.weight);
            m_trial.setFree(int(i), false);
            m_chosen.pop_back();
        }
    }

    const CountProblem& m_problem;
    Trial m_trial;
    std::vector<int> m_chosen;
    std::set<std::vector<int>> m_sets;
};

} // namespace

LeastRepairs leastRepairsByTrial(const CountProblem& problem) {
    LeastRepairs found;
    while (found.sets.empty())
        found.sets = Subsets(problem).ofWeight(found.weight++);
    --found.weight;
    return found;
}

} // namespace gouji::testing
