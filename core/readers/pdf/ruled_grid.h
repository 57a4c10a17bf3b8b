#pragma once

#include "core/base/limits.h"
#include "core/readers/pdf/page_content.h"

#include <vector>

/// The tables that rules draw: rules that meet → lines → cells.
namespace gouji::pdf {

/// A cell of a grid. It spans others where rules between them are not drawn.
struct GridCell {
    int row = 0; ///< its first, from 0
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    QRectF box;
};

/// A table as its rules tell it; every place of the grid belongs to one cell.
struct RuledGrid {
    std::vector<double> rows;    ///< y of its lines, one more than rows
    std::vector<double> columns; ///< x of its lines
    std::vector<GridCell> cells; ///< by row, then column
    bool isOpenAbove = false;    ///< no rule closes it at the top
    bool isOpenBelow = false;

    QRectF box() const {
        return QRectF(QPointF(columns.front(), rows.front()), QPointF(columns.back(), rows.back()));
    }
};

struct RuledGrids {
    std::vector<RuledGrid> grids; ///< from top to bottom
    bool truncated = false;       ///< there are more rules or cells than Limits allow
};

/// The grids of a page. Rules that stand alone (underlines, letterheads) and frames around text make none.
RuledGrids ruledGrids(const PageContent& page, const Limits& limits);

} // namespace gouji::pdf
