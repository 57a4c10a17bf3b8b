#include "core/reconstruct/column_alignment.h"

#include <algorithm>
#include <array>
#include <limits>

namespace gouji {

namespace {

namespace cost {
constexpr double blankInside = 0.2;   ///< an empty cell between figures is a figure left blank
constexpr double blankAtEdge = 1.0;   ///< at the row's ends it may be filling
constexpr double blankTrusted = 0.1;  ///< unless it stands exactly under its header
constexpr double paddingAtEdge = 0.1; ///< an empty cell beside the label or at the end that is no figure
constexpr double paddingInside = 1.0;
constexpr double paddingTrusted = 2.0; ///< an empty cell under a header that is no figure
constexpr double noLabelPadding =
    1.5; ///< filling before the first figure where there is no label to fill for
constexpr double paddedEdgeAsBlank = 1.2; ///< on top, where that edge is known to be filled up
constexpr double droppedFigure = 3.0;     ///< a filled cell that is no figure
constexpr double droppedLabelDigit = 1.0; ///< … where labels stand (（一） that came out as 0)
constexpr double figureAmongLabels = 2.8; ///< a figure where labels stand
constexpr double lostColumn = 2.5;        ///< a figure without a cell
constexpr double cutColumn = 1.6;         ///< … at the right end
constexpr double cutHabitGain = 1.1;      ///< less, where this table's rows are cut
constexpr double window = 3.3;            ///< placements dearer than the best by more are not kept
} // namespace cost

constexpr size_t keptPerStep = 24; ///< more than one for every column that may be lost
constexpr int longestRow = 60;
constexpr int mostColumns = 24;

/// A placement of the first cells to the first columns. Small and flat: thousands are made for a report.
struct Partial {
    double cost = 0.0;
    std::array<signed char, mostColumns> tokenOf{};
    unsigned char columns = 0;
    bool dropsFigure = false;
    bool isCut = false;
    bool hasDroppedRivals = false;

    void add(int token) { tokenOf[size_t(columns++)] = static_cast<signed char>(token); }
    bool samePlaces(const Partial& other) const {
        return std::equal(tokenOf.begin(), tokenOf.begin() + columns, other.tokenOf.begin());
    }
};

/// Sorts by cost; keeps of equal placements the cheapest, and none dearer than `dearest`.
void keepBest(std::vector<Partial>& partials, double dearest) {
    // A few dozen at most, nearly in order: insertion beats a general sort, and is stable.
    for (size_t i = 1; i < partials.size(); ++i) {
        const auto place =
            std::upper_bound(partials.begin(), partials.begin() + qsizetype(i), partials[i].cost,
                             [](double cost, const Partial& other) { return cost < other.cost; });
        std::rotate(place, partials.begin() + qsizetype(i), partials.begin() + qsizetype(i) + 1);
    }
    size_t kept = 0;
    bool dropsRivals = false;
    for (size_t i = 0; i < partials.size() && !dropsRivals; ++i) {
        if (partials[i].cost > dearest)
            break;
        const auto same = [&](const Partial& other) { return other.samePlaces(partials[i]); };
        if (std::any_of(partials.begin(), partials.begin() + qsizetype(kept), same))
            continue;
        dropsRivals = kept == keptPerStep;
        if (!dropsRivals)
            partials[kept++] = partials[i];
    }
    partials.resize(kept);
    for (Partial& partial : partials)
        partial.hasDroppedRivals = partial.hasDroppedRivals || dropsRivals;
}

/// One row. Used once.
class ColumnAligner {
public:
    ColumnAligner(const SourceLine& line, const ColumnContext& context) : m_context(context) {
        const auto& tokens = line.tokens;
        m_tokens.assign(tokens.begin(),
                        tokens.begin() + std::min<qsizetype>(qsizetype(tokens.size()), longestRow));
        m_firstFilled = int(m_tokens.size());
        for (int i = 0; i < int(m_tokens.size()); ++i) {
            if (!m_tokens[size_t(i)].printed.isFilled() || isAmongLabels(i))
                continue;
            m_firstFilled = std::min(m_firstFilled, i);
            m_lastFilled = i;
        }
    }

    std::vector<ColumnAssignment> align() {
        measureRest();
        const size_t cells = m_tokens.size(), columns = size_t(m_context.columns);
        const double dearest = rest(0, 0) + cost::window;
        std::vector<std::vector<Partial>> previous(columns + 1), current(columns + 1);
        for (size_t i = 0; i <= cells; ++i) {
            for (size_t j = 0; j <= columns; ++j) {
                current[j].clear();
                if (rest(i, j) > dearest)
                    continue;
                if (i == 0 && j == 0)
                    current[j].push_back({});
                if (i > 0)
                    extendSkippingCell(previous[j], int(i) - 1, current[j]);
                if (j > 0)
                    extendLosingColumn(current[j - 1], int(i), current[j]);
                if (i > 0 && j > 0)
                    extendMatching(previous[j - 1], int(i) - 1, current[j]);
                keepBest(current[j], dearest - rest(i, j));
            }
            std::swap(previous, current);
        }
        return finished(previous[columns]);
    }

private:
    bool isAtEdge(int cell) const { return cell < m_firstFilled || cell > m_lastFilled; }
    bool isAmongLabels(int cell) const {
        return m_context.firstFigureColumn >= 0 &&
               m_tokens[size_t(cell)].column < m_context.firstFigureColumn;
    }
    bool isUnderHeader(int cell) const {
        const int position = m_tokens[size_t(cell)].column - m_context.firstFigureColumn;
        return m_context.positionsTrusted && position >= 0 && position < m_context.columns;
    }

