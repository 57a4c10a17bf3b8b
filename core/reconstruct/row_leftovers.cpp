#include "core/reconstruct/row_leftovers.h"

#include <algorithm>
#include <map>
#include <set>

namespace gouji {

namespace {

constexpr int noLine = -1;
/// Lines so far from a matched one are near it.
constexpr int matchReach = 2;

/// 1, 2, 3 … below a header.
bool numbersColumns(const SourceLine& line) {
    constexpr int fewest = 5;
    int last = 0;
    for (const SourceToken& token : line.tokens) {
        if (!token.printed.isFilled())
            continue;
        if (token.printed.value != Decimal(last + 1))
            return false;
        ++last;
    }
    return last >= fewest;
}

/// Used once.
class Leftovers {
public:
    Leftovers(const RowLabels& labels, std::vector<bool> used, RowAlignment& alignment)
        : m_labels(labels), m_used(std::move(used)), m_alignment(alignment), m_found(labels.rows().size()) {
        for (const RowMatch& match : alignment.matches)
            m_found[labels.numberOf(match.row)] = true;
    }

    void place() {
        replaceOptionalRows();
        placeStrays();
        keepUnlabelledRepetitions();
        collectUnplaced();
        doubtSlidRows();
    }

private:
    bool isLeftOver(size_t line) const { return !m_used[line] && m_labels.lines()[line].hasFilled(); }

    /// A row that stands for others, beside some of those: its line is the first of them, under the label of
    /// their group and without its own.
    void replaceOptionalRows() {
        for (RowMatch& match : m_alignment.matches) {
            const size_t row = m_labels.numberOf(match.row);
            if (!m_labels.rows()[row].line->isOptional())
                continue;
            const std::vector<size_t> stood = rowsReplacedBy(row);
            if (std::none_of(stood.begin(), stood.end(), [&](size_t other) { return m_found[other]; }))
                continue;
            m_found[row] = false;
            if (m_found[stood.front()]) {
                m_used[size_t(match.line)] = false;
                match.line = noLine;
            } else {
                m_found[stood.front()] = true;
                match.row = m_labels.rows()[stood.front()].place;
                match.evidence = RowEvidence::Position;
            }
        }
        auto& matches = m_alignment.matches;
        matches.erase(std::remove_if(matches.begin(), matches.end(),
                                     [](const RowMatch& match) { return match.line == noLine; }),
                      matches.end());
    }

    std::vector<size_t> rowsReplacedBy(size_t row) const {
        const auto& rows = m_labels.rows();
        const auto& replaced = rows[row].line->replaces;
        std::vector<size_t> out;
        for (size_t j = 0; j < rows.size(); ++j) {
            if (rows[j].grid == rows[row].grid &&
                std::find(replaced.begin(), replaced.end(), rows[j].line->id) != replaced.end())
                out.push_back(j);
        }
        return out;
    }

    /// Lines that the form's order left over although their label is exactly a row's: that row's when it has
    /// no line yet and its table is near, else a repetition.
    void placeStrays() {
        std::vector<RowMatch> again;
        for (size_t i = 0; i < m_used.size(); ++i) {
            const int row = isLeftOver(i) && !m_labels.isForeign(i) ? m_labels.rowNamed(i) : -1;
            if (row < 0)
                continue;
            const FlatRow& flat = m_labels.rows()[size_t(row)];
            RowMatch match{int(i), flat.place, RowEvidence::OutOfOrder, flat.line->path.back()};
            if (m_found[size_t(row)]) {
                again.push_back(match);
            } else if (isNearMatch(int(i), flat.place.table)) {
                m_alignment.matches.push_back(match);
                m_found[size_t(row)] = m_used[i] = true;
            }
        }
        keepRepetitions(again);
    }

    /// Of lines that bear the label of a row already matched: those that stand near or are as long as the
    /// row, and all of them where a table has several that are not much shorter. The rest belong to other
    /// tables: a summary of four totals is not 表三 once more.
    void keepRepetitions(const std::vector<RowMatch>& again) {
        constexpr size_t several = 3;
        std::map<int, std::set<size_t>> rows; // different ones, by table
        for (const RowMatch& match : again) {
            if (isLongEnough(match))
                rows[match.row.table].insert(m_labels.numberOf(match.row));
        }
        for (const RowMatch& match : again) {
            const bool isOneOfSeveral = isLongEnough(match) && rows[match.row.table].size() >= several;
            if (isOneOfSeveral || isNearMatch(match.line, match.row.table) || looksWhole(match))
                keepRepetition(match);
        }
    }

