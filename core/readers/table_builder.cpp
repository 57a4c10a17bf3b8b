#include "core/readers/table_builder.h"

namespace gouji {

void TableBuilder::addCell(const TextSpan& span) {
    if (qsizetype(m_row.size()) >= m_limits.cellsPerRow) {
        m_document.truncated = true;
        return;
    }
    SourceCell cell;
    cell.text = textOf(span).toString();
    cell.anchor = TextRange{span.start, span.length};
    cell.column = int(m_row.size());
    m_row.push_back(std::move(cell));
}

void TableBuilder::continueCell(const TextSpan& line) {
    SourceCell& cell = m_row.back();
    cell.text += QLatin1Char('\n') + textOf(line).toString();
    auto& range = std::get<TextRange>(cell.anchor);
    range.length = line.start + line.length - range.start;
}

void TableBuilder::endRow() {
    if (m_row.empty())
        return;
    if (m_rows >= m_limits.tableRows) {
        m_document.truncated = true;
    } else {
        m_table.rows.push_back(std::move(m_row));
        ++m_rows;
    }
    m_row.clear();
}

void TableBuilder::addTabbedRow(const TextSpan& line) {
    const QStringView text = textOf(line);
    qsizetype start = 0;
    while (start <= text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\t'), start);
        if (end < 0)
            end = text.size();
        addCell({line.start + start, end - start});
        start = end + 1;
    }
    endRow();
}

void TableBuilder::endTable() {
    endRow();
    if (!m_table.rows.empty())
        m_document.blocks.emplace_back(std::move(m_table));
    m_table = {};
}

void TableBuilder::addParagraph(const TextSpan& line) {
    endTable();
    if (!textOf(line).trimmed().isEmpty())
        m_document.blocks.emplace_back(
            Paragraph{textOf(line).toString(), TextRange{line.start, line.length}});
}

} // namespace gouji
