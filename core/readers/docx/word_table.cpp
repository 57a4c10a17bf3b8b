#include "core/readers/docx/word_table.h"

#include <algorithm>
#include <map>

namespace gouji {

namespace {

constexpr auto word = XmlSpace::Word;
constexpr int mostColumns = 1'000;

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

/// Puts the rows of one table together. Used once.
class RowReader {
public:
    explicit RowReader(WordContext& context) : m_context(context) {}

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
        const auto above = m_above.find(column);
        LaidRow& row = m_rows.back();
        if (mergeOf(properties, "vMerge") == Merge::GoesOn && above != m_above.end()) {
            ++m_rows[above->second.row][above->second.cell].rowSpan;
            m_merged[column] = above->second;
            return;
        }
        if (mergeOf(properties, "hMerge") == Merge::GoesOn && !row.empty()) {
            row.back().columnSpan += across;
            return;
        }
        if (mergeOf(properties, "vMerge") == Merge::Begins)
            m_merged[column] = {m_rows.size() - 1, row.size()};
        const bool isDeleted = properties && properties->child(word, "cellDel");
        row.push_back({isDeleted ? std::vector<Block>() : wordContent(cell, m_context), column, 1, across});
    }

    WordContext& m_context;
    std::vector<LaidRow> m_rows;
    int m_column = 0;
    std::map<int, Place> m_above;  ///< by column: merged cells that reach the row above
    std::map<int, Place> m_merged; ///< … that reach this row
};

} // namespace

std::vector<LaidRow> wordRows(const XmlNode& table, WordContext& context) {
    RowReader reader(context);
    reader.readRows(table);
    return reader.take();
}

} // namespace gouji
