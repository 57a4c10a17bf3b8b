#include "tests/support/sheet_tables.h"

#include <algorithm>
#include <map>
#include <optional>

namespace gouji::testing {

namespace {

int endOf(const SourceCell& cell) {
    return cell.column + cell.columnSpan;
}

int endOf(const SourceRow& row) {
    return row.empty() ? 0 : endOf(row.back());
}

int labelColumnsOf(const Sheet& sheet) {
    const bool isTurned =
        sheet.table == QLatin1String("t4") && !sheet.rows.empty() && !sheet.rows.front().labels.empty();
    if (isTurned)
        return 2;
    return sheet.table == QLatin1String("t3") ? 3 : sheet.table == QLatin1String("t2") ? 1 : 0;
}

/// Lays rows into one table.
class TableLayer {
public:
    TableLayer(const PageStyle& style, int labelColumns) : m_style(&style), m_labelColumns(labelColumns) {}

    void add(const SheetRow& row) {
        m_table.rows.emplace_back();
        m_column = 0;
        const bool caption = row.kind == SheetRow::Kind::Caption;
        const bool header = row.kind == SheetRow::Kind::Header;
        for (size_t i = 0; i < row.labels.size(); ++i) {
            const bool last = i + 1 == row.labels.size();
            const int rest = std::max(1, m_labelColumns - int(i));
            const int span = caption ? row.labels[i].columnSpan : last ? rest : 1;
            // A row's own label is never the one above it.
            put(row.labels[i].text, span, header ? Kind::Header : last ? Kind::Own : Kind::Label);
        }
        for (const SheetCell& cell : row.cells)
            put(cell.text, cell.columnSpan, header ? Kind::Header : Kind::Own);
    }

    SourceTable take() {
        if (m_style->widensCells && m_labelColumns == 1)
            widen();
        return std::move(m_table);
    }
    bool isEmpty() const { return m_table.rows.empty(); }

private:
    enum class Kind { Header, Label, Own };

    struct Owner {
        size_t row = 0;
        size_t cell = 0;
        Kind kind = Kind::Own;
    };

    void put(const QString& text, int span, Kind kind) {
        if (!m_style->spans) {
            append(text, 1);
            for (int i = 1; i < span; ++i)
                append({}, 1);
            return;
        }
        const auto above = m_above.find(m_column);
        if (text.isEmpty() && kind != Kind::Own && above != m_above.end() &&
            isSpannedBy(above->second, span, kind)) {
            ++cellOf(above->second).rowSpan;
            m_column += span;
            return;
        }
        m_above[m_column] = {m_table.rows.size() - 1, m_table.rows.back().size(), kind};
        append(text, span);
    }

    bool isSpannedBy(const Owner& owner, int span, Kind kind) {
        const SourceCell& cell = cellOf(owner);
        const bool reaches = owner.row + size_t(cell.rowSpan) + 1 == m_table.rows.size();
        return owner.kind == kind && cell.columnSpan == span && reaches &&
               (kind == Kind::Label || !cell.text.isEmpty());
    }

    SourceCell& cellOf(const Owner& owner) { return m_table.rows[owner.row][owner.cell]; }

    void append(const QString& text, int span) {
        m_table.rows.back().push_back({text, {}, m_column, 1, span});
        m_column += span;
    }

    void widen() {
        const int width = widthOf(m_table);
        for (SourceRow& row : m_table.rows) {
            if (row.empty() || row.back().rowSpan > 1)
                continue;
            if (m_style->spans)
                row.back().columnSpan = std::max(1, width - row.back().column);
            while (endOf(row) < width)
                row.push_back({QString(), {}, endOf(row), 1, 1});
        }
    }

