#include "core/reconstruct/row_alignment.h"

#include "core/forms/label.h"

#include <QHash>
#include <QSet>

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

constexpr double largestDistance = 0.4;
constexpr int unmeasured = -1;
/// A line without label is taken for a row only this near to lines of the same table whose labels are whole.
constexpr int nearLines = 4;

struct FlatRow {
    FormRow place;
    const FormTable* table = nullptr;
    const FormGrid* grid = nullptr;
    const FormLine* line = nullptr;
};

struct LabelFit {
    double distance = 1.0;
    qsizetype key = -1; ///< index into the line's ownKeys
};

std::vector<FlatRow> flatten(const Form& form) {
    std::vector<FlatRow> rows;
    for (size_t t = 0; t < form.tables.size(); ++t) {
        for (size_t g = 0; g < form.tables[t].grids.size(); ++g) {
            const FormGrid& grid = form.tables[t].grids[g];
            for (size_t r = 0; r < grid.rows.size(); ++r)
                rows.push_back({{int(t), int(g), int(r)}, &form.tables[t], &grid, &grid.rows[r]});
        }
    }
    return rows;
}

/// One alignment. Used once.
class RowAligner {
public:
    RowAligner(const std::vector<SourceLine>& lines, const Form& form)
        : m_lines(lines), m_form(form), m_rows(flatten(form)) {
        indexForm();
        indexLines();
    }

    RowAlignment align() {
        fillTable();
        RowAlignment result = trace();
        rate(result);
        return result;
    }

private:
    void indexForm() {
        for (const FlatRow& row : m_rows) {
            for (const QString& group :
                 row.line->pathKeys.mid(0, qMax<qsizetype>(0, row.line->pathKeys.size() - 1)))
                m_groupKeys.insert(group);
            for (const QString& spelling : row.line->spellings)
                m_rowKeys.insert(spelling);
            for (const FormLine& column : row.grid->columns) {
                for (const QString& key : column.spellings)
                    m_columnKeys.insert(key);
            }
        }
    }

    void indexLines() {
        QHash<QString, int> known;
        m_keyNumbers.resize(m_lines.size());
        for (size_t i = 0; i < m_lines.size(); ++i) {
            for (const QString& key : m_lines[i].ownKeys) {
                if (!m_lines[i].hasFilled() && !isKnown(key)) {
                    m_keyNumbers[i].push_back(unmeasured); // no figures: only whole labels count
                    continue;
                }
                auto number = known.constFind(key);
                if (number == known.constEnd()) {
                    number = known.insert(key, int(known.size()));
                    measure(key);
                }
                m_keyNumbers[i].push_back(*number);
            }
            if (!m_lines[i].hasFilled()) {
                for (const QString& key : m_lines[i].labelKeys)
                    m_headerKeys.insert(key);
            }
        }
        markNeighbourhoods();
    }

    bool isKnown(const QString& key) const {
        return m_rowKeys.contains(key) || m_columnKeys.contains(key) || m_groupKeys.contains(key);
    }

    /// The distances of a key from every row. A label that is exactly some row's, column's or group's is no
    /// damaged form of another row's.
    void measure(const QString& key) {
        const bool whole = isKnown(key);
        for (const FlatRow& row : m_rows) {
            double best = 1.0;
            for (const QString& spelling : row.line->spellings)
                best = std::min(best, key == spelling ? 0.0 : whole ? 1.0 : labelDistance(key, spelling));
            m_distances.push_back(float(best));
        }
    }

    double distance(int keyNumber, size_t row) const {
        return keyNumber == unmeasured ? 1.0 : double(m_distances[size_t(keyNumber) * m_rows.size() + row]);
    }

    /// For each table of the form, the lines near a line whose label is exactly one of its rows'.
    void markNeighbourhoods() {
        m_near.assign(m_form.tables.size(), std::vector<bool>(m_lines.size(), false));
        for (size_t i = 0; i < m_lines.size(); ++i) {
            for (const int key : m_keyNumbers[i]) {
                for (size_t j = 0; j < m_rows.size(); ++j) {
                    if (distance(key, j) == 0.0)
                        markNear(size_t(m_rows[j].place.table), int(i));
                }
            }
        }
    }

    void markNear(size_t table, int line) {
        const int last = std::min(int(m_lines.size()) - 1, line + nearLines);
        for (int i = std::max(0, line - nearLines); i <= last; ++i)
            m_near[table][size_t(i)] = true;
    }

    /// Whether nothing in the line can be the label of a row: only group labels, or none at all.
    bool hasLostItsLabel(size_t line) const {
        const QStringList& keys = m_lines[line].labelKeys;
        return std::all_of(keys.begin(), keys.end(), [&](const QString& key) {
            return key.isEmpty() || (m_groupKeys.contains(key) && !m_rowKeys.contains(key));
        });
    }

