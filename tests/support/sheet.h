#pragma once

#include "tests/support/figures.h"
#include "tests/support/layout.h"

#include <QString>

#include <optional>
#include <vector>

/// A statutory table as it stands on the page before a layout turns it into text: rows of label cells and
/// figure cells. Damages work on these.
namespace gouji::testing {

struct SheetCell {
    QString text;
    FigureKey key;      ///< empty for labels and for cells that belong to no figure
    int columnSpan = 1; ///< grid columns; some layouts print the covered ones as empty cells
};

struct SheetRow {
    enum class Kind { Caption, Header, Figures };

    Kind kind = Kind::Figures;
    FigureKey group;               ///< `t3.refused.process`, the row's part of the keys; empty for headers
    std::vector<SheetCell> labels; ///< a label that spans rows stands in the first; below it is empty
    std::vector<SheetCell> cells;
    bool startsGrid = false;  ///< first row of one of several grids below each other
    bool breakBefore = false; ///< a page ends above it
    QString lineBefore;       ///< stray text between the rows, e.g. a page number
    QString lineAfter;        ///< the same below it, e.g. the second half of its label
    bool runsOn = false;      ///< goes on right behind the last figure of the row above
};

struct Sheet {
    QString table;   ///< `t3`
    QString heading; ///< 三、收到和处理政府信息公开申请情况
    std::vector<SheetRow> rows;
    std::optional<Layout> ownLayout = {}; ///< none: that of the text around it

    /// The row with the group, e.g. `t3.total`; null when it is not printed.
    SheetRow* row(const char* group);
};

/// The tables of the figures' form, in the regulation's words.
std::vector<Sheet> makeSheets(const FigureSet& figures);

} // namespace gouji::testing