    const PageStyle* m_style;
    int m_labelColumns = 0;
    SourceTable m_table;
    int m_column = 0;
    std::map<int, Owner> m_above; ///< by column: the cell that begins there
};

/// The second table to the right of the first, row by row.
SourceTable beside(SourceTable left, const SourceTable& right) {
    const int width = widthOf(left);
    left.rows.resize(std::max(left.rows.size(), right.rows.size()));
    for (size_t i = 0; i < right.rows.size(); ++i) {
        SourceRow& row = left.rows[i];
        while (endOf(row) < width)
            row.push_back({QString(), {}, endOf(row), 1, 1});
        for (SourceCell cell : right.rows[i]) {
            cell.column += width;
            row.push_back(std::move(cell));
        }
    }
    return left;
}

std::vector<Block> inPairs(const std::vector<Block>& blocks) {
    std::vector<Block> out;
    int tables = 0;
    for (const Block& block : blocks) {
        const auto* table = std::get_if<SourceTable>(&block);
        auto* before = out.empty() ? nullptr : std::get_if<SourceTable>(&out.back());
        tables += table ? 1 : 0;
        if (table && before && tables % 2 == 0)
            *before = beside(std::move(*before), *table);
        else
            out.push_back(block);
    }
    return out;
}

/// 表四 with a row for each of its blocks; nothing where damages have changed what it is made of.
std::optional<Sheet> casesAsRows(const Sheet& sheet) {
    constexpr size_t columns = 5;
    const auto& rows = sheet.rows;
    if (rows.size() != 4 || rows[0].cells.size() != 2 || rows[1].cells.size() != columns + 2 ||
        !rows[3].labels.empty() || rows[3].cells.size() != 3 * columns)
        return std::nullopt;
    const auto cellsOf = [](const SheetRow& row, size_t first) {
        const auto begin = row.cells.begin() + qsizetype(first);
        return std::vector<SheetCell>(begin, begin + qsizetype(columns));
    };
    Sheet turned{sheet.table, sheet.heading, {}};
    SheetRow header = rows[0];
    header.labels = {{QString(), {}, 1}};
    header.cells = cellsOf(rows[1], 0);
    turned.rows.push_back(header);
    const SheetCell review = rows[0].cells[0], suit = rows[0].cells[1];
    const std::vector<std::vector<SheetCell>> labels{
        {review}, {suit, rows[1].cells[columns]}, {{QString(), {}, 1}, rows[1].cells[columns + 1]}};
    for (size_t i = 0; i < labels.size(); ++i) {
        SheetRow row = rows[3];
        row.labels = labels[i];
        row.cells = cellsOf(rows[3], i * columns);
        turned.rows.push_back(row);
    }
    return turned;
}

} // namespace

int widthOf(const SourceTable& table) {
    int width = 0;
    for (const SourceRow& row : table.rows)
        width = std::max(width, endOf(row));
    return width;
}

std::vector<Block> tablesOf(const Sheet& sheet, const PageStyle& style) {
    if (style.casesAsRows && sheet.table == QLatin1String("t4")) {
        if (const auto turned = casesAsRows(sheet)) {
            PageStyle rest = style;
            rest.casesAsRows = false;
            return tablesOf(*turned, rest);
        }
    }
    std::vector<Block> blocks;
    const bool isProactive = sheet.table == QLatin1String("t2");
    // A page that ends inside a grid leaves nothing to stand beside it.
    const auto isTorn = [](const SheetRow& row) { return row.breakBefore; };
    const bool beside =
        isProactive && style.gridsBeside && std::none_of(sheet.rows.begin(), sheet.rows.end(), isTorn);
    const bool separate = isProactive && (style.separateGrids || beside);
    TableLayer layer(style, labelColumnsOf(sheet));
    const auto endTable = [&] {
        if (!layer.isEmpty())
            blocks.emplace_back(layer.take());
        layer = TableLayer(style, labelColumnsOf(sheet));
    };
    for (const SheetRow& row : sheet.rows) {
        if (row.breakBefore || (row.startsGrid && separate))
            endTable();
        if (!row.lineBefore.isEmpty())
            blocks.emplace_back(Paragraph{row.lineBefore, {}});
        layer.add(row);
    }
    endTable();
    return beside ? inPairs(blocks) : blocks;
}

} // namespace gouji::testing