    bool groupsAgree(size_t line, const FormLine& row) const {
        const QStringList& keys = m_lines[line].labelKeys;
        return std::all_of(keys.begin(), keys.end(),
                           [&](const QString& key) { return key.isEmpty() || row.pathKeys.contains(key); });
    }

    LabelFit fit(size_t line, size_t row) const {
        LabelFit best;
        for (size_t k = 0; k < m_keyNumbers[line].size(); ++k) {
            const double found = distance(m_keyNumbers[line][k], row);
            if (found < best.distance)
                best = {found, qsizetype(k)};
        }
        return best;
    }

    /// Whether a line stands right below the header of a grid without row labels.
    bool standsBelowHeader(size_t line, const FormGrid& grid) const {
        constexpr size_t reach = 5;
        int found = 0;
        for (size_t back = 1; back <= reach && back <= line; ++back) {
            const SourceLine& above = m_lines[line - back];
            if (above.hasFilled())
                break;
            for (const QString& key : above.labelKeys) {
                const auto isColumn = [&](const FormLine& column) { return column.spellings.contains(key); };
                found += std::any_of(grid.columns.begin(), grid.columns.end(), isColumn) ? 1 : 0;
            }
        }
        return found * 2 >= int(grid.columns.size());
    }

    double matchCost(size_t line, size_t rowNumber) const {
        const SourceLine& source = m_lines[line];
        const FlatRow& row = m_rows[rowNumber];
        if (row.line->path.isEmpty()) {
            if (!source.labels.isEmpty() || source.tokens.empty() || !standsBelowHeader(line, *row.grid))
                return cost::impossible;
            const auto difference =
                qAbs(qsizetype(source.tokens.size()) - qsizetype(row.grid->columns.size()));
            return cost::unlabelled + cost::perCellTooManyOrFew * double(difference);
        }
        if (source.tokens.empty())
            return cost::impossible;
        const LabelFit found = fit(line, rowNumber);
        if (found.distance == 0.0)
            return 0.0;
        if (found.distance <= largestDistance)
            return cost::similarBase + cost::similarSlope * found.distance;
        const bool mayBeIt = source.hasFilled() && m_near[size_t(row.place.table)][line] &&
                             hasLostItsLabel(line) && groupsAgree(line, *row.line);
        return mayBeIt ? cost::lostLabel : cost::impossible;
    }

    double skipCost(const SourceLine& line) const {
        return line.hasFilled() ? cost::skippedLineWithFigures : 0.0;
    }
    double skipCost(const FlatRow& row) const { return row.line->isOptional() ? 0.0 : cost::skippedRow; }

    enum class Step : char { Match, SkipLine, SkipRow };

    void fillTable() {
        const size_t lines = m_lines.size(), rows = m_rows.size();
        std::vector<double> previous(rows + 1), current(rows + 1);
        m_steps.assign((lines + 1) * (rows + 1), Step::SkipRow);
        for (size_t j = 1; j <= rows; ++j)
            previous[j] = previous[j - 1] + skipCost(m_rows[j - 1]);
        for (size_t i = 1; i <= lines; ++i) {
            const double skipped = skipCost(m_lines[i - 1]);
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
        placeStrays(result, used);
        collectUnplaced(result, used);
        return result;
    }

    RowMatch describe(size_t line, size_t rowNumber) const {
        const FlatRow& row = m_rows[rowNumber];
        RowMatch match{int(line), row.place, RowEvidence::LabelExact, {}};
        if (row.line->path.isEmpty()) {
            match.evidence = RowEvidence::Unlabelled;
            return match;
        }
        const LabelFit found = fit(line, rowNumber);
        match.label = found.key < 0 ? QString() : m_lines[line].ownKeys[found.key];
        if (found.distance > largestDistance)
            match.evidence = RowEvidence::Position;
        else if (found.distance > 0.0)
            match.evidence = RowEvidence::LabelSimilar;
        return match;
    }

    /// Lines that the form's order left over although their label is exactly a row's: that row's when it has
    /// no line yet and its table is near, else a repetition.
    void placeStrays(RowAlignment& result, std::vector<bool>& used) const {
        QSet<int> taken;
        for (const RowMatch& match : result.matches)
            taken.insert(int(flatRow(match.row)));
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const int row = used[i] || !m_lines[i].hasFilled() ? -1 : rowNamed(i);
            if (row < 0)
                continue;
            const FlatRow& flat = m_rows[size_t(row)];
            const bool near = isNearMatch(result, int(i), flat.place.table);
            RowMatch match{int(i), flat.place, RowEvidence::OutOfOrder, flat.line->path.back()};
            if (!taken.contains(row) && near) {
                result.matches.push_back(match);
                taken.insert(row);
                used[i] = true;
            } else if (taken.contains(row) && (near || looksWhole(m_lines[i], *flat.grid))) {
                result.repeated.push_back(match);
                used[i] = true;
            }
        }
    }

