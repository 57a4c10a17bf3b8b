#pragma once

#include <vector>

class QFont;

namespace gouji {

class SpannedHeaderView;

/// The sizes of one grid, in pixels.
struct GridLayout {
    std::vector<int> rowLabelWidths;     ///< of each level of the row header
    std::vector<int> columnLabelHeights; ///< of each level of the column header
    std::vector<int> columnWidths;
    std::vector<int> rowHeights;
};

/// What a grid has to fit into.
struct GridSpace {
    int width = 0;                ///< of header and columns together
    std::vector<int> valueWidths; ///< widest value of each column
    bool fillsWidth = false;      ///< grids below each other are equally wide
    bool hasRowLabels = true;
};

/// Figures get narrow columns, row labels what is left, and every label the height that it needs.
GridLayout layOut(const SpannedHeaderView& rows, const SpannedHeaderView& columns, const GridSpace& space,
                  const QFont& font);

} // namespace gouji
