#include "core/checks/localise/repair_search.h"

#include "core/checks/localise/ranges.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

constexpr int never = std::numeric_limits<int>::max();

} // namespace

RepairSearch::RepairSearch(const CountProblem& component, const LocaliseLimits& limits,
                           const std::stop_token& stop)
    : m_problem(component), m_limits(limits), m_stop(stop) {
    m_cheapest = never;
    for (size_t i = 0; i < component.figures.size(); ++i) {
        const CountedFigure& figure = component.figures[i];
        m_values.push_back(figure.value.value_or(0));
        if (figure.value)
            m_cheapest = std::min(m_cheapest, figure.weight);
        if (m_values.back() > 0)
            m_positive.insert(int(i));
    }
}

Localisation RepairSearch::run() {
    Tableau start(m_problem.relations, m_values);
    for (size_t i = 0; i < m_problem.figures.size(); ++i) {
        if (!m_problem.figures[i].value)
            start.release(int(i), 0);
    }
    levelAt(0).tableau = std::move(start);
    // Iterative deepening: what is first found is lightest.
    for (m_next = 0; m_next != never && m_found.repairs.empty() && m_found.isComplete();) {
        m_budget = m_next;
        m_next = never;
        if (m_budget > m_limits.mostWeight)
            end(SearchEnd::TooHeavy);
        else
            visit(0, 0, {});
    }
    m_found.weight = m_budget;
    return std::move(m_found);
}

/// `settled`: figures that do not change; what comes of their changing is found in other branches.
void RepairSearch::visit(size_t depth, int spent, const FigureSet& settled) {
    Level& level = levelAt(depth);
    const qint64 before = level.tableau.steps();
    if (isStopped(level.tableau) || !findNeeds(level, settled))
        return;
    m_steps += level.tableau.steps() - before;
    if (level.needs.empty()) {
        if (level.tableau.isExact())
            record(level.tableau);
        return;
    }
    const int atLeast = spent + leastWeight(level.needs);
    if (atLeast > m_budget)
        postpone(atLeast);
    else
        branch(depth, spent, settled);
}

void RepairSearch::branch(size_t depth, int spent, FigureSet settled) {
    Level& next = levelAt(depth + 1);
    const Level& level = levelAt(depth);
    branchFigures(level, spent).forEach([&](int figure) {
        const int weight = spent + m_problem.figures[size_t(figure)].weight;
        if (weight > m_budget) {
            postpone(weight);
        } else if (m_found.isComplete()) {
            next.tableau = level.tableau;
            next.tableau.release(figure, m_values[size_t(figure)]);
            visit(depth + 1, weight, settled);
        }
        settled.insert(figure);
    });
}

/// The figures of the smallest need; where the budget allows but one more change, those that meet every need.
FigureSet RepairSearch::branchFigures(const Level& level, int spent) {
    FigureSet figures = level.needs.front().figures;
    if (m_budget - spent < 2 * m_cheapest) {
        postpone(spent + 2 * m_cheapest);
        for (const Need& need : level.needs)
            figures = figures & need.figures;
    }
    return figures;
}

/// False when a relation fails that no figure may mend.
bool RepairSearch::findNeeds(Level& level, const FigureSet& settled) const {
    level.needs.clear();
    const Tableau& tableau = level.tableau;
    for (const Tableau::Row& row : tableau.rows()) {
        const bool fails = row.basic == Tableau::none
                               ? row.rest != 0
                               : row.value() < 0 && tableau.firstFree(row, false) == Tableau::none;
        if (fails && !addNeed(level, row, settled))
            return false;
    }
    if (!level.needs.empty())
        return true;
    const int impossible = level.tableau.settle();
    return impossible == Tableau::none || addNeed(level, tableau.rows()[size_t(impossible)], settled);
}

/// The row's sum must come closer to 0: some figure must grow, or shrink, and what is 0 cannot shrink.
bool RepairSearch::addNeed(Level& level, const Tableau::Row& row, const FigureSet& settled) const {
    const FigureSet& growing = row.rest > 0 ? row.minus : row.plus;
    const FigureSet& shrinking = row.rest > 0 ? row.plus : row.minus;
    const FigureSet figures = (growing | (shrinking & m_positive)) - level.tableau.free() - settled;
    level.needs.push_back({figures, figures.size()});
    return level.needs.back().size > 0;
}

/// A lower bound of what meeting all needs weighs: needs without a figure in common are met one by one.
/// Leaves the smallest need in front.
int RepairSearch::leastWeight(std::vector<Need>& needs) const {
    std::sort(needs.begin(), needs.end(), [](const Need& a, const Need& b) { return a.size < b.size; });
    FigureSet met;
    int weight = 0;
    for (const Need& need : needs) {
        if (need.figures.intersects(met))
            continue;
        met = met | need.figures;
        int cheapest = never;
        need.figures.forEach(
            [&](int figure) { cheapest = std::min(cheapest, m_problem.figures[size_t(figure)].weight); });
        weight += cheapest;
    }
    return weight;
}

void RepairSearch::postpone(int weight) {
    m_next = std::min(m_next, weight);
}

void RepairSearch::record(const Tableau& tableau) {
    if (m_found.repairs.size() >= m_limits.repairs)
        return end(SearchEnd::ManyRepairs);
    Repair repair;
    tableau.free().forEach([&](int figure) {
        const std::optional<CountRange> range = rangeOf(figure, tableau, m_steps);
        const bool isKnown = m_problem.figures[size_t(figure)].value.has_value();
        if (range)
            (isKnown ? repair.changes : repair.filled).push_back({figure, *range});
        else
            end(SearchEnd::Unsupported);
    });
    if (m_found.isComplete())
        m_found.repairs.push_back(std::move(repair));
}

bool RepairSearch::isStopped(const Tableau& tableau) {
    constexpr qint64 between = 256; // looking at the token costs more than a step
    if (!tableau.isExact())
        end(SearchEnd::Unsupported);
    else if (++m_steps >= m_limits.steps)
        end(SearchEnd::OutOfSteps);
    else if (m_steps % between == 0 && m_stop.stop_requested())
        end(SearchEnd::Cancelled);
    return !m_found.isComplete();
}

void RepairSearch::end(SearchEnd how) {
    if (m_found.isComplete())
        m_found.end = how;
}

RepairSearch::Level& RepairSearch::levelAt(size_t depth) {
    if (depth >= m_levels.size())
        m_levels.resize(depth + 1);
    return m_levels[depth];
}

} // namespace gouji
