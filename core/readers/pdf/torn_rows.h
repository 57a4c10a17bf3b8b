#pragma once

#include "core/readers/pdf/joined_tables.h"

#include <QString>

#include <vector>

/// Rows of which a page's end leaves one half above it and one below.
namespace gouji::pdf {

/// Cells above and below a page's end in the same columns.
struct Seam {
    JoinedCell* above = nullptr;
    PageCell* below = nullptr;
};

/// Whether a cell's text is what figures are printed as.
bool hasFigure(const QString& text);
/// Whether it is a text, and no figure.
bool isLabel(const QString& text);

/// Whether the first row of `table` is the rest of the last row of `joined`. Every cell at the page's end
/// must have its like on the other side, and no label may begin below it.
///
/// Where neither page has a rule at its end, the halves are one row when figures stand on one side only.
/// Where rules close both pages, as word processors draw a row that they break, one of these must hold:
/// - below stands the rest of labels and of few of the figures;
/// - a label fills its last line above and goes on below; figures go on likewise, or moved below as a whole,
/// and
///   so did the label of a group of rows;
/// - figures that fill their lines above go on below, and nothing else stands there;
/// - labels stand on both sides, most of them going on: a header.
bool isTornRow(const std::vector<Seam>& seams, const JoinedTable& joined, const PageTable& table);

} // namespace gouji::pdf
