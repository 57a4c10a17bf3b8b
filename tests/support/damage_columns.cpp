#include "tests/support/damage_steps.h"

#include <algorithm>
#include <numeric>

namespace gouji::testing {

namespace {

bool isHeader(const SheetRow& row) {
    return row.kind == SheetRow::Kind::Header;
}
bool isFigures(const SheetRow& row) {
    return row.kind == SheetRow::Kind::Figures;
}

template <typename Is>
bool hasRow(const Sheet& sheet, const GridRows& grid, Is is) {
    return std::any_of(sheet.rows.begin() + std::ptrdiff_t(grid.first),
                       sheet.rows.begin() + std::ptrdiff_t(grid.last), is);
}

/// The columns of a header row: for each the number of the cell that covers it.
std::vector<size_t> covering(const SheetRow& row) {
    std::vector<size_t> cells;
    for (size_t i = 0; i < row.cells.size(); ++i)
        cells.insert(cells.end(), size_t(row.cells[i].columnSpan), i);
    return cells;
}

/// Prints the columns of a grid in another order, or fewer of them; columns of a group must stay together.
void arrangeColumns(Sheet& sheet, const GridRows& grid, const std::vector<size_t>& columns) {
    for (size_t r = grid.first; r < grid.last; ++r) {
        SheetRow& row = sheet.rows[r];
        if (row.kind == SheetRow::Kind::Caption)
            continue;
        const std::vector<size_t> before = covering(row);
        std::vector<SheetCell> cells;
        size_t last = row.cells.size();
        for (const size_t column : columns) {
            if (before[column] == last) {
                ++cells.back().columnSpan;
                continue;
            }
            last = before[column];
            cells.push_back(row.cells[last]);
            cells.back().columnSpan = 1;
        }
        row.cells = std::move(cells);
    }
}

size_t columnCount(const Sheet& sheet, const GridRows& grid) {
    for (size_t r = grid.first; r < grid.last; ++r) {
        if (isHeader(sheet.rows[r]))
            return covering(sheet.rows[r]).size();
    }
    return 0;
}

void shuffle(std::vector<size_t>& columns, size_t first, size_t last, Random& random) {
    for (size_t i = last - 1; i > first; --i)
        std::swap(columns[i], columns[first + size_t(random.below(int(i - first) + 1))]);
    if (std::is_sorted(columns.begin(), columns.end()))
        std::swap(columns[first], columns[first + 1]);
}

/// 自然人, the five organisations, 总计: the organisations change places, or 总计 comes first or second.
std::vector<size_t> otherOrder(size_t count, bool hasGroup, Random& random) {
    std::vector<size_t> columns(count);
    std::iota(columns.begin(), columns.end(), size_t(0));
    if (!hasGroup)
        shuffle(columns, 0, count, random);
    else if (random.chance(50))
        shuffle(columns, 1, count - 1, random);
    else
        std::rotate(columns.begin() + random.below(2), columns.end() - 1, columns.end());
    return columns;
}

void blurTable(const Sheet& sheet, Truth& truth) {
    for (const SheetRow& row : sheet.rows)
        blurRow(row, truth);
}

/// The lines of 表三's header that name columns: those below 申请人情况.
std::vector<size_t> namingRows(const Sheet& sheet) {
    std::vector<size_t> rows;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        if (isHeader(sheet.rows[i]) && sheet.rows[i].cells.size() > 1)
            rows.push_back(i);
    }
    return rows;
}

} // namespace

std::vector<GridRows> gridsOf(const Sheet& sheet) {
    std::vector<GridRows> grids;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        if (sheet.rows[i].startsGrid)
            grids.push_back({i, i});
        if (!grids.empty())
            grids.back().last = i + 1;
    }
    return grids;
}

void reorderColumns(DamageContext& context) {
    Sheet& sheet = context.sheet(context.random.chance(60) ? "t3" : "t2");
    std::vector<GridRows> grids;
    for (const GridRows& grid : gridsOf(sheet)) {
        if (columnCount(sheet, grid) > 1)
            grids.push_back(grid);
    }
    if (grids.empty())
        return; // the header is gone
    const GridRows grid = context.random.pick(grids);
    const bool hasGroup = sheet.table == QLatin1String("t3");
    arrangeColumns(sheet, grid, otherOrder(columnCount(sheet, grid), hasGroup, context.random));
}

/// Without the group's label nothing tells that 总计 does not stand where the line has it, but the sums.
void flattenHeader(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    const std::vector<size_t> lines = namingRows(sheet);
    if (lines.size() != 2)
        return;
    const bool losesGroup = context.random.chance(30);
    std::vector<SheetCell> flat;
    for (const size_t line : lines) {
        for (const SheetCell& cell : sheet.rows[line].cells) {
            if (!cell.text.isEmpty() && (cell.columnSpan == 1 || !losesGroup))
                flat.push_back({cell.text, {}, 1});
        }
    }
    sheet.rows[lines[0]].cells = std::move(flat);
    sheet.rows.erase(sheet.rows.begin() + std::ptrdiff_t(lines[1]));
    if (losesGroup)
        blurTable(sheet, context.truth);
}