    /// The row whose label the line bears exactly; -1 for none.
    int rowNamed(size_t line) const {
        for (size_t j = 0; j < m_rows.size(); ++j) {
            if (!m_rows[j].line->path.isEmpty() && fit(line, j).distance == 0.0)
                return int(j);
        }
        return -1;
    }

    static bool isNearMatch(const RowAlignment& result, int line, int table) {
        return std::any_of(result.matches.begin(), result.matches.end(), [&](const RowMatch& match) {
            return match.row.table == table && std::abs(match.line - line) <= nearLines;
        });
    }

    /// Too many figures for a row of some other table that happens to bear the same label.
    static bool looksWhole(const SourceLine& line, const FormGrid& grid) {
        return grid.columns.size() > 2 && line.filledCount() == int(grid.columns.size());
    }

    /// Lines with figures within the span of a matched table that belong to no row: nothing printed is
    /// dropped in silence.
    void collectUnplaced(RowAlignment& result, const std::vector<bool>& used) const {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (used[i] || !m_lines[i].hasFilled())
                continue;
            if (nearestMatch(result, int(i)))
                result.unplaced.push_back(int(i));
        }
    }

    /// The match within two lines of a line; null for none.
    static const RowMatch* nearestMatch(const RowAlignment& result, int line) {
        constexpr int reach = 2;
        const RowMatch* nearest = nullptr;
        for (const RowMatch& match : result.matches) {
            const int distance = std::abs(match.line - line);
            if (distance <= reach && (!nearest || distance < std::abs(nearest->line - line)))
                nearest = &match;
        }
        return nearest;
    }

    void rate(RowAlignment& result) {
        for (const FormTable& table : m_form.tables)
            result.tables[table.id] = {};
        QSet<int> found; // flat row numbers
        for (const RowMatch& match : result.matches) {
            const size_t row = flatRow(match.row);
            found.insert(int(row));
            TableMatch& rating = result.tables[m_rows[row].table->id];
            rating.cost += matchCost(size_t(match.line), row);
            ++rating.matched;
            rating.exact += match.evidence == RowEvidence::LabelExact ? 1 : 0;
        }
        for (size_t j = 0; j < m_rows.size(); ++j) {
            if (!found.contains(int(j)) && !isReplaced(m_rows[j], found))
                result.tables[m_rows[j].table->id].cost += skipCost(m_rows[j]);
        }
        for (const int line : result.unplaced) {
            const int table = nearestMatch(result, line)->row.table;
            result.tables[m_form.tables[size_t(table)].id].cost += cost::skippedLineWithFigures;
        }
        for (const FormTable& table : m_form.tables)
            result.tables[table.id].cost += headerCost(table);
    }

    size_t flatRow(const FormRow& place) const {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const FlatRow& row) {
            return row.place.table == place.table && row.place.grid == place.grid &&
                   row.place.row == place.row;
        });
        return size_t(found - m_rows.begin());
    }

    bool isReplaced(const FlatRow& row, const QSet<int>& found) const {
        for (const int j : found) {
            const FlatRow& other = m_rows[size_t(j)];
            const auto& replaced = other.line->replaces;
            if (other.grid == row.grid &&
                std::find(replaced.begin(), replaced.end(), row.line->id) != replaced.end())
                return true;
        }
        return false;
    }

    double headerCost(const FormTable& table) const {
        double sum = 0.0;
        for (const FormGrid& grid : table.grids) {
            for (const FormLine& column : grid.columns) {
                const auto printed = [&](const QString& key) { return m_headerKeys.contains(key); };
                if (std::none_of(column.spellings.begin(), column.spellings.end(), printed))
                    sum += cost::missingColumnLabel;
            }
        }
        return sum;
    }

    const std::vector<SourceLine>& m_lines;
    const Form& m_form;
    std::vector<FlatRow> m_rows;
    std::vector<std::vector<int>> m_keyNumbers; ///< of each line: its ownKeys, numbered
    std::vector<float> m_distances;             ///< key number × row
    QSet<QString> m_rowKeys, m_groupKeys, m_columnKeys, m_headerKeys;
    std::vector<std::vector<bool>> m_near;
    std::vector<Step> m_steps;
};

} // namespace

RowAlignment alignRows(const std::vector<SourceLine>& lines, const Form& form) {
    return RowAligner(lines, form).align();
}

} // namespace gouji
