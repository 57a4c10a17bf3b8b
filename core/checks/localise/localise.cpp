#include "core/checks/localise/localise.h"

#include "core/checks/localise/repair_search.h"

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

/// Relations that share figures, directly or through others. Numbers of figures are the component's own.
struct Component {
    CountProblem problem;
    std::vector<int> figures;   ///< by own number: in the whole problem
    std::vector<int> relations; ///< likewise
};

/// A forest over figures: those of one tree belong together.
class Groups {
public:
    explicit Groups(size_t count) : m_parents(count) { std::iota(m_parents.begin(), m_parents.end(), 0); }

    int rootOf(int figure) {
        while (m_parents[size_t(figure)] != figure) {
            int& parent = m_parents[size_t(figure)];
            parent = m_parents[size_t(parent)];
            figure = parent;
        }
        return figure;
    }
    void join(int a, int b) { m_parents[size_t(rootOf(a))] = rootOf(b); }

private:
    std::vector<int> m_parents;
};

int anyFigure(const CountRelation& relation) {
    return relation.left.empty() ? relation.right.front() : relation.left.front();
}

class Components {
public:
    explicit Components(const CountProblem& problem)
        : m_problem(problem),
          m_groups(problem.figures.size()),
          m_own(problem.figures.size(), -1),
          m_componentOf(problem.figures.size(), -1) {
        for (const CountRelation& relation : problem.relations) {
            for (const std::vector<int>* side : {&relation.left, &relation.right}) {
                for (int figure : *side)
                    m_groups.join(figure, anyFigure(relation));
            }
        }
        for (size_t i = 0; i < problem.relations.size(); ++i) {
            if (!problem.relations[i].left.empty() || !problem.relations[i].right.empty())
                add(int(i));
        }
    }

    std::vector<Component> take() { return std::move(m_components); }

private:
    void add(int number) {
        const CountRelation& relation = m_problem.relations[size_t(number)];
        int& index = m_componentOf[size_t(m_groups.rootOf(anyFigure(relation)))];
        if (index < 0) {
            index = int(m_components.size());
            m_components.emplace_back();
        }
        Component& component = m_components[size_t(index)];
        component.relations.push_back(number);
        component.problem.relations.push_back(
            {ownNumbers(relation.left, component), ownNumbers(relation.right, component)});
    }

    std::vector<int> ownNumbers(const std::vector<int>& figures, Component& component) {
        std::vector<int> out;
        for (int figure : figures) {
            int& own = m_own[size_t(figure)];
            if (own < 0) {
                own = int(component.figures.size());
                component.figures.push_back(figure);
                component.problem.figures.push_back(m_problem.figures[size_t(figure)]);
            }
            out.push_back(own);
        }
        return out;
    }

    const CountProblem& m_problem;
    Groups m_groups;
    std::vector<int> m_own;         ///< by figure: its number within its component
    std::vector<int> m_componentOf; ///< by root
    std::vector<Component> m_components;
};

/// None when a figure is unknown.
std::optional<qint64> sumOf(const std::vector<int>& figures, const CountProblem& problem) {
    qint64 sum = 0;
    for (int figure : figures) {
        const std::optional<qint64>& value = problem.figures[size_t(figure)].value;
        if (!value)
            return std::nullopt;
        sum += *value;
    }
    return sum;
}

void rename(std::vector<RangedFigure>& ranged, const std::vector<int>& figures) {
    for (RangedFigure& each : ranged)
        each.figure = figures[size_t(each.figure)];
    std::sort(ranged.begin(), ranged.end(),
              [](const RangedFigure& a, const RangedFigure& b) { return a.figure < b.figure; });
}

/// By the figures that change.
bool comesFirst(const Repair& a, const Repair& b) {
    return std::lexicographical_compare(
        a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
        [](const RangedFigure& x, const RangedFigure& y) { return x.figure < y.figure; });
}

Localisation solved(const Component& component, const LocaliseLimits& limits, const std::stop_token& stop) {
    if (component.figures.size() > size_t(FigureSet::capacity))
        return {{}, {}, 0, SearchEnd::Unsupported};
    Localisation found = RepairSearch(component.problem, limits, stop).run();
    for (Repair& repair : found.repairs) {
        rename(repair.changes, component.figures);
        rename(repair.filled, component.figures);
    }
    std::sort(found.repairs.begin(), found.repairs.end(), comesFirst);
    return found;
}

} // namespace

std::vector<Localisation> localise(const CountProblem& problem, const LocaliseLimits& limits,
                                   const std::stop_token& stop) {
    std::vector<Localisation> out;
    for (const Component& component : Components(problem).take()) {
        std::vector<int> violated;
        bool hasUnknown = false;
        for (int relation : component.relations) {
            const auto left = sumOf(problem.relations[size_t(relation)].left, problem);
            const auto right = sumOf(problem.relations[size_t(relation)].right, problem);
            hasUnknown = hasUnknown || !left || !right;
            if (left && right && *left != *right)
                violated.push_back(relation);
        }
        if (violated.empty() && !hasUnknown)
            continue;
        out.push_back(solved(component, limits, stop));
        out.back().violated = std::move(violated);
    }
    return out;
}

} // namespace gouji
