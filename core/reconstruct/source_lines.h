#pragma once

#include "core/base/limits.h"
#include "core/document/document.h"
#include "core/reconstruct/printed_value.h"

#include <vector>

namespace gouji {

/// A cell that may hold a figure.
struct SourceToken {
    const SourceCell* cell = nullptr;
    PrintedValue printed;
    int column = 0; ///< of the grid (columnOf)
};

/// A source row divided into its labels and what follows them. Points into the Document.
struct SourceLine {
    const SourceRow* row = nullptr;
    QStringList labels;    ///< texts of the label cells that are not empty, left to right
    QStringList labelKeys; ///< the same as labelKey writes them
    /// Keys of what may be the row's own label: the last label cell, it without its note, and it together
    /// with those before it, for labels that are broken over cells.
    QStringList ownKeys;
    std::vector<SourceToken> tokens; ///< the value-like cells after the last label
    /// Where it has figures but no label cell: keys of what the lines beside it print, if they print nothing
    /// but words. The label may end above it, begin below it, or stand around it.
    QStringList keysAbove, keysBelow, keysAround;
    int block = 0;            ///< index of its table in Document::blocks
    bool isScrambled = false; ///< cells claim columns that their order contradicts

    bool hasFilled() const;
    int filledCount() const;
    int width() const; ///< in grid columns
    /// Its label, if it has one, stands on lines of its own.
    bool standsAlone() const { return labels.isEmpty() && !(keysAbove.isEmpty() && keysBelow.isEmpty()); }
};

/// The grid column that a cell claims, kept within bounds that sums of two cannot leave.
int columnOf(const SourceCell& cell);

/// The key of a label that ends in a note in brackets, `上一年项目数量（指2019年）`, without the note; empty
/// where there is none.
QString keyWithoutNote(const QString& label);

/// Every row of every table of the document in reading order, within the limits on rows and cells. Shares
/// (`12.5%`) that rows end in and numbers that count rows under a header that says so are left out: no form
/// has them.
std::vector<SourceLine> sourceLines(const Document& document, const Limits& limits);

/// Whether the document has rows or cells beyond the limits.
bool exceeds(const Document& document, const Limits& limits);

} // namespace gouji
