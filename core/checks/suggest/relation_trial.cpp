#include "core/checks/suggest/relation_trial.h"

#include <algorithm>

namespace gouji {

RelationTrial::RelationTrial(const CountProblem& problem)
    : m_problem(problem), m_relationsOf(problem.figures.size()) {
    m_values.reserve(problem.figures.size());
    for (const CountedFigure& figure : problem.figures)
        m_values.push_back(figure.value);
    for (size_t i = 0; i < problem.relations.size(); ++i) {
        for (const std::vector<int>* side : {&problem.relations[i].left, &problem.relations[i].right}) {
            for (int figure : *side)
                m_relationsOf[size_t(figure)].push_back(int(i));
        }
    }
}

std::vector<int> RelationTrial::violated() const {
    std::vector<int> failing;
    for (size_t i = 0; i < m_problem.relations.size(); ++i) {
        if (gap(m_problem.relations[i]).value_or(0) != 0)
            failing.push_back(int(i));
    }
    return failing;
}

std::vector<TriedValue> RelationTrial::restored(const std::vector<TriedValue>& tried,
                                                const std::vector<int>& violated) {
    std::vector<std::optional<qint64>> before;
    for (const TriedValue& each : tried) {
        before.push_back(value(each.figure));
        m_values[size_t(each.figure)] = each.value;
    }
    std::vector<TriedValue> solved = tried;
    if (!solve(solved) || !holdAll(solved, violated))
        solved.clear();
    for (size_t i = 0; i < tried.size(); ++i)
        m_values[size_t(tried[i].figure)] = before[i];
    const auto isKept = [&](const TriedValue& each) { return each.value == value(each.figure); };
    solved.erase(std::remove_if(solved.begin(), solved.end(), isKept), solved.end());
    return solved;
}

bool RelationTrial::solve(std::vector<TriedValue>& tried) {
    for (TriedValue& each : tried) {
        if (each.value)
            continue;
        each.value = solution(each.figure);
        if (!each.value || *each.value < 0)
            return false;
        m_values[size_t(each.figure)] = each.value;
    }
    return true;
}

std::optional<qint64> RelationTrial::solution(int figure) const {
    for (int index : m_relationsOf[size_t(figure)]) {
        const CountRelation& relation = m_problem.relations[size_t(index)];
        const std::optional<qint64> rest = gap(relation, figure);
        if (rest)
            return std::count(relation.left.begin(), relation.left.end(), figure) ? -*rest : *rest;
    }
    return std::nullopt;
}

bool RelationTrial::holdAll(const std::vector<TriedValue>& tried, const std::vector<int>& violated) const {
    for (int index : violated) {
        if (gap(m_problem.relations[size_t(index)]) != 0)
            return false;
    }
    for (const TriedValue& each : tried) {
        for (int index : m_relationsOf[size_t(each.figure)]) {
            if (gap(m_problem.relations[size_t(index)]).value_or(0) != 0)
                return false;
        }
    }
    return true;
}

std::optional<qint64> RelationTrial::gap(const CountRelation& relation, int skip) const {
    qint64 sum = 0;
    for (int figure : relation.left) {
        if (figure != skip && !value(figure))
            return std::nullopt;
        sum += figure == skip ? 0 : *value(figure);
    }
    for (int figure : relation.right) {
        if (figure != skip && !value(figure))
            return std::nullopt;
        sum -= figure == skip ? 0 : *value(figure);
    }
    return sum;
}

} // namespace gouji
