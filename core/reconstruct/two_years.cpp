#include "core/reconstruct/two_years.h"

#include "core/reconstruct/identity_dates.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

constexpr int linesAbove = 5;       ///< a header's, above a grid's first row
constexpr qsizetype shortCell = 30; ///< longer ones are instructions
constexpr int fewestRows = 4;       ///< with a year before their figures

/// The years that a cell names; last year is -1, the present one 0.
QSet<int> yearsIn(const QString& cell) {
    static const QRegularExpression digits(QStringLiteral("(?<![0-9.,])20[0-9]{2}(?=年)|^20[0-9]{2}$"));
    static const QRegularExpression before(
        QStringLiteral("^(?:上年|上年度|上一年|上一年度|去年)(?:数|数据|数量|件数)?$"));
    static const QRegularExpression present(
        QStringLiteral("^(?:本年|本年度|今年|当年)(?:数|数据|数量|件数)?$"));
    QSet<int> years;
    if (cell.size() > shortCell)
        return years;
    const QString plain = QString(cell).remove(u' ').trimmed();
    for (auto found = digits.globalMatch(plain); found.hasNext();)
        years.insert(found.next().capturedView().toInt());
    if (before.match(plain).hasMatch())
        years.insert(-1);
    if (present.match(plain).hasMatch())
        years.insert(0);
    return years;
}

/// Years that the cells of a row name, each cell one. None where figures stand beside them.
QSet<int> yearsOf(const SourceLine& line) {
    QSet<int> years;
    for (const SourceToken& token : line.tokens)
        if (token.printed.isFilled() && yearsIn(token.cell->text).isEmpty())
            return years;
    for (const SourceCell& cell : *line.row) {
        const QSet<int> named = yearsIn(cell.text);
        if (named.size() == 1)
            years.unite(named);
    }
    return years;
}

/// Two years of which one follows the other.
bool hasNeighbours(const QSet<int>& years) {
    return std::any_of(years.begin(), years.end(), [&](int year) { return years.contains(year + 1); });
}

/// A row's last label that is nothing but a year.
QSet<int> yearBeforeFigures(const SourceLine& line) {
    static const QRegularExpression alone(QStringLiteral("^(?:20[0-9]{2}年?度?|[上本去今当].{1,4})$"));
    if (line.labels.size() < 2 || !line.hasFilled() || !alone.match(line.labels.back().trimmed()).hasMatch())
        return {};
    return yearsIn(line.labels.back());
}

QSet<QString> rowLabels(const FormLibrary& forms) {
    QSet<QString> labels;
    for (const Form& form : forms.forms())
        for (const FormTable& table : form.tables)
            for (const FormGrid& grid : table.grids)
                for (const FormLine& row : grid.rows)
                    for (const QString& spelling : row.spellings)
                        labels.insert(spelling);
    return labels;
}

/// 行政许可 | 2022年 | 3 above 行政许可 | 2023年 | 5.
bool haveYearsBeforeFigures(const std::vector<SourceLine>& lines, const FormLibrary& forms) {
    QSet<int> years;
    QSet<QString> labels;
    int rows = 0;
    for (const SourceLine& line : lines) {
        const QSet<int> year = yearBeforeFigures(line);
        if (year.isEmpty())
            continue;
        if (labels.isEmpty())
            labels = rowLabels(forms);
        if (!labels.contains(line.labelKeys[line.labelKeys.size() - 2]))
            continue;
        years.unite(year);
        ++rows;
    }
    return hasNeighbours(years) && rows >= fewestRows;
}

class TwoYears {
public:
    TwoYears(const TableChoice& choice, const std::vector<SourceLine>& lines) : m_lines(lines) {
        for (const ChosenTable& chosen : choice.tables) {
            if (chosen.source != ChosenTable::Source::Rows)
                continue;
            for (const RowMatch& match : choice.of(*chosen.form).rows.matches)
                if (chosen.form->tables[size_t(match.row.table)].id == chosen.id)
                    m_grids[{match.row.table, match.row.grid}].push_back(match.line);
        }
    }

    bool any() const {
        return std::any_of(m_grids.begin(), m_grids.end(),
                           [&](const auto& grid) { return isBelowYears(grid.second); });
    }

private:
    bool isRow(int line) const {
        return std::any_of(m_grids.begin(), m_grids.end(), [&](const auto& grid) {
            return std::find(grid.second.begin(), grid.second.end(), line) != grid.second.end();
        });
    }

    bool isBelowYears(const std::vector<int>& rows) const {
        const int first = *std::min_element(rows.begin(), rows.end());
        for (int line = first - 1; line >= 0 && line >= first - linesAbove && !isRow(line); --line) {
            const SourceLine& above = m_lines[size_t(line)];
            if (hasNeighbours(yearsOf(above)))
                return true;
            if (above.hasFilled())
                return false;
        }
        return false;
    }

    const std::vector<SourceLine>& m_lines;
    std::map<std::pair<int, int>, std::vector<int>> m_grids; ///< lines of rows, by table and grid
};

} // namespace

bool yearsSideBySide(const TableChoice& choice, const std::vector<SourceLine>& lines,
                     const FormLibrary& forms) {
    return TwoYears(choice, lines).any() || haveYearsBeforeFigures(lines, forms);
}

} // namespace gouji
