#include "tests/support/grid_figures.h"

#include "tests/support/sheet_tables.h"

#include <algorithm>

namespace gouji::testing {

namespace {

using Paths = QHash<int, QStringList>; ///< by column: the header's texts top down, each once

QString plain(QString text) {
    return text.remove(QLatin1Char(' ')).remove(QLatin1Char('\n')).remove(QChar(0xA0));
}

bool endsWith(const QStringList& path, const QStringList& end) {
    return !end.isEmpty() && path.size() >= end.size() && path.last(end.size()) == end;
}

/// Reads the tables of one form one after the other.
class FigureFinder {
public:
    explicit FigureFinder(const Form& form) : m_form(form) {}

    void read(const Grid& grid) {
        bool inHeader = false;
        for (const QStringList& row : grid) {
            const bool isFigures = readRow(row);
            if (!isFigures && !inHeader)
                m_header.clear();
            if (!isFigures)
                addHeader(row);
            inHeader = !isFigures;
        }
    }

    std::map<FigureKey, QString> found;

private:
    static bool isFigure(const QString& text) {
        bool isNumber = false;
        text.trimmed().toDouble(&isNumber);
        return isNumber;
    }

    void addHeader(const QStringList& row) {
        for (int c = 0; c < row.size(); ++c) {
            const QString text = plain(row[c]);
            if (!text.isEmpty() && !m_header[c].contains(text))
                m_header[c].append(text);
        }
    }

    bool readRow(const QStringList& row) {
        if (std::none_of(row.begin(), row.end(), isFigure))
            return false;
        for (const FormTable& table : m_form.tables) {
            for (const FormGrid& grid : table.grids) {
                for (const FormLine& line : grid.rows) {
                    if (bearsLabel(row, line))
                        take(row, table, grid, line);
                }
            }
        }
        return true;
    }

    /// The row's own label stands right before its first figure.
    static bool bearsLabel(const QStringList& row, const FormLine& line) {
        const auto first = std::find_if(row.begin(), row.end(), isFigure);
        if (line.path.isEmpty() || first == row.begin())
            return line.path.isEmpty() && first == row.begin();
        return plain(*std::prev(first)) == plain(line.path.back());
    }

    void take(const QStringList& row, const FormTable& table, const FormGrid& grid, const FormLine& line) {
        for (const FormLine& column : grid.columns) {
            for (int c = 0; c < row.size(); ++c) {
                if (endsWith(m_header.value(c), column.path))
                    found.insert({Form::keyOf(table, line, column), row[c].trimmed()});
            }
        }
    }

    const Form& m_form;
    Paths m_header;
};

} // namespace

Grid gridOf(const SourceTable& table) {
    const int width = widthOf(table);
    Grid grid(qsizetype(table.rows.size()), QStringList(width));
    for (size_t r = 0; r < table.rows.size(); ++r) {
        for (const SourceCell& cell : table.rows[r]) {
            const qsizetype bottom = std::min(grid.size(), qsizetype(r) + cell.rowSpan);
            for (qsizetype y = qsizetype(r); y < bottom; ++y) {
                for (int x = cell.column; x < cell.column + cell.columnSpan; ++x)
                    grid[y][x] += cell.text; // cells that overlap would show
            }
        }
    }
    return grid;
}

QList<Grid> gridsOf(const Document& document) {
    QList<Grid> grids;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<SourceTable>(&block))
            grids.append(gridOf(*table));
    }
    return grids;
}

std::map<FigureKey, QString> figuresIn(const QList<Grid>& grids, const Form& form) {
    FigureFinder finder(form);
    for (const Grid& grid : grids)
        finder.read(grid);
    return finder.found;
}

} // namespace gouji::testing
