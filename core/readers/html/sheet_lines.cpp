#include "core/readers/html/sheet_lines.h"

#include <algorithm>
#include <set>

namespace gouji {

namespace {

/// No label of a row is as long, few sentences are shorter.
constexpr qsizetype sentenceCharacters = 60;

/// The only cell with text; null when there are more, or none.
const LaidCell* loneCell(const LaidRow& row) {
    const auto hasText = [](const LaidCell& cell) { return !cell.content.empty(); };
    const auto found = std::find_if(row.begin(), row.end(), hasText);
    if (found == row.end() || std::any_of(found + 1, row.end(), hasText))
        return nullptr;
    return &*found;
}

bool isEmpty(const LaidRow& row) {
    return std::all_of(row.begin(), row.end(), [](const LaidCell& cell) { return cell.content.empty(); });
}

qsizetype charactersOf(const LaidCell& cell) {
    qsizetype characters = 0;
    for (const Block& block : cell.content) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            characters += paragraph->text.size();
    }
    return characters;
}

int widthOf(const std::vector<LaidRow>& rows) {
    int width = 0;
    for (const LaidRow& row : rows) {
        for (const LaidCell& cell : row)
            width = std::max(width, cell.column + cell.columnSpan);
    }
    return width;
}

/// Where the tables of the sheet begin: at its first row of several cells.
std::vector<LaidRow>::iterator tablesBegin(std::vector<LaidRow>& rows) {
    return std::find_if(rows.begin(), rows.end(),
                        [](const LaidRow& row) { return loneCell(row) == nullptr && !isEmpty(row); });
}

/// Where the row's cells with text begin and end; not where the sheet begins.
std::set<int> edgesOf(const LaidRow& row) {
    std::set<int> edges;
    for (const LaidCell& cell : row) {
        if (!cell.content.empty())
            edges.insert({cell.column, cell.column + cell.columnSpan});
    }
    edges.erase(0);
    return edges;
}

/// A sheet's columns are as narrow as its narrowest table needs. Counts them by the edges of cells with text,
/// so that what is one cell in one row is not many empty ones in the next.
void dropIdleColumns(std::vector<LaidRow>& rows) {
    std::set<int> edges{0};
    for (const LaidRow& row : rows)
        edges.merge(edgesOf(row));
    const auto countUpTo = [&](int column) {
        return int(std::distance(edges.begin(), edges.upper_bound(column)));
    };
    const auto placed = [&](LaidCell& cell) {
        const int begin = std::max(0, countUpTo(cell.column) - 1);
        cell.columnSpan = std::max(0, countUpTo(cell.column + cell.columnSpan) - 1) - begin;
        cell.column = begin;
        return cell.columnSpan > 0;
    };
    for (LaidRow& row : rows)
        row.erase(std::remove_if(row.begin(), row.end(), [&](LaidCell& cell) { return !placed(cell); }),
                  row.end());
}

void addTable(std::vector<LaidRow>& rows, std::vector<Block>& blocks) {
    dropIdleColumns(rows);
    addLaidTable(std::move(rows), blocks);
    rows.clear();
}

/// Tables that stand right below each other have no edges between cells in common. Adds them one by one.
void addTables(std::vector<LaidRow>& rows, std::vector<Block>& blocks) {
    std::vector<LaidRow> table;
    std::set<int> edges;
    size_t spannedTo = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        std::set<int> own = edgesOf(rows[i]);
        if (!own.empty())
            own.erase(std::prev(own.end()));
        const auto isKnown = [&](int edge) { return edges.count(edge) > 0; };
        if (!own.empty() && !edges.empty() && i >= spannedTo &&
            std::none_of(own.begin(), own.end(), isKnown)) {
            addTable(table, blocks);
            edges.clear();
        }
        edges.merge(own);
        for (const LaidCell& cell : rows[i])
            spannedTo = std::max(spannedTo, i + size_t(std::max(1, cell.rowSpan)));
        table.push_back(std::move(rows[i]));
    }
    addTable(table, blocks);
    rows.clear();
}

} // namespace

bool isSheetPage(const QByteArray& page) {
    constexpr qsizetype furthest = 4096;
    const QByteArray head = page.left(furthest).toLower();
    const qsizetype name = head.indexOf("progid");
    return name >= 0 && head.mid(name, 40).contains("excel.sheet");
}

void addSheet(std::vector<LaidRow> rows, std::vector<Block>& blocks) {
    const int width = widthOf(rows);
    const auto isLine = [&](const LaidRow& row, bool isAbove) {
        const LaidCell* cell = loneCell(row);
        if (cell == nullptr || cell->rowSpan > 1)
            return false;
        const bool isWide = cell->column == 0 && cell->columnSpan >= width;
        return isAbove || isWide || charactersOf(*cell) >= sentenceCharacters;
    };
    const auto begin = tablesBegin(rows);
    // Labels stand at the left; what stands alone further right below the last figures signs the sheet.
    auto end = rows.end();
    while (end != begin && (isEmpty(*(end - 1)) ||
                            (loneCell(*(end - 1)) != nullptr && loneCell(*(end - 1))->column > width / 2)))
        --end;
    std::vector<LaidRow> table;
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (!isLine(*row, row < begin || row >= end)) {
            if (!table.empty() || !isEmpty(*row))
                table.push_back(std::move(*row));
            continue;
        }
        addTables(table, blocks);
        for (LaidCell& cell : *row)
            std::move(cell.content.begin(), cell.content.end(), std::back_inserter(blocks));
    }
    addTables(table, blocks);
}

} // namespace gouji
