#include "core/checks/localise/tableau.h"

#include <limits>
#include <utility>

namespace gouji {

namespace {

/// The row to solve for the figure: the shortest without basic figure, since it is added to the others.
int pivotRow(const std::vector<Tableau::Row>& rows, int figure) {
    int best = Tableau::none;
    int fewest = std::numeric_limits<int>::max();
    for (size_t i = 0; i < rows.size(); ++i) {
        const Tableau::Row& row = rows[i];
        if (row.basic != Tableau::none || row.coefficient(figure) == 0)
            continue;
        const int size = (row.plus | row.minus).size();
        if (size < fewest) {
            fewest = size;
            best = int(i);
        }
    }
    return best;
}

} // namespace

Tableau::Tableau(const std::vector<CountRelation>& relations, const std::vector<qint64>& values) {
    for (const CountRelation& relation : relations) {
        Row row;
        for (int figure : relation.left) {
            row.plus.insert(figure);
            row.rest += values[size_t(figure)];
        }
        for (int figure : relation.right) {
            row.minus.insert(figure);
            row.rest -= values[size_t(figure)];
        }
        m_rows.push_back(row);
    }
}

void Tableau::release(int figure, qint64 value) {
    for (Row& row : m_rows)
        row.rest -= row.coefficient(figure) * value;
    m_free.insert(figure);
    const int row = pivotRow(m_rows, figure);
    if (row != none)
        pivot(size_t(row), figure);
    else
        ++m_steps;
}

void Tableau::pivot(size_t row, int figure) {
    ++m_steps;
    Row& pivot = m_rows[row];
    if (pivot.coefficient(figure) < 0) {
        std::swap(pivot.plus, pivot.minus);
        pivot.rest = -pivot.rest;
    }
    pivot.basic = figure;
    for (Row& other : m_rows) {
        const int factor = other.coefficient(figure);
        if (factor != 0 && &other != &pivot)
            subtract(other, pivot, factor);
    }
}

void Tableau::subtract(Row& row, const Row& other, int factor) {
    const FigureSet& plus = factor > 0 ? other.minus : other.plus;
    const FigureSet& minus = factor > 0 ? other.plus : other.minus;
    if (row.plus.intersects(plus) || row.minus.intersects(minus))
        m_isExact = false; // a coefficient of 2
    const FigureSet sum = (row.plus - minus) | (plus - row.minus);
    row.minus = (row.minus - plus) | (minus - row.plus);
    row.plus = sum;
    row.rest -= factor * other.rest;
}

int Tableau::settle() {
    while (m_isExact) {
        // The smallest figures first (Bland's rule): so the method ends.
        int worst = none;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const Row& row = m_rows[i];
            const bool isNegative = row.basic != none && row.value() < 0;
            if (isNegative && (worst == none || row.basic < m_rows[size_t(worst)].basic))
                worst = int(i);
        }
        if (worst == none)
            return none;
        const int entering = firstFree(m_rows[size_t(worst)], false);
        if (entering == none)
            return worst;
        pivot(size_t(worst), entering);
    }
    return none;
}

int Tableau::firstFree(const Row& row, bool isPlus) const {
    FigureSet figures = (isPlus ? row.plus : row.minus) & m_free;
    if (row.basic != none)
        figures.remove(row.basic);
    return figures.first();
}

int Tableau::rowOf(int figure) const {
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].basic == figure)
            return int(i);
    }
    return none;
}

} // namespace gouji