    /// At least half as many cells as the row has columns.
    bool isLongEnough(const RowMatch& match) const {
        const FormGrid& grid = *m_labels.rows()[m_labels.numberOf(match.row)].grid;
        return m_labels.lines()[size_t(match.line)].tokens.size() * 2 >= grid.columns.size();
    }

    void keepRepetition(const RowMatch& match) {
        m_alignment.repeated.push_back(match);
        m_used[size_t(match.line)] = true;
    }

    /// More lines of figures below the one of a grid whose rows have no label, below its header printed once
    /// more, or anywhere with as many figures as no other grid has.
    void keepUnlabelledRepetitions() {
        for (size_t i = 0; i < m_used.size(); ++i) {
            if (!isLeftOver(i) || !m_labels.lines()[i].labels.isEmpty())
                continue;
            const RowMatch* same = unlabelledMatch(i);
            if (!same)
                continue;
            const RowMatch match{int(i), same->row, RowEvidence::Unlabelled, {}};
            if (looksWhole(match))
                keepRepetition(match);
        }
    }

    const RowMatch* unlabelledMatch(size_t line) const {
        const RowMatch* near = nearestMatch(m_alignment, int(line));
        if (near && near->evidence == RowEvidence::Unlabelled)
            return near;
        for (const RowMatch& match : m_alignment.matches)
            if (match.evidence == RowEvidence::Unlabelled &&
                (m_labels.standsBelowHeader(line, *m_labels.rows()[m_labels.numberOf(match.row)].grid) ||
                 hasFiguresOfOnly(line, *m_labels.rows()[m_labels.numberOf(match.row)].grid)))
                return &match;
        return nullptr;
    }

    bool hasFiguresOfOnly(size_t line, const FormGrid& grid) const {
        const auto hasAsMany = [&](const FlatRow& row) {
            return row.grid != &grid && row.grid->columns.size() >= grid.columns.size();
        };
        const auto& rows = m_labels.rows();
        return m_labels.lines()[line].filledCount() == int(grid.columns.size()) &&
               std::none_of(rows.begin(), rows.end(), hasAsMany);
    }

    bool isNearMatch(int line, int table) const {
        return std::any_of(m_alignment.matches.begin(), m_alignment.matches.end(),
                           [&](const RowMatch& match) {
                               return match.row.table == table &&
                                      std::abs(match.line - line) <= m_labels.thresholds().nearLines;
                           });
    }

    /// Too many figures for a row of some other table that happens to bear the same label.
    bool looksWhole(const RowMatch& match) const {
        const FormGrid& grid = *m_labels.rows()[m_labels.numberOf(match.row)].grid;
        return grid.columns.size() > 2 &&
               m_labels.lines()[size_t(match.line)].filledCount() == int(grid.columns.size());
    }

    /// Lines with figures within the span of a matched table that belong to no row: nothing printed is
    /// dropped in silence.
    void collectUnplaced() {
        for (size_t i = 0; i < m_used.size(); ++i) {
            if (isLeftOver(i) && !m_labels.isForeign(i) && !numbersColumns(m_labels.lines()[i]) &&
                nearestMatch(m_alignment, int(i)))
                m_alignment.unplaced.push_back(int(i));
        }
    }

    /// A line that fits no row, or none by its label, or one with the figures of two rows, and a row without
    /// a line, in one table: labels and figures may have slid against each other. The rows between the two
    /// are found by position only.
    void doubtSlidRows() {
        for (const int line : m_alignment.unplaced)
            doubtBeside(line);
        for (const RowMatch& match : m_alignment.matches) {
            if (match.evidence == RowEvidence::Position)
                doubtBeside(match.line);
        }
        for (const RowMatch& match : m_alignment.matches) {
            const size_t columns = m_labels.rows()[m_labels.numberOf(match.row)].grid->columns.size();
            if (m_labels.lines()[size_t(match.line)].filledCount() < int(2 * columns))
                continue;
            doubtToWanting(match.row, -1);
            doubtToWanting(match.row, 1);
        }
    }

