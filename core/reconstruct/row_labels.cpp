#include "core/reconstruct/row_labels.h"

#include "core/base/characters.h"
#include "core/forms/label.h"

#include <algorithm>
#include <map>

namespace gouji {

namespace {

constexpr int unmeasured = -1;

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

/// As labelDistance, but a label is no row's that it only begins with: what follows is too long for a note.
double distanceFrom(const QString& spelling, const QString& key) {
    const bool goesOn = key.size() > 2 * spelling.size() && key.startsWith(spelling);
    return goesOn ? 1.0 : labelDistance(key, spelling);
}

/// Labels of different rows, whole, one behind the other: two rows whose labels ran together.
bool namesTwoRows(const QString& key, const std::vector<FlatRow>& rows) {
    constexpr qsizetype shortest = 4;
    qsizetype covered = 0;
    int names = 0;
    for (const FlatRow& row : rows) {
        const auto stands = [&](const QString& spelling) {
            return spelling.size() >= shortest && key.size() > spelling.size() && key.contains(spelling);
        };
        const auto found = std::find_if(row.line->spellings.begin(), row.line->spellings.end(), stands);
        if (found == row.line->spellings.end())
            continue;
        covered += found->size();
        ++names;
    }
    return names > 1 && covered >= key.size() - 1 && covered <= key.size();
}

} // namespace

RowLabels::RowLabels(const std::vector<SourceLine>& lines, const Form& form, const Thresholds& thresholds)
    : m_lines(lines), m_form(form), m_thresholds(thresholds), m_rows(flatten(form)) {
    indexForm();
    indexLines();
    markNeighbourhoods();
    markForeignTables();
}

size_t RowLabels::numberOf(const FormRow& place) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const FlatRow& row) { return row.place == place; });
    return size_t(found - m_rows.begin());
}

void RowLabels::indexForm() {
    for (const FlatRow& row : m_rows) {
        const QStringList& path = row.line->pathKeys;
        for (const QString& group : path.mid(0, qMax<qsizetype>(0, path.size() - 1)))
            m_groupKeys.insert(group);
        for (const QString& spelling : row.line->spellings)
            m_rowKeys.insert(spelling);
        const bool isFirst = row.place.row == 0, isNew = !row.hasLabel() && !m_gridKeys.contains(row.grid);
        QSet<QString>* own = isNew ? &m_gridKeys[row.grid] : nullptr;
        for (const FormLine& column : row.grid->columns) {
            for (const QString& key : column.spellings) {
                if (isFirst)
                    m_columnKeys.insert(key);
                if (own != nullptr)
                    own->insert(key);
            }
        }
    }
}

void RowLabels::indexLines() {
    QHash<QString, int> known;
    m_keyNumbers.resize(m_lines.size());
    chooseKeys();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        for (const QString& key : m_keys[i]) {
            const bool alone = m_lines[i].standsAlone();
            const bool counts = alone ? isRowsOnly(key) : m_lines[i].hasFilled() || isKnown(key);
            if (!counts || endsHeader(i)) {
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
            for (const QString& label : m_lines[i].labels)
                m_headerKeys.insert(keyWithoutNote(label));
        }
    }
}

/// Figures on lines of their own have their labels all above or all below them, but for those that stand
/// around them: a label between two such lines could be either's. Where the lines do not tell which, none has
/// a label.
void RowLabels::chooseKeys() {
    const auto names = [&](const QStringList& keys) {
        return std::any_of(keys.begin(), keys.end(), [&](const QString& key) { return isRowsOnly(key); });
    };
    int onlyAbove = 0, onlyBelow = 0;
    for (const SourceLine& line : m_lines) {
        if (!line.standsAlone() || names(line.keysAround))
            continue;
        const bool above = names(line.keysAbove), below = names(line.keysBelow);
        onlyAbove += above && !below ? 1 : 0;
        onlyBelow += below && !above ? 1 : 0;
    }
    for (const SourceLine& line : m_lines) {
        if (!line.standsAlone())
            m_keys.push_back(line.ownKeys);
        else if (names(line.keysAround))
            m_keys.push_back(line.keysAround);
        else
            m_keys.push_back(onlyAbove > onlyBelow   ? line.keysAbove
                             : onlyBelow > onlyAbove ? line.keysBelow
                                                     : QStringList());
    }
}

/// Not a column's, too (总计), which may end a header above the figures.
bool RowLabels::isRowsOnly(const QString& key) const {
    return m_rowKeys.contains(key) && !m_columnKeys.contains(key);
}

bool RowLabels::isKnown(const QString& key) const {
    return m_rowKeys.contains(key) || m_columnKeys.contains(key) || m_groupKeys.contains(key);
}

/// The distances of a key from every row. A label that is exactly some row's, column's or group's is no
/// damaged form of another row's.
void RowLabels::measure(const QString& key) {
    const bool whole = isKnown(key) || namesTwoRows(key, m_rows);
    double nearest = 1.0;
    for (const FlatRow& row : m_rows) {
        double best = 1.0;
        for (const QString& spelling : row.line->spellings)
            best = std::min(best, key == spelling ? 0.0 : whole ? 1.0 : distanceFrom(spelling, key));
        m_distances.push_back(float(best));
        if (!row.line->isOptional() || best == 0.0)
            nearest = std::min(nearest, best);
    }
    m_isLikeSomeRow.push_back(nearest <= m_thresholds.largestLabelDistance);
}

