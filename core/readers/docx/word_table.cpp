#include "core/readers/docx/word_table.h"

#include <algorithm>
#include <map>

namespace gouji {

namespace {

constexpr auto word = XmlSpace::Word;
constexpr int mostColumns = 1'000;

/// Twentieths of a point, a millimetre: no character fits into a narrower column. Programs leave such slivers
/// where the edges of cells in several rows were meant to be one line.
constexpr int sliver = 57;

int countOf(const XmlNode* properties, std::string_view name, int otherwise) {
    const XmlNode* property = properties ? properties->child(word, name) : nullptr;
    return std::clamp(numberOf(valueOf(property), otherwise), 0, mostColumns);
}

/// `restart` begins a merged cell; without a value, or with `continue`, it goes on.
enum class Merge { None, Begins, GoesOn };

Merge mergeOf(const XmlNode* properties, std::string_view name) {
    const XmlNode* merge = properties ? properties->child(word, name) : nullptr;
    if (!merge)
        return Merge::None;
    return valueOf(merge) == "restart" ? Merge::Begins : Merge::GoesOn;
}

/// The lines of a table's grid without its slivers.
class GridLines {
public:
    explicit GridLines(const XmlNode& table) {
        const XmlNode* grid = table.child(word, "tblGrid");
        bool isTold = false;
        int line = 0;
        for (const XmlNode* node = grid ? grid->firstChild : nullptr; node; node = node->next) {
            if (!node->is(word, "gridCol"))
                continue;
            const int width = numberOf(node->attribute(word, "w"), sliver + 1);
            isTold = isTold || width > sliver;
            m_lines.push_back(line);
            line += width > sliver ? 1 : 0;
        }
        m_lines.push_back(line);
        if (!isTold)
            m_lines = {0};
    }

    /// Of the line to the left of a column of the whole grid.
    int at(int column) const {
        const auto last = int(m_lines.size()) - 1;
        return column <= last ? m_lines[size_t(column)] : m_lines.back() + column - last;
    }

    /// Counts the cells' columns without slivers, and drops empty cells within them. Nothing happens where
    /// something is printed in one: then the grid is not what it tells.
    void apply(std::vector<LaidRow>& rows) const {
        const auto isSliver = [&](const LaidCell& cell) {
            return at(cell.column) == at(cell.column + cell.columnSpan);
        };
        for (const LaidRow& row : rows) {
            if (std::any_of(row.begin(), row.end(),
                            [&](const LaidCell& cell) { return isSliver(cell) && !cell.content.empty(); }))
                return;
        }
        for (LaidRow& row : rows) {
            row.erase(std::remove_if(row.begin(), row.end(), isSliver), row.end());
            for (LaidCell& cell : row) {
                const int begin = at(cell.column);
                cell.columnSpan = at(cell.column + cell.columnSpan) - begin;
                cell.column = begin;
            }
        }
    }

private:
    std::vector<int> m_lines; ///< by column: lines to the left that are left; the last one ends the table
};

/// Puts the rows of one table together. Used once.
class RowReader {
public:
    RowReader(WordContext& context, const GridLines& lines) : m_context(context), m_lines(lines) {}

    void readRows(const XmlNode& parent) {
        for (const XmlNode& node : parent) {
            if (node.is(word, "tr"))
                readRow(node);
            else if (isWordGroup(node))
                readRows(node);
        }
    }

    std::vector<LaidRow> take() { return std::move(m_rows); }

private:
    struct Place {
        size_t row = 0;
        size_t cell = 0;
    };

    void readRow(const XmlNode& row) {
        const XmlNode* properties = row.child(word, "trPr");
        if (properties && (properties->child(word, "del") || isOn(properties->child(word, "hidden"))))
            return;
        m_rows.emplace_back();
        m_column = countOf(properties, "gridBefore", 0);
        m_merged.swap(m_above);
        m_merged.clear();
        readCells(row);
    }

    void readCells(const XmlNode& parent) {
        for (const XmlNode& node : parent) {
            if (node.is(word, "tc"))
                readCell(node);
            else if (isWordGroup(node))
                readCells(node);
        }
    }

    void readCell(const XmlNode& cell) {
        const XmlNode* properties = cell.child(word, "tcPr");
        const int across = std::max(1, countOf(properties, "gridSpan", 1));
        const int column = m_column;
        m_column = std::min(m_column + across, 1'000'000);
        const auto above = m_above.find(m_lines.at(column));
        LaidRow& row = m_rows.back();
        if (mergeOf(properties, "vMerge") == Merge::GoesOn && above != m_above.end()) {
            ++m_rows[above->second.row][above->second.cell].rowSpan;
            m_merged[above->first] = above->second;
            return;
        }
        if (mergeOf(properties, "hMerge") == Merge::GoesOn && !row.empty()) {
            row.back().columnSpan += across;
            return;
        }
        if (mergeOf(properties, "vMerge") == Merge::Begins)
            m_merged[m_lines.at(column)] = {m_rows.size() - 1, row.size()};
        const bool isDeleted = properties && properties->child(word, "cellDel");
        row.push_back({isDeleted ? std::vector<Block>() : wordContent(cell, m_context), column, 1, across});
    }

    WordContext& m_context;
    const GridLines& m_lines;
    std::vector<LaidRow> m_rows;
    int m_column = 0;
    std::map<int, Place> m_above;  ///< by line at the left: merged cells that reach the row above
    std::map<int, Place> m_merged; ///< … that reach this row
};

} // namespace

std::vector<LaidRow> wordRows(const XmlNode& table, WordContext& context) {
    const GridLines lines(table);
    RowReader reader(context, lines);
    reader.readRows(table);
    std::vector<LaidRow> rows = reader.take();
    lines.apply(rows);
    return rows;
}

} // namespace gouji
