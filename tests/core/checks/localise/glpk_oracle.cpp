#include "tests/core/checks/localise/oracle.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace gouji::testing {

namespace {

constexpr int mostNodes = 400; // of a solution's search tree; it takes either less or for ever

void endLongSearch(glp_tree* tree, void*) {
    int nodes = 0;
    glp_ios_tree_size(tree, nullptr, nullptr, &nodes);
    if (nodes > mostNodes)
        glp_ios_terminate(tree);
}

struct Deleter {
    void operator()(glp_prob* program) const { glp_delete_prob(program); }
};

/// No solution within given sets needs to take any value farther from the present one (unknown: 0) than what
/// the relations are out by in all: such solutions are sums of vectors of 0, 1 and −1 with the signs of the
/// solution, and those that mend no relation can be left away. A tight big M: with a large one GLPK is
/// quietly wrong.
double greatestChange(const CountProblem& problem) {
    const auto add = [&](double sum, int figure) {
        return sum + double(problem.figures[size_t(figure)].value.value_or(0));
    };
    double change = 1;
    for (const CountRelation& relation : problem.relations)
        change += std::abs(std::accumulate(relation.left.begin(), relation.left.end(), 0.0, add) -
                           std::accumulate(relation.right.begin(), relation.right.end(), 0.0, add));
    return change;
}

/// Beyond any value at a corner of the solutions, since inverses of the relations have coefficients 0, 1 and
/// −1.
double greatestValue(const CountProblem& problem) {
    const auto add = [](double sum, const CountedFigure& figure) {
        return sum + double(figure.value.value_or(0));
    };
    return std::accumulate(problem.figures.begin(), problem.figures.end(), 1.0, add);
}

/// Columns 1 … n: values; n + 1 … 2n: 1 where a known figure changes.
class Program {
public:
    Program(const CountProblem& problem, double mostChange)
        : m_problem(problem),
          m_count(int(problem.figures.size())),
          m_mostChange(mostChange),
          m_program(glp_create_prob()) {
        glp_term_out(GLP_OFF);
        glp_set_obj_dir(m_program.get(), GLP_MIN);
        glp_add_cols(m_program.get(), 2 * m_count);
        for (int i = 0; i < m_count; ++i)
            addFigure(i);
        for (const CountRelation& relation : problem.relations)
            addRelation(relation);
    }

    void forbid(const std::vector<int>& set) {
        std::vector<std::pair<int, double>> terms;
        for (int figure : set)
            terms.push_back({changeColumn(figure), 1});
        addRow(terms, GLP_UP, 0, double(set.size()) - 1);
    }

    void allowOnly(const std::vector<int>& set) {
        for (int i = 0; i < m_count; ++i) {
            if (m_problem.figures[size_t(i)].value && !std::count(set.begin(), set.end(), i))
                glp_set_col_bnds(m_program.get(), changeColumn(i), GLP_FX, 0, 0);
        }
    }

    /// Instead of the fewest changes.
    void aimAt(int figure, int direction) {
        for (int column = 1; column <= 2 * m_count; ++column)
            glp_set_obj_coef(m_program.get(), column, 0);
        glp_set_obj_coef(m_program.get(), valueColumn(figure), 1);
        glp_set_obj_dir(m_program.get(), direction);
    }

    /// Nothing when it takes too long, too.
    std::optional<double> solve() {
        glp_iocp options;
        glp_init_iocp(&options);
        options.presolve = GLP_ON;
        options.msg_lev = GLP_MSG_OFF;
        options.tol_int = 1e-7;
        options.mir_cuts = GLP_ON;
        options.gmi_cuts = GLP_ON;
        options.cb_func = endLongSearch;
        if (glp_intopt(m_program.get(), &options) != 0 || glp_mip_status(m_program.get()) != GLP_OPT)
            return std::nullopt;
        return glp_mip_obj_val(m_program.get());
    }

    std::vector<int> changed() const {
        std::vector<int> set;
        for (int i = 0; i < m_count; ++i) {
            if (glp_mip_col_val(m_program.get(), changeColumn(i)) > 0.5)
                set.push_back(i);
        }
        return set;
    }

private:
    int valueColumn(int figure) const { return figure + 1; }
    int changeColumn(int figure) const { return m_count + figure + 1; }

