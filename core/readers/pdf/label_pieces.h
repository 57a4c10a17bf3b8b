#pragma once

#include "core/readers/pdf/words.h"

#include <vector>

/// Rows of tables without rules: lines of text divided at their gaps, and the lines of a label put together.
namespace gouji::pdf {

/// A line of the page, divided into cells.
struct LineOfCells {
    std::vector<TextLine> segments;
    QRectF box;
    bool hasValues = false;
};

/// What stands in a cell: one segment, or the lines of a label below each other.
struct Piece {
    QString text;
    QRectF box;
    QRectF last; ///< of its last line
    double size = 0;
    qsizetype lastLength = 0; ///< characters of its last line
    int row = -1;             ///< the line of figures in which it stands; −1: none
    bool isValue = false;
};

/// Whether a label begins with this text, by its ordinal: `3.`, `（三）`, `三、`.
bool hasOrdinal(const QString& text);

/// Whether a text is one that figures are printed as.
bool isValue(const TextLine& segment);

/// A line divided at its gaps; narrower ones will do between two numbers and before
/// ordinals.
std::vector<TextLine> segmentsOf(const TextLine& line);

/// Rows from top to bottom, their pieces from left to right. Lines of a label below each other are one piece,
/// which stands in the row of the figures beside its middle.
std::vector<std::vector<Piece>> rowsOfPieces(const std::vector<LineOfCells>& lines);

} // namespace gouji::pdf