    /// Figures may have slid up or down to that line. Where labels stand on lines of their own, one that is
    /// lost leaves its figures in their place.
    void doubtBeside(int line) {
        const RowMatch* above = hasRowOf(line, nearestTowards(line, -1));
        const RowMatch* below = hasRowOf(line, nearestTowards(line, 1));
        if (above && below && m_labels.lines()[size_t(below->line)].standsAlone() &&
            wantingFrom(above->row, 1) < int(m_labels.numberOf(below->row)))
            return;
        if (above)
            doubtToWanting(above->row, -1);
        if (below)
            doubtToWanting(below->row, 1);
    }

    /// The match, when the line may have the figures of such a row: one number is a page's as well.
    const RowMatch* hasRowOf(int line, const RowMatch* match) const {
        const bool isAlone = m_labels.lines()[size_t(line)].filledCount() < 2;
        const bool mayBe =
            match && (!isAlone || m_labels.rows()[m_labels.numberOf(match->row)].grid->columns.size() == 1);
        return mayBe ? match : nullptr;
    }

    const RowMatch* nearestTowards(int line, int direction) const {
        const RowMatch* nearest = nullptr;
        for (const RowMatch& match : m_alignment.matches) {
            const int distance = (match.line - line) * direction;
            if (distance > 0 && distance <= matchReach &&
                (!nearest || distance < (nearest->line - line) * direction))
                nearest = &match;
        }
        return nearest;
    }

    /// The next row of its table that wants a line; one beyond the table's rows for none.
    int wantingFrom(const FormRow& row, int direction) const {
        int j = int(m_labels.numberOf(row));
        while (isOf(j, row.table) && !isWanting(size_t(j)))
            j += direction;
        return j;
    }

    /// As far as any row is wanting, and the next one: nobody can tell which of several lacks its label only,
    /// nor that it stood in the form's order.
    void doubtToWanting(const FormRow& row, int direction) {
        const int at = int(m_labels.numberOf(row));
        int last = at;
        for (int j = at; isOf(j, row.table); j += direction)
            last = isWanting(size_t(j)) ? j : last;
        if (last == at)
            return;
        const int next = isOf(last + direction, row.table) ? last + direction : last;
        doubtRows(std::min(at, next), std::max(at, next));
    }

    bool isOf(int row, int table) const {
        return row >= 0 && row < int(m_found.size()) && m_labels.rows()[size_t(row)].place.table == table;
    }

    /// Whether the row should have a line with figures, but has none.
    bool isWanting(size_t row) const {
        return (!m_found[row] || isBlank(row)) && !m_labels.rows()[row].line->isOptional() &&
               !m_labels.isReplaced(row, m_found);
    }

    /// Whether the row's line is its label only.
    bool isBlank(size_t row) const {
        const auto match =
            std::find_if(m_alignment.matches.begin(), m_alignment.matches.end(),
                         [&](const RowMatch& found) { return found.row == m_labels.rows()[row].place; });
        return match != m_alignment.matches.end() && !m_labels.lines()[size_t(match->line)].hasFilled();
    }

    void doubtRows(int first, int last) {
        for (RowMatch& match : m_alignment.matches) {
            const int row = int(m_labels.numberOf(match.row));
            if (row >= first && row <= last && match.evidence != RowEvidence::Position)
                match.evidence = RowEvidence::OutOfOrder;
        }
    }

    const RowLabels& m_labels;
    std::vector<bool> m_used; ///< by line
    RowAlignment& m_alignment;
    std::vector<bool> m_found; ///< by row of the form
};

} // namespace

void placeLeftovers(const RowLabels& labels, std::vector<bool> used, RowAlignment& alignment) {
    Leftovers(labels, std::move(used), alignment).place();
}

const RowMatch* nearestMatch(const RowAlignment& alignment, int line) {
    const RowMatch* nearest = nullptr;
    for (const RowMatch& match : alignment.matches) {
        const int distance = std::abs(match.line - line);
        if (distance <= matchReach && (!nearest || distance < std::abs(nearest->line - line)))
            nearest = &match;
    }
    return nearest;
}

} // namespace gouji
