#include "tests/support/sheet.h"

#include <algorithm>

namespace gouji::testing {

namespace {

/// Consecutive columns with the same labels down to this level are one cell; a label printed above is not
/// repeated.
std::vector<SheetCell> headerLevel(const std::vector<FormLine>& columns, qsizetype level) {
    std::vector<SheetCell> cells;
    QStringList last;
    for (const FormLine& column : columns) {
        const bool printedAbove = column.path.size() <= level;
        const QStringList path = column.path.first(qMin(level + 1, column.path.size()));
        if (!cells.empty() && !printedAbove && path == last)
            ++cells.back().columnSpan;
        else
            cells.push_back({printedAbove ? QString() : path.back(), {}, 1});
        last = printedAbove ? QStringList() : path;
    }
    return cells;
}

std::vector<SheetRow> headerRows(const FormTable& table, const FormGrid& grid) {
    qsizetype levels = 0;
    for (const FormLine& column : grid.columns)
        levels = qMax(levels, column.path.size());
    std::vector<SheetRow> rows;
    for (qsizetype level = 0; level < levels; ++level) {
        SheetRow row;
        row.kind = SheetRow::Kind::Header;
        row.cells = headerLevel(grid.columns, level);
        rows.push_back(std::move(row));
    }
    if (!grid.caption.isEmpty()) {
        rows.front().labels.push_back({QStringLiteral("信息内容"), {}, 1});
    } else if (table.id == QLatin1String("t3")) {
        SheetRow top;
        top.kind = SheetRow::Kind::Header;
        top.cells.push_back({QStringLiteral("申请人情况"), {}, int(grid.columns.size())});
        rows.insert(rows.begin(), std::move(top));
        for (SheetRow& row : rows)
            row.labels.push_back({});
        rows.front().labels.front().text =
            QStringLiteral("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
    }
    return rows;
}

/// The labels of a row, empty where they repeat those of the row above.
std::vector<SheetCell> labelCells(const QStringList& path, const QStringList& above) {
    std::vector<SheetCell> cells;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const bool repeats =
            i + 1 < path.size() && above.size() > i && above.first(i + 1) == path.first(i + 1);
        cells.push_back({repeats ? QString() : path[i], {}, 1});
    }
    return cells;
}

void appendGrid(Sheet& sheet, const FormTable& table, const FormGrid& grid, const FigureSet& figures) {
    const size_t start = sheet.rows.size();
    if (!grid.caption.isEmpty()) {
        SheetRow caption;
        caption.kind = SheetRow::Kind::Caption;
        caption.labels.push_back({grid.caption, {}, int(grid.columns.size()) + 1});
        sheet.rows.push_back(std::move(caption));
    }
    for (SheetRow& row : headerRows(table, grid))
        sheet.rows.push_back(std::move(row));
    sheet.rows[start].startsGrid = true;

    QStringList above;
    for (const FormLine& line : grid.rows) {
        if (!figures.prints(table, line))
            continue;
        SheetRow row;
        row.group = FigureKey(line.id.isEmpty() ? table.id : QString(table.id + QLatin1Char('.') + line.id));
        row.labels = labelCells(line.path, above);
        for (const FormLine& column : grid.columns) {
            const FigureKey key = Form::keyOf(table, line, column);
            row.cells.push_back({figures.value(key).toString(), key, 1});
        }
        sheet.rows.push_back(std::move(row));
        above = line.path;
    }
}

} // namespace

SheetRow* Sheet::row(const char* group) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const SheetRow& row) {
        return row.group.name == QLatin1String(group);
    });
    return found == rows.end() ? nullptr : &*found;
}

std::vector<Sheet> makeSheets(const FigureSet& figures) {
    std::vector<Sheet> sheets;
    for (const FormTable& table : figures.form->tables) {
        Sheet sheet;
        sheet.table = table.id;
        sheet.heading = QString(table.numeral + QStringLiteral("、") + table.title);
        for (const FormGrid& grid : table.grids)
            appendGrid(sheet, table, grid, figures);
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

} // namespace gouji::testing
