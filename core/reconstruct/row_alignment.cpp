#include "core/reconstruct/row_alignment.h"

#include "core/reconstruct/row_labels.h"
#include "core/reconstruct/row_leftovers.h"

#include <algorithm>

namespace gouji {

namespace {

/// The costs. Only their order and rough distances matter: a row found by a damaged label beats a row left
/// out; a row without label beats leaving out both a line with figures and a row of the form.
namespace cost {
constexpr double similarBase = 0.3;
constexpr double similarSlope = 2.0;
constexpr double lostLabel = 1.0;
constexpr double unlabelled = 0.1;
constexpr double perCellTooManyOrFew = 0.05;
constexpr double skippedLineWithFigures = 2.0;
constexpr double skippedRow = 1.2;
constexpr double missingColumnLabel = 0.5;
constexpr double impossible = 1e9;
} // namespace cost

double skipCost(const FlatRow& row) {
    return row.line->isOptional() ? 0.0 : cost::skippedRow;
}

/// One alignment. Used once.
class RowAligner {
public:
    RowAligner(const std::vector<SourceLine>& lines, const Form& form, const Thresholds& thresholds)
        : m_labels(lines, form, thresholds), m_lines(lines), m_rows(m_labels.rows()) {}

    RowAlignment align() {
        fillTable();
        RowAlignment result = trace();
        rate(result);
        return result;
    }

private:
    double lineSkipCost(size_t line) const {
        return m_lines[line].hasFilled() && !m_labels.isForeign(line) ? cost::skippedLineWithFigures : 0.0;
    }

    double matchCost(size_t line, size_t rowNumber) const {
        const SourceLine& source = m_lines[line];
        const FlatRow& row = m_rows[rowNumber];
        if (source.tokens.empty() || m_labels.isForeign(line))
            return cost::impossible;
        if (!row.hasLabel())
            return unlabelledCost(line, *row.grid);
        const LabelFit found = m_labels.fit(line, rowNumber);
        if (found.distance == 0.0)
            return 0.0;
        if (found.distance <= m_labels.thresholds().largestLabelDistance)
            return cost::similarBase + cost::similarSlope * found.distance;
        const bool mayBeIt = source.hasFilled() && m_labels.isNearTable(line, row.place.table) &&
                             m_labels.hasLostItsLabel(line) && m_labels.groupsAgree(line, rowNumber) &&
                             !neverHadALabel(line);
        return mayBeIt ? cost::lostLabel : cost::impossible;
    }

    /// The figures below the header of 表四 are no row of another table whose label is lost.
    bool neverHadALabel(size_t line) const {
        return m_lines[line].labels.isEmpty() &&
               std::any_of(m_rows.begin(), m_rows.end(), [&](const FlatRow& row) {
                   return !row.hasLabel() && m_labels.standsBelowHeader(line, *row.grid);
               });
    }

    double unlabelledCost(size_t line, const FormGrid& grid) const {
        const SourceLine& source = m_lines[line];
        if ((!source.labels.isEmpty() && !m_labels.endsHeader(line)) ||
            !m_labels.standsBelowHeader(line, grid))
            return cost::impossible;
        const auto difference = qAbs(qsizetype(source.tokens.size()) - qsizetype(grid.columns.size()));
        return cost::unlabelled + cost::perCellTooManyOrFew * double(difference);
    }

    enum class Step : char { Match, SkipLine, SkipRow };

