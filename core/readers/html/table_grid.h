#pragma once

#include "core/readers/laid_table.h"

namespace gouji {

/// Gives the cells of a web page's table their places, as browsers do ("forming a table", HTML Standard,
/// 4.9.12): each in the first column that no cell from above or the left covers.
class TableGrid {
public:
    void beginRow();
    /// Into the row begun last. `rowSpan` 0: to the end of its row group.
    void addCell(std::vector<Block> content, int rowSpan, int columnSpan);
    /// thead, tbody, tfoot end: no cell reaches beyond.
    void endGroup();
    std::vector<LaidRow> take();
    /// Cells beyond all columns that a table may have were left out.
    bool isCut() const { return m_isCut; }

private:
    struct Reach {
        size_t endRow = 0; ///< the column is covered down to the row before it
    };

    std::vector<LaidRow> m_rows;
    std::vector<Reach> m_reaches; ///< by column
    size_t m_groupStart = 0;
    int m_column = 0;
    bool m_isCut = false;
};

} // namespace gouji