double RowLabels::distance(int keyNumber, size_t row) const {
    return keyNumber == unmeasured ? 1.0 : double(m_distances[size_t(keyNumber) * m_rows.size() + row]);
}

void RowLabels::markNeighbourhoods() {
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

void RowLabels::markNear(size_t table, int line) {
    const int last = std::min(int(m_lines.size()) - 1, line + m_thresholds.nearLines);
    for (int i = std::max(0, line - m_thresholds.nearLines); i <= last; ++i)
        m_near[table][size_t(i)] = true;
}

bool RowLabels::isLikeSomeRow(size_t line) const {
    const std::vector<int>& keys = m_keyNumbers[line];
    return std::any_of(keys.begin(), keys.end(),
                       [&](int key) { return key != unmeasured && m_isLikeSomeRow[size_t(key)]; });
}

void RowLabels::markForeignTables() {
    constexpr int fewest = 2;
    struct Labelled {
        int strange = 0;
        int known = 0;
    };
    std::map<int, Labelled> tables;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].hasFilled() || hasLostItsLabel(i))
            continue;
        Labelled& table = tables[m_lines[i].block];
        ++(isLikeSomeRow(i) ? table.known : table.strange);
    }
    m_foreign.resize(m_lines.size());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Labelled& table = tables[m_lines[i].block];
        m_foreign[i] = table.strange >= fewest && table.strange > table.known;
    }
}

bool RowLabels::endsHeader(size_t line) const {
    const QStringList& keys = m_lines[line].labelKeys;
    // Columns have no ordinals: `3.其他`, `（七）总计` are rows.
    const auto prints = [](QChar c) { return !c.isSpace() && !printsNothing(c); };
    const QString label = keys.size() > 1 ? m_lines[line].labels.back() : QString();
    const auto first = std::find_if(label.begin(), label.end(), prints);
    return first != label.end() && first->isLetter() &&
           std::all_of(keys.begin(), keys.end(),
                       [&](const QString& key) { return m_columnKeys.contains(key); });
}

bool RowLabels::hasLostItsLabel(size_t line) const {
    const QStringList& keys = m_lines[line].labelKeys;
    return std::all_of(keys.begin(), keys.end(), [&](const QString& key) {
        return key.isEmpty() || (m_groupKeys.contains(key) && !m_rowKeys.contains(key));
    });
}

bool RowLabels::groupsAgree(size_t line, size_t row) const {
    const QStringList& keys = m_lines[line].labelKeys;
    const QStringList& path = m_rows[row].line->pathKeys;
    return std::all_of(keys.begin(), keys.end(),
                       [&](const QString& key) { return key.isEmpty() || path.contains(key); });
}

LabelFit RowLabels::fit(size_t line, size_t row) const {
    // A row that stands for others counts only by its whole label.
    const bool optional = m_rows[row].line->isOptional();
    const std::vector<int>& own = m_keyNumbers[line];
    const size_t keys = optional ? std::min<size_t>(1, own.size()) : own.size();
    LabelFit best;
    for (size_t k = 0; k < keys; ++k) {
        const double found = distance(own[k], row);
        if (found < best.distance && (!optional || found == 0.0))
            best = {found, qsizetype(k)};
    }
    return best;
}

int RowLabels::rowNamed(size_t line) const {
    for (size_t j = 0; j < m_rows.size(); ++j) {
        if (m_rows[j].hasLabel() && fit(line, j).distance == 0.0)
            return int(j);
    }
    return -1;
}

bool RowLabels::standsBelowHeader(size_t line, const FormGrid& grid) const {
    constexpr size_t reach = 5;
    const auto columns = m_gridKeys.constFind(&grid);
    if (columns == m_gridKeys.constEnd())
        return false;
    int found = 0;
    for (size_t back = 1; back <= reach && back <= line; ++back) {
        const SourceLine& above = m_lines[line - back];
        if (above.hasFilled())
            break;
        found += int(std::count_if(above.labelKeys.begin(), above.labelKeys.end(),
                                   [&](const QString& key) { return columns->contains(key); }));
    }
    return found * 2 >= int(grid.columns.size());
}

bool RowLabels::isReplaced(size_t row, const std::vector<bool>& found) const {
    for (size_t j = 0; j < m_rows.size(); ++j) {
        const auto& replaced = m_rows[j].line->replaces;
        if (found[j] && m_rows[j].grid == m_rows[row].grid &&
            std::find(replaced.begin(), replaced.end(), m_rows[row].line->id) != replaced.end())
            return true;
    }
    return false;
}

bool RowLabels::isInSomeHeader(const QStringList& spellings) const {
    return std::any_of(spellings.begin(), spellings.end(),
                       [&](const QString& key) { return m_headerKeys.contains(key); });
}

} // namespace gouji