    void fillTable() {
        const size_t lines = m_lines.size(), rows = m_rows.size();
        std::vector<double> previous(rows + 1), current(rows + 1);
        m_steps.assign((lines + 1) * (rows + 1), Step::SkipRow);
        for (size_t j = 1; j <= rows; ++j)
            previous[j] = previous[j - 1] + skipCost(m_rows[j - 1]);
        for (size_t i = 1; i <= lines; ++i) {
            const double skipped = lineSkipCost(i - 1);
            current[0] = previous[0] + skipped;
            step(i, 0) = Step::SkipLine;
            for (size_t j = 1; j <= rows; ++j) {
                const double match = previous[j - 1] + matchCost(i - 1, j - 1);
                const double skipLine = previous[j] + skipped;
                const double skipRow = current[j - 1] + skipCost(m_rows[j - 1]);
                current[j] = std::min({match, skipLine, skipRow});
                step(i, j) = match <= current[j]      ? Step::Match
                             : skipLine <= current[j] ? Step::SkipLine
                                                      : Step::SkipRow;
            }
            std::swap(previous, current);
        }
    }

    Step& step(size_t i, size_t j) { return m_steps[i * (m_rows.size() + 1) + j]; }

    RowAlignment trace() {
        RowAlignment result;
        size_t i = m_lines.size(), j = m_rows.size();
        std::vector<bool> used(m_lines.size(), false);
        while (i > 0 || j > 0) {
            const Step taken = step(i, j);
            if (i == 0 || taken == Step::SkipRow) {
                --j;
            } else if (j == 0 || taken == Step::SkipLine) {
                --i;
            } else {
                result.matches.push_back(describe(i - 1, j - 1));
                used[i - 1] = true;
                --i;
                --j;
            }
        }
        std::reverse(result.matches.begin(), result.matches.end());
        placeLeftovers(m_labels, std::move(used), result);
        return result;
    }

    RowMatch describe(size_t line, size_t rowNumber) const {
        const FlatRow& row = m_rows[rowNumber];
        RowMatch match{int(line), row.place, RowEvidence::LabelExact, {}};
        if (!row.hasLabel()) {
            match.evidence = RowEvidence::Unlabelled;
            return match;
        }
        const LabelFit found = m_labels.fit(line, rowNumber);
        match.label = found.key < 0 ? QString() : m_labels.keysOf(line)[found.key];
        if (found.distance > m_labels.thresholds().largestLabelDistance)
            match.evidence = RowEvidence::Position;
        else if (found.distance > 0.0)
            match.evidence = RowEvidence::LabelSimilar;
        return match;
    }

    void rate(RowAlignment& result) {
        const Form& form = m_labels.form();
        for (const FormTable& table : form.tables)
            result.tables[table.id] = {headerCost(table), 0, 0};
        std::vector<bool> found(m_rows.size());
        for (const RowMatch& match : result.matches) {
            const size_t row = m_labels.numberOf(match.row);
            found[row] = true;
            TableMatch& rating = result.tables[m_rows[row].table->id];
            rating.cost += match.evidence == RowEvidence::Position ? cost::lostLabel
                                                                   : matchCost(size_t(match.line), row);
            ++rating.matched;
            rating.exact += match.evidence == RowEvidence::LabelExact ? 1 : 0;
        }
        for (size_t j = 0; j < m_rows.size(); ++j) {
            if (!found[j] && !m_labels.isReplaced(j, found))
                result.tables[m_rows[j].table->id].cost += skipCost(m_rows[j]);
        }
        for (const int line : result.unplaced) {
            const int table = nearestMatch(result, line)->row.table;
            result.tables[form.tables[size_t(table)].id].cost += cost::skippedLineWithFigures;
        }
    }

    double headerCost(const FormTable& table) const {
        double sum = 0.0;
        for (const FormGrid& grid : table.grids) {
            for (const FormLine& column : grid.columns)
                sum += m_labels.isInSomeHeader(column.spellings) ? 0.0 : cost::missingColumnLabel;
        }
        return sum;
    }

    const RowLabels m_labels;
    const std::vector<SourceLine>& m_lines;
    const std::vector<FlatRow>& m_rows;
    std::vector<Step> m_steps;
};

} // namespace

RowAlignment alignRows(const std::vector<SourceLine>& lines, const Form& form, const Thresholds& thresholds) {
    return RowAligner(lines, form, thresholds).align();
}

} // namespace gouji
