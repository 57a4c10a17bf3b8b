#include "core/readers/laid_table.h"

#include "core/base/characters.h"

#include <algorithm>

namespace gouji {

namespace {

/// Of a cell with several paragraphs; no label or value is as long.
constexpr qsizetype proseCharacters = 400;

bool isLayout(const LaidCell& cell) {
    qsizetype characters = 0;
    for (const Block& block : cell.content) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph)
            return true;
        characters += paragraph->text.size();
    }
    return cell.content.size() > 1 && characters > proseCharacters;
}

bool isLayout(const LaidRow& row) {
    return std::any_of(row.begin(), row.end(), [](const LaidCell& cell) { return isLayout(cell); });
}

QString textOf(const LaidCell& cell) {
    QString text;
    for (const Block& block : cell.content) {
        if (!text.isEmpty())
            text += QLatin1Char('\n');
        text += std::get<Paragraph>(block).text;
    }
    // A label with a picture beside it is the label.
    if (text.contains(unreadObject) &&
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }))
        text = text.remove(unreadObject).trimmed();
    return text;
}

void addContent(LaidRow& row, std::vector<Block>& blocks) {
    for (LaidCell& cell : row)
        std::move(cell.content.begin(), cell.content.end(), std::back_inserter(blocks));
}

using RowIterator = std::vector<LaidRow>::iterator;

/// Rows without layout in them.
void addRows(RowIterator begin, RowIterator end, std::vector<Block>& blocks) {
    const auto hasText = [](const LaidRow& row) {
        return std::any_of(row.begin(), row.end(),
                           [](const LaidCell& cell) { return !cell.content.empty(); });
    };
    if (std::none_of(begin, end, hasText))
        return;
    if (std::all_of(begin, end, [](const LaidRow& row) { return row.size() < 2; })) {
        std::for_each(begin, end, [&](LaidRow& row) { addContent(row, blocks); });
        return;
    }
    SourceTable table;
    for (auto row = begin; row != end; ++row) {
        const int left = int(end - row); // a cell spans no row that went to another table
        table.rows.emplace_back();
        for (const LaidCell& cell : *row)
            table.rows.back().push_back(
                {textOf(cell), {}, cell.column, std::clamp(cell.rowSpan, 1, left), cell.columnSpan});
    }
    blocks.emplace_back(std::move(table));
}

} // namespace

void addLaidTable(std::vector<LaidRow> rows, std::vector<Block>& blocks) {
    auto from = rows.begin();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (!isLayout(*row))
            continue;
        addRows(from, row, blocks);
        addContent(*row, blocks);
        from = row + 1;
    }
    addRows(from, rows.end(), blocks);
}

} // namespace gouji
