#pragma once

#include "tests/support/random.h"

namespace gouji::testing {

/// How a PDF file is printed. What it says is the Document's.
struct PdfStyle {
    enum class Rules {
        Strokes,        ///< a stroke an edge
        ThinRectangles, ///< a filled rectangle an edge, as word processors write
        Doubled,        ///< two strokes close to each other
        OpenSides,      ///< nothing at the left and right edge of a table
        Frames,         ///< a stroked rectangle around each cell
        None,           ///< columns without rules
        Across,         ///< rows between rules, columns without
    };
    enum class Place { Begin, Middle, End };
    enum class PageNumber { None, Bare, Dashes, Words, OfAll };

    Rules rules = Rules::Strokes;
    PageNumber pageNumber = PageNumber::Dashes;
    int turn = 0;            ///< quarter turns clockwise by which everything on the pages is turned
    int rotate = 0;          ///< /Rotate of the pages in degrees, their content turned against it
    bool wide = false;       ///< pages wider than high
    bool closesPages = true; ///< a rule where a page ends inside a table
    bool tearsRows = false;  ///< page ends go through rows
    bool runningHeader = false;
    bool boldTwice = false;        ///< headings and header cells are painted twice, a little apart
    bool glyphByGlyph = false;     ///< every character in a text object of its own
    bool shades = false;           ///< coloured ground under labels
    bool covered = false;          ///< other figures below the figures, painted over in white
    bool watermark = false;        ///< a word across the page
    bool serif = false;            ///< Song type, as most offices print
    bool narrow = false;           ///< columns of figures no wider than they must be; labels wrap
    Place figures = Place::Middle; ///< where they stand in their cells, from left to right
    Place labels = Place::Begin;   ///< the same
    Place heads = Place::Middle;   ///< the same
    Place height = Place::Middle;  ///< where text stands in cells that are higher
    double spare = 3;              ///< points above and below the text of the highest cell of a row
};

PdfStyle drawPdfStyle(Random& random);

/// One without rules between columns.
PdfStyle drawUnruledStyle(Random& random);

} // namespace gouji::testing
