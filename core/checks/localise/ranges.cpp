#include "core/checks/localise/ranges.h"

namespace gouji {

namespace {

/// The row that stops the free figure `entering` from growing first; none: it grows without bound. Of equal
/// ones that with the smallest basic figure (Bland's rule).
int blockingRow(const Tableau& tableau, int entering) {
    int best = Tableau::none;
    for (size_t i = 0; i < tableau.rows().size(); ++i) {
        const Tableau::Row& row = tableau.rows()[i];
        if (row.basic == Tableau::none || row.coefficient(entering) <= 0)
            continue;
        const Tableau::Row* known = best == Tableau::none ? nullptr : &tableau.rows()[size_t(best)];
        if (!known || row.value() < known->value() ||
            (row.value() == known->value() && row.basic < known->basic))
            best = int(i);
    }
    return best;
}

/// Moves the figure, basic in some row, as far as it goes. None: without bound.
std::optional<qint64> extreme(int figure, bool isUp, Tableau& tableau) {
    for (;;) {
        const int row = tableau.rowOf(figure);
        if (row == Tableau::none)
            return 0; // it left the basis on its way down
        const Tableau::Row& own = tableau.rows()[size_t(row)];
        const int entering = tableau.firstFree(own, !isUp);
        if (entering == Tableau::none || !tableau.isExact())
            return own.value();
        const int blocking = blockingRow(tableau, entering);
        if (blocking == Tableau::none)
            return std::nullopt;
        tableau.pivot(size_t(blocking), entering);
    }
}

/// Nothing else that is free stands in the row: its basic figure has one value.
bool isAlone(const Tableau& tableau, const Tableau::Row& row) {
    return tableau.firstFree(row, true) == Tableau::none && tableau.firstFree(row, false) == Tableau::none;
}

} // namespace

std::optional<CountRange> rangeOf(int figure, const Tableau& tableau, qint64& steps) {
    const int row = tableau.rowOf(figure);
    if (row != Tableau::none && isAlone(tableau, tableau.rows()[size_t(row)])) {
        const qint64 value = tableau.rows()[size_t(row)].value();
        return CountRange{value, value};
    }
    Tableau moved = tableau;
    CountRange range;
    if (row != Tableau::none)
        range.least = extreme(figure, false, moved).value_or(0);
    const int blocking = moved.rowOf(figure) == Tableau::none ? blockingRow(moved, figure) : Tableau::none;
    if (blocking != Tableau::none)
        moved.pivot(size_t(blocking), figure);
    if (moved.rowOf(figure) != Tableau::none)
        range.most = extreme(figure, true, moved);
    steps += moved.steps() - tableau.steps();
    return moved.isExact() ? std::optional(range) : std::nullopt;
}

} // namespace gouji
