#pragma once

#include "core/reconstruct/column_alignment.h"
#include "core/reconstruct/row_alignment.h"

#include <vector>

namespace gouji {

/// A source line with its row of the form and the ways its cells may fall to the row's columns.
struct PlacedRow {
    RowMatch match;
    const SourceLine* line = nullptr;
    const FormTable* table = nullptr;
    const FormGrid* grid = nullptr;
    const FormLine* row = nullptr;
    std::vector<int> columnOrder;             ///< source order → column of the grid
    bool orderFromHeader = false;             ///< the header prints another order than the form
    std::vector<ColumnAssignment> candidates; ///< cheapest first, never empty
    size_t chosen = 0;
    bool isSure = false; ///< the chosen placement may pass as read
    bool chosenByRelation = false;
    /// The header contradicts the form, or the row's cells their own columns: no relation can make it sure.
    bool headerContradicts = false;
    bool blanksMayBeSlid = false; ///< an empty cell at its end may be a shift's, not a figure's
    bool moneyInYuan = false;     ///< the header says 元 where the form has 万元

    int columnCount() const { return int(columnOrder.size()); }
    FigureKey keyAt(int sourceColumn) const {
        return Form::keyOf(*table, *row, grid->columns[size_t(columnOrder[size_t(sourceColumn)])]);
    }
    /// The token that a candidate gives to a column; null for none.
    const SourceToken* tokenAt(size_t candidate, int sourceColumn) const;
};

/// Places the cells of every matched row of the given tables: learns from the header where figures begin and
/// in which order, and from the table's whole rows how its rows are filled up or cut, then aligns each row.
/// `editions`: all that were tried, whose columns a header may name.
std::vector<PlacedRow> placeRows(const std::vector<SourceLine>& lines, const Form& form,
                                 const RowAlignment& alignment, const std::vector<QString>& tables,
                                 const std::vector<const Form*>& editions, const Thresholds& thresholds);

} // namespace gouji