    double skipCost(int cell) const {
        if (m_tokens[size_t(cell)].printed.isFilled())
            return isAmongLabels(cell) ? cost::droppedLabelDigit : cost::droppedFigure;
        if (!isAtEdge(cell))
            return cost::paddingInside;
        if (isUnderHeader(cell))
            return cost::paddingTrusted;
        return m_context.unlabelled && cell < m_firstFilled ? cost::noLabelPadding : cost::paddingAtEdge;
    }

    double matchCost(int cell, int column) const {
        const double misplaced = isAmongLabels(cell) ? cost::figureAmongLabels : 0.0;
        if (m_tokens[size_t(cell)].printed.isFilled())
            return misplaced;
        if (isUnderHeader(cell) && m_tokens[size_t(cell)].column - m_context.firstFigureColumn == column)
            return cost::blankTrusted;
        if (!isAtEdge(cell) || (m_context.unlabelled && cell < m_firstFilled))
            return cost::blankInside + misplaced;
        const bool padded = cell > m_lastFilled ? m_context.endsArePadded : m_context.startsArePadded;
        return cost::blankAtEdge + (padded ? cost::paddedEdgeAsBlank : 0.0) + misplaced;
    }

    double lostCost(int cellsUsed) const {
        const bool atEnd = cellsUsed > m_lastFilled;
        return atEnd ? cost::cutColumn - cost::cutHabitGain * m_context.cutHabit : cost::lostColumn;
    }

    /// What the cells and columns still to come cost at least, so that only placements which can end within
    /// the window of the best are followed.
    void measureRest() {
        const int cells = int(m_tokens.size()), columns = m_context.columns;
        m_rest.assign(size_t(cells + 1) * size_t(columns + 1), 0.0);
        for (int i = cells; i >= 0; --i) {
            for (int j = columns; j >= 0; --j) {
                if (i == cells && j == columns)
                    continue;
                double least = std::numeric_limits<double>::max();
                if (i < cells)
                    least = std::min(least, skipCost(i) + rest(i + 1, j));
                if (j < columns)
                    least = std::min(least, lostCost(i) + rest(i, j + 1));
                if (i < cells && j < columns)
                    least = std::min(least, matchCost(i, j) + rest(i + 1, j + 1));
                rest(i, j) = least;
            }
        }
    }

    double& rest(size_t cell, size_t column) { return m_rest[cell * size_t(m_context.columns + 1) + column]; }
    double& rest(int cell, int column) { return rest(size_t(cell), size_t(column)); }

    void extendSkippingCell(const std::vector<Partial>& from, int cell, std::vector<Partial>& to) const {
        for (Partial partial : from) {
            partial.cost += skipCost(cell);
            partial.dropsFigure = partial.dropsFigure || m_tokens[size_t(cell)].printed.isFilled();
            to.push_back(partial);
        }
    }

    void extendLosingColumn(const std::vector<Partial>& from, int cellsUsed, std::vector<Partial>& to) const {
        for (Partial partial : from) {
            partial.cost += lostCost(cellsUsed);
            partial.isCut = partial.isCut || cellsUsed > m_lastFilled;
            partial.add(-1);
            to.push_back(partial);
        }
    }

    void extendMatching(const std::vector<Partial>& from, int cell, std::vector<Partial>& to) const {
        for (Partial partial : from) {
            partial.cost += matchCost(cell, partial.columns);
            partial.add(cell);
            to.push_back(partial);
        }
    }

    static std::vector<ColumnAssignment> finished(const std::vector<Partial>& partials) {
        std::vector<ColumnAssignment> out;
        for (const Partial& partial : partials) {
            if (!out.empty() && partial.cost > out.front().cost + cost::window)
                break;
            out.push_back({partial.cost,
                           {partial.tokenOf.begin(), partial.tokenOf.begin() + partial.columns},
                           partial.dropsFigure,
                           partial.isCut,
                           partial.hasDroppedRivals});
        }
        return out;
    }

    const ColumnContext& m_context;
    std::vector<SourceToken> m_tokens;
    std::vector<double> m_rest; ///< by cells and columns used
    int m_firstFilled = 0;
    int m_lastFilled = -1;
};

/// The everyday row: a run of just as many filled cells as there are columns, none where labels stand, and
/// nothing but empty cells beside it. Needs no search. -1 when the row is not so, else the run's first cell.
int plainRun(const SourceLine& line, const ColumnContext& context) {
    if (line.filledCount() == 0 && int(line.tokens.size()) == context.columns)
        return 0; // as many empty cells as columns: every one is left blank
    if (line.filledCount() != context.columns || context.columns == 0)
        return -1;
    int first = 0;
    while (!line.tokens[size_t(first)].printed.isFilled())
        ++first;
    for (int i = first; i < first + context.columns; ++i) {
        if (!line.tokens[size_t(i)].printed.isFilled())
            return -1;
    }
    return line.tokens[size_t(first)].column >= context.firstFigureColumn ? first : -1;
}

} // namespace

std::vector<ColumnAssignment> alignColumns(const SourceLine& line, const ColumnContext& context) {
    if (const int first = plainRun(line, context); first >= 0) {
        ColumnAssignment plain;
        for (int i = 0; i < context.columns; ++i)
            plain.tokenOf.push_back(first + i);
        return {plain};
    }
    return ColumnAligner(line, context).align();
}

} // namespace gouji
