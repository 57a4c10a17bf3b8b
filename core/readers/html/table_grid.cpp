#include "core/readers/html/table_grid.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

// The HTML Standard's own bounds.
constexpr int mostColumns = 1000;
constexpr int mostRows = 65'534;

/// Of a table: every row takes time for each.
constexpr int widest = 2'000;

} // namespace

void TableGrid::beginRow() {
    m_rows.emplace_back();
    m_column = 0;
}

void TableGrid::addCell(std::vector<Block> content, int rowSpan, int columnSpan) {
    const size_t row = m_rows.size() - 1;
    while (size_t(m_column) < m_reaches.size() && m_reaches[size_t(m_column)].endRow > row)
        ++m_column;
    if (m_column >= widest) {
        m_isCut = true;
        return;
    }
    const int across = std::min(std::clamp(columnSpan, 1, mostColumns), widest - m_column);
    const int down = rowSpan == 0 ? mostRows : std::clamp(rowSpan, 1, mostRows);
    const auto end = size_t(m_column) + size_t(across);
    if (m_reaches.size() < end)
        m_reaches.resize(end);
    for (size_t column = size_t(m_column); column < end; ++column)
        m_reaches[column].endRow = std::max(m_reaches[column].endRow, row + size_t(down));
    m_rows.back().push_back({std::move(content), m_column, down, across});
    m_column += across;
}

void TableGrid::endGroup() {
    for (size_t row = m_groupStart; row < m_rows.size(); ++row) {
        const int left = int(m_rows.size() - row);
        for (LaidCell& cell : m_rows[row])
            cell.rowSpan = std::min(cell.rowSpan, left);
    }
    m_groupStart = m_rows.size();
    m_reaches.clear();
}

std::vector<LaidRow> TableGrid::take() {
    endGroup();
    return std::move(m_rows);
}

} // namespace gouji
