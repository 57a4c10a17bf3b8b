#include "core/checks/suggest/displacement.h"

#include <algorithm>

namespace gouji {

namespace {

/// On the scale of misread digits: one mishap is likelier than two misread figures, less so than one. What
/// evidence of the row speaks for costs less.
enum Surprise { Near = 6, RowsNear = 7, Far = 8, RowsFar = 9, Overwritten = 3, Supported = -2 };

using Values = std::vector<std::optional<qint64>>;

/// The number that digits say; none where it begins with a 0 that no count has.
std::optional<qint64> numberOf(const QString& digits) {
    if (digits.isEmpty() || (digits.size() > 1 && digits.startsWith(QLatin1Char('0'))))
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = digits.toLongLong(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

class DisplacementSearch {
public:
    DisplacementSearch(const CountTable& table, const std::vector<int>& violated, const CountProblem& problem,
                       RelationTrial& trial)
        : m_table(table), m_violated(violated), m_trial(trial), m_isInFirst(problem.figures.size()) {
        const CountRelation& first = problem.relations[size_t(violated.front())];
        for (const std::vector<int>* side : {&first.left, &first.right}) {
            for (int figure : *side)
                m_isInFirst[size_t(figure)] = true;
        }
    }

    std::vector<Displacement> run() {
        const auto& rows = m_table.rows;
        for (size_t r = 0; r < rows.size(); ++r) {
            swapWithinRow(rows[r]);
            slide(rows[r]);
            divideDigits(rows[r]);
            moveTotal(rows[r]);
            for (size_t other = r + 1; other < rows.size(); ++other) {
                swapWithinColumns(rows[r], rows[other], other == r + 1);
                swapRows(rows[r], rows[other], other == r + 1);
            }
        }
        return std::move(m_found);
    }

private:
    using Row = CountTable::Row;

    Values valuesOf(const Row& row) const {
        Values values;
        for (int figure : row.cells)
            values.push_back(m_trial.value(figure));
        return values;
    }

    void attempt(SuggestionKind kind, const std::vector<TriedValue>& tried, int surprise) {
        // Most attempts end here: the first failing relation is not touched.
        const auto helps = [this](const TriedValue& each) {
            return m_isInFirst[size_t(each.figure)] && each.value != m_trial.value(each.figure);
        };
        if (std::none_of(tried.begin(), tried.end(), helps))
            return;
        std::vector<TriedValue> changes = m_trial.restored(tried, m_violated);
        // What changes one figure alone moved none, as where equal figures slide over each other.
        if (changes.size() > 1)
            m_found.push_back({kind, std::move(changes), surprise});
    }

    void attemptRow(SuggestionKind kind, const Row& row, const Values& values, int surprise) {
        std::vector<TriedValue> tried;
        for (size_t c = 0; c < values.size(); ++c)
            tried.push_back({row.cells[c], values[c]});
        attempt(kind, tried, surprise + (row.isUnsureShape ? Supported : 0));
    }

    void exchange(int a, int b, int surprise) {
        if (m_trial.value(a) && m_trial.value(b))
            attempt(SuggestionKind::Swap, {{a, m_trial.value(b)}, {b, m_trial.value(a)}}, surprise);
    }

    void swapWithinRow(const Row& row) {
        for (size_t a = 0; a < row.cells.size(); ++a) {
            for (size_t b = a + 1; b < row.cells.size(); ++b)
                exchange(row.cells[a], row.cells[b], b == a + 1 ? Near : Far);
        }
    }

    void swapWithinColumns(const Row& a, const Row& b, bool areNeighbours) {
        for (size_t c = 0; c < a.cells.size(); ++c)
            exchange(a.cells[c], b.cells[c], areNeighbours ? Near : Far);
    }

    void swapRows(const Row& a, const Row& b, bool areNeighbours) {
        std::vector<TriedValue> tried;
        for (size_t c = 0; c < a.cells.size(); ++c) {
            if (!m_trial.value(a.cells[c]) || !m_trial.value(b.cells[c]))
                return;
            tried.push_back({a.cells[c], m_trial.value(b.cells[c])});
            tried.push_back({b.cells[c], m_trial.value(a.cells[c])});
        }
        const int support = a.isUnsurePlace || b.isUnsurePlace ? Supported : 0;
        attempt(SuggestionKind::SwapRows, tried, (areNeighbours ? RowsNear : RowsFar) + support);
    }

    /// A cell that a mishap may have brought about: it says nothing, or what its neighbour says.
    static int strayness(const Values& values, size_t at, size_t neighbour) {
        const auto& value = values[at];
        return !value || *value == 0 || value == values[neighbour] ? 0 : Overwritten;
    }

    void slide(const Row& row) {
        const Values values = valuesOf(row);
        const size_t last = values.size() - 1;
        for (size_t from = 0; from < last; ++from) {
            const int surprise = from == 0 ? Near : Far;
            Values slidRight = values; // a cell stands before them, the last value is lost
            std::copy(values.begin() + std::ptrdiff_t(from) + 1, values.end(),
                      slidRight.begin() + std::ptrdiff_t(from));
            slidRight[last].reset();
            attemptRow(SuggestionKind::Shift, row, slidRight, surprise + strayness(values, from, from + 1));
            Values slidLeft = values; // the first value is lost
            std::copy(values.begin() + std::ptrdiff_t(from), values.end() - 1,
                      slidLeft.begin() + std::ptrdiff_t(from) + 1);
            slidLeft[from].reset();
            attemptRow(SuggestionKind::Shift, row, slidLeft, surprise + strayness(values, last, last - 1));
        }
    }

    void divideDigits(const Row& row) {
        const Values values = valuesOf(row);
        for (size_t c = 0; c + 1 < values.size(); ++c) {
            if (!values[c])
                continue;
            const QString own = QString::number(*values[c]);
            const QString next = values[c + 1] ? QString::number(*values[c + 1]) : QString();
            cutElsewhere(row, values, c, own + next, own.size());
            if (next.isEmpty() || next == QLatin1String("0"))
                cutElsewhere(row, values, c, own, own.size());
            cutAndSlide(row, values, c, own);
            joinSpilt(row, values, c, own + next);
        }
    }

    /// The same digits, divided between the two cells in another place.
    void cutElsewhere(const Row& row, const Values& values, size_t c, const QString& digits, qsizetype now) {
        for (qsizetype cut = 1; cut < digits.size(); ++cut) {
            const auto first = numberOf(digits.left(cut));
            const auto second = numberOf(digits.mid(cut));
            if (cut == now || !first || !second)
                continue;
            Values divided = values;
            divided[c] = first;
            divided[c + 1] = second;
            attemptRow(SuggestionKind::Split, row, divided, Near);
        }
    }

    /// Two figures became one, and those behind it moved up.
    void cutAndSlide(const Row& row, const Values& values, size_t c, const QString& digits) {
        for (qsizetype cut = 1; cut < digits.size(); ++cut) {
            const auto first = numberOf(digits.left(cut));
            const auto second = numberOf(digits.mid(cut));
            if (!first || !second)
                continue;
            Values divided = values;
            std::copy(values.begin() + std::ptrdiff_t(c) + 1, values.end() - 1,
                      divided.begin() + std::ptrdiff_t(c) + 2);
            divided[c] = first;
            divided[c + 1] = second;
            attemptRow(SuggestionKind::Split, row, divided,
                       Near + strayness(values, values.size() - 1, values.size() - 2));
        }
    }

    /// One figure became two: those behind it moved on, or its second half overwrote its neighbour.
    void joinSpilt(const Row& row, const Values& values, size_t c, const QString& digits) {
        const auto joined = numberOf(digits);
        if (!joined || !values[c + 1])
            return;
        Values moved = values;
        moved[c] = joined;
        std::copy(values.begin() + std::ptrdiff_t(c) + 2, values.end(),
                  moved.begin() + std::ptrdiff_t(c) + 1);
        moved.back().reset();
        attemptRow(SuggestionKind::Split, row, moved, Near);
        Values overwritten = values;
        overwritten[c] = joined;
        overwritten[c + 1].reset();
        attemptRow(SuggestionKind::Split, row, overwritten, Far);
    }

    /// The total stands in another column, whose own value is lost; its own column says nothing.
    void moveTotal(const Row& row) {
        const Values values = valuesOf(row);
        if (values.back().value_or(0) != 0)
            return;
        for (size_t c = 0; c + 1 < values.size(); ++c) {
            Values moved = values;
            moved.back() = values[c];
            moved[c].reset();
            attemptRow(SuggestionKind::Move, row, moved, Near);
        }
    }

    const CountTable& m_table;
    const std::vector<int>& m_violated;
    RelationTrial& m_trial;
    std::vector<char> m_isInFirst; ///< by figure: stands in the first violated relation
    std::vector<Displacement> m_found;
};

} // namespace

std::vector<Displacement> displacements(const CountTable& table, const std::vector<int>& violated,
                                        const CountProblem& problem, RelationTrial& trial) {
    if (violated.empty() || table.rows.size() < 2)
        return {};
    return DisplacementSearch(table, violated, problem, trial).run();
}

} // namespace gouji