    void addFigure(int i) {
        const CountedFigure& figure = m_problem.figures[size_t(i)];
        const double value = double(figure.value.value_or(0));
        const double fall = std::min(value, m_mostChange);
        glp_set_col_kind(m_program.get(), valueColumn(i), GLP_IV);
        glp_set_col_bnds(m_program.get(), valueColumn(i), GLP_DB, value - fall, value + m_mostChange);
        glp_set_col_kind(m_program.get(), changeColumn(i), GLP_BV);
        if (!figure.value) {
            glp_set_col_bnds(m_program.get(), changeColumn(i), GLP_FX, 0, 0);
            return;
        }
        glp_set_obj_coef(m_program.get(), changeColumn(i), figure.weight);
        addRow({{valueColumn(i), 1}, {changeColumn(i), -m_mostChange}}, GLP_UP, 0, value);
        addRow({{valueColumn(i), 1}, {changeColumn(i), fall}}, GLP_LO, value, 0);
    }

    void addRelation(const CountRelation& relation) {
        std::vector<std::pair<int, double>> terms;
        for (int figure : relation.left)
            terms.push_back({valueColumn(figure), 1});
        for (int figure : relation.right)
            terms.push_back({valueColumn(figure), -1});
        addRow(terms, GLP_FX, 0, 0);
        if (fails(relation))
            addCover(relation);
    }

    bool fails(const CountRelation& relation) const {
        double gap = 0;
        for (int figure : relation.left)
            gap += double(m_problem.figures[size_t(figure)].value.value_or(0));
        for (int figure : relation.right)
            gap -= double(m_problem.figures[size_t(figure)].value.value_or(0));
        return gap != 0;
    }

    /// What needs no proof, but helps GLPK: where a relation of known figures fails, one of them changes.
    void addCover(const CountRelation& relation) {
        std::vector<std::pair<int, double>> terms;
        for (const std::vector<int>* side : {&relation.left, &relation.right}) {
            for (int figure : *side) {
                if (!m_problem.figures[size_t(figure)].value)
                    return;
                terms.push_back({changeColumn(figure), 1});
            }
        }
        addRow(terms, GLP_LO, 1, 0);
    }

    void addRow(const std::vector<std::pair<int, double>>& terms, int kind, double low, double high) {
        std::vector<int> columns{0}; // GLPK counts from 1
        std::vector<double> coefficients{0};
        for (const auto& [column, coefficient] : terms) {
            columns.push_back(column);
            coefficients.push_back(coefficient);
        }
        const int row = glp_add_rows(m_program.get(), 1);
        glp_set_row_bnds(m_program.get(), row, kind, low, high);
        glp_set_mat_row(m_program.get(), row, int(terms.size()), columns.data(), coefficients.data());
    }

    const CountProblem& m_problem;
    int m_count;
    double m_mostChange;
    std::unique_ptr<glp_prob, Deleter> m_program;
};

} // namespace

std::optional<LeastRepairs> leastRepairsByGlpk(const CountProblem& problem, int most) {
    Program program(problem, greatestChange(problem));
    LeastRepairs found;
    for (int i = 0; i <= most; ++i) {
        const std::optional<double> weight = program.solve();
        if (!weight)
            return std::nullopt;
        if (i > 0 && std::lround(*weight) > found.weight)
            return found; // the next is dearer
        found.weight = int(std::lround(*weight));
        found.sets.insert(program.changed());
        if (found.weight == 0)
            return found;
        program.forbid(program.changed());
    }
    return std::nullopt;
}

std::optional<CountRange> rangeByGlpk(const CountProblem& problem, const std::vector<int>& set, int figure) {
    Program program(problem, greatestValue(problem));
    program.allowOnly(set);
    program.aimAt(figure, GLP_MIN);
    const std::optional<double> least = program.solve();
    program.aimAt(figure, GLP_MAX);
    const std::optional<double> most = program.solve();
    if (!least || !most)
        return std::nullopt;
    CountRange range{std::llround(*least), std::llround(*most)};
    if (double(*range.most) >= greatestValue(problem))
        range.most.reset();
    return range;
}

} // namespace gouji::testing
