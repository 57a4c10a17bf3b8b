#pragma once

#include "core/checks/localise/figure_set.h"
#include "core/checks/localise/localise.h"

namespace gouji {

/// The relations of a component, solved for the figures that are free to change. A row is an equation
/// Σ ±x = 0 that follows from the relations; figures that are not free stand in it with their values.
///
/// All coefficients are 0, 1 or −1 and stay so, because the relations of the forms are totally unimodular
/// (README.md): whatever is computed is whole. Where a relation is not, isExact tells.
class Tableau {
public:
    static constexpr int none = -1;

    struct Row {
        FigureSet plus;
        FigureSet minus;
        qint64 rest = 0;  ///< what the figures add up to that are not free
        int basic = none; ///< the free figure that this row alone determines; its coefficient is 1
        qint64 value() const { return -rest; } ///< of `basic`, while the other free figures are 0
        int coefficient(int figure) const {
            return plus.contains(figure) ? 1 : minus.contains(figure) ? -1 : 0;
        }
    };

    Tableau() = default;
    /// `values` by figure; the unknown ones count as 0 until they are released.
    Tableau(const std::vector<CountRelation>& relations, const std::vector<qint64>& values);

    /// Lets a figure with this value change, and eliminates it from all rows but one.
    void release(int figure, qint64 value);
    /// Exchanges the row's basic figure for another of its free ones, or gives it its first.
    void pivot(size_t row, int figure);
    /// Looks for values ≥ 0 of the free figures, by the dual simplex method. Returns a row that allows none,
    /// or `none`. Only for tableaux whose rows without basic figure all add up.
    int settle();

    const std::vector<Row>& rows() const { return m_rows; }
    const FigureSet& free() const { return m_free; }
    /// A free figure stands in the row, other than its basic one, with a coefficient of this sign.
    int firstFree(const Row& row, bool isPlus) const;
    /// The row, if any, whose basic figure this is.
    int rowOf(int figure) const;

    bool isExact() const { return m_isExact; }
    qint64 steps() const { return m_steps; } ///< pivots so far

private:
    /// Subtracts `factor` (1 or −1) times `other`.
    void subtract(Row& row, const Row& other, int factor);

    std::vector<Row> m_rows;
    FigureSet m_free;
    qint64 m_steps = 0;
    bool m_isExact = true;
};

} // namespace gouji
