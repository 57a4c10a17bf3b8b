#pragma once

#include "core/reconstruct/source_lines.h"

#include <vector>

namespace gouji {

/// What is known of a grid's columns beyond the row at hand. Columns count in the order of the source.
struct ColumnContext {
    int columns = 0;
    /// Source column under which the header prints the first figure column; -1 unknown. Cells left of it
    /// belong to labels.
    int firstFigureColumn = -1;
    /// Whole rows of this table stand exactly under their header: positions in a row can be trusted.
    bool positionsTrusted = false;
    /// Whole rows of this table are followed by empty cells: an empty cell at the end is filling, not a
    /// figure.
    bool endsArePadded = false;
    /// … and preceded by empty cells: one beside the label is filling, too.
    bool startsArePadded = false;
    /// Rows of this table have no label cell before their figures.
    bool unlabelled = false;
    /// Share of evidence, 0 … 1, that this table's long rows were cut at its right edge.
    double cutHabit = 0.0;
    /// How many figures a short row may lack for it to be taken for a cut one; 0 where too little speaks for
    /// it.
    int mostCut = 0;
    /// Most rows lack a figure, and not because they were cut: one that lacks none may have one too many.
    bool mostAreNarrow = false;
};

/// One way to give the cells of a row to the columns.
struct ColumnAssignment {
    double cost = 0.0;
    std::vector<int> tokenOf;      ///< for each column the index of its token; -1: none
    bool dropsFigure = false;      ///< a filled cell belongs to no column
    bool isCut = false;            ///< the last columns have no cell
    bool hasDroppedRivals = false; ///< there were more placements than are kept

    bool samePlaces(const ColumnAssignment& other) const { return tokenOf == other.tokenOf; }
};

/// The ways to place a row's cells, cheapest first, all different, none much dearer than the first. Dynamic
/// programming over cells and columns that keeps the few best at every step; column_alignment.cpp names the
/// costs.
std::vector<ColumnAssignment> alignColumns(const SourceLine& line, const ColumnContext& context);

} // namespace gouji