void splitHeaderCells(DamageContext& context) {
    const auto split = [](SheetRow& row, const QString& name, qsizetype at) {
        for (size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].text != name)
                continue;
            row.cells[i].text = name.left(at);
            row.cells.insert(row.cells.begin() + std::ptrdiff_t(i) + 1, SheetCell{name.mid(at), {}, 1});
            return;
        }
    };
    const int which = context.random.below(3);
    for (SheetRow& row : context.sheet("t3").rows) {
        if (!isHeader(row))
            continue;
        if (which != 1)
            split(row, QStringLiteral("商业企业"), 2);
        if (which != 0)
            split(row, QStringLiteral("社会公益组织"), 4);
    }
}

/// Not where the two have changed places: that they did, no reader could even suspect.
void halveHeaderNames(DamageContext& context) {
    static const std::vector<QString> starts{QStringLiteral("本年新制作"), QStringLiteral("本年新公开"),
                                             QStringLiteral("本年制发"), QStringLiteral("本年废止")};
    Sheet& sheet = context.sheet("t2");
    const GridRows grid = gridsOf(sheet).front();
    std::vector<SheetCell*> halved; // in the form's order
    for (const QString& start : starts) {
        for (size_t r = grid.first; r < grid.last; ++r) {
            SheetRow& row = sheet.rows[r];
            for (SheetCell& cell : row.cells) {
                if (isHeader(row) && cell.text.startsWith(start))
                    halved.push_back(&cell);
            }
        }
    }
    if (halved.empty() || halved.front() > halved.back())
        return;
    const bool inOrder =
        halved.front() == &sheet.rows[grid.first + 1].cells.front() && halved.back() == halved.front() + 1;
    for (SheetCell* cell : halved)
        cell->text = cell->text.left(cell->text.startsWith(QStringLiteral("本年新")) ? 3 : 2);
    for (size_t r = grid.first; r < grid.last && !inOrder; ++r)
        blurRow(sheet.rows[r], context.truth);
}

void noteInHeader(DamageContext& context) {
    static const std::vector<QString> notes{QStringLiteral("（如 -8）"), QStringLiteral("（指2019年）"),
                                            QStringLiteral("（填写1至12月数据）"),
                                            QStringLiteral("（保留4位小数）")};
    for (const char* table : {"t2", "t3"}) {
        for (SheetRow& row : context.sheet(table).rows) {
            for (SheetCell& cell : row.cells) {
                if (isHeader(row) && !cell.text.isEmpty() && context.random.chance(20))
                    cell.text += context.random.pick(notes);
            }
            const bool mayNote = isFigures(row) && QLatin1String(table) == QLatin1String("t2");
            if (mayNote && context.random.chance(30))
                row.labels.back().text += QStringLiteral("（指%1年）").arg(2019 + context.random.below(6));
        }
    }
}

void loseGridHeader(DamageContext& context) {
    Sheet& sheet = context.sheet(context.random.chance(50) ? "t2" : "t4");
    const GridRows grid = context.random.pick(gridsOf(sheet));
    const auto first = sheet.rows.begin() + std::ptrdiff_t(grid.first);
    sheet.rows.erase(std::remove_if(first, sheet.rows.begin() + std::ptrdiff_t(grid.last), isHeader),
                     sheet.rows.begin() + std::ptrdiff_t(grid.last));
    sheet.rows[grid.first].startsGrid = true;
    if (sheet.table != QLatin1String("t4"))
        return;
    for (const SheetCell& cell : sheet.rows.back().cells)
        context.truth.obscure(cell.key); // its row has no label
}

void loseColumn(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    const GridRows grid = gridsOf(sheet).front();
    if (!hasRow(sheet, grid, isHeader))
        return;
    std::vector<size_t> columns(columnCount(sheet, grid));
    std::iota(columns.begin(), columns.end(), size_t(0));
    const size_t gone = size_t(context.random.below(int(columns.size())));
    columns.erase(columns.begin() + std::ptrdiff_t(gone));
    for (const SheetRow& row : sheet.rows) {
        if (isFigures(row))
            context.truth.lose(row.cells[gone].key);
    }
    arrangeColumns(sheet, grid, columns);
}

void loseColumnCells(DamageContext& context) {
    Sheet& sheet = context.sheet("t3");
    blurTable(sheet, context.truth);
    const int gone = context.random.below(7);
    for (SheetRow& row : sheet.rows) {
        if (!isFigures(row) || gone >= int(row.cells.size()))
            continue;
        context.truth.lose(row.cells[size_t(gone)].key);
        row.cells.erase(row.cells.begin() + gone);
    }
}

} // namespace gouji::testing
