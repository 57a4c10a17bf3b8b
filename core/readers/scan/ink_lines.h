#pragma once

#include "core/readers/scan/pix.h"

#include <vector>

/// Where ink makes lines of text.
namespace gouji::scan {

/// A line of text, or a part of one that wide gaps divide from the rest.
struct InkLine {
    QRect box;                     ///< of its ink
    std::vector<QRect> characters; ///< runs of ink from left to right, parted by columns without any
};

struct InkRegion {
    std::vector<InkLine> lines; ///< from top to bottom, then left to right
    bool isClean = true;        ///< besides the lines there are a few specks at most
};

/// `ink`: a picture of one bit a pixel; `area`: the part to look at. `gap`: so many times the height of a
/// line divide it in two; 0: nothing does. Boxes count from the picture's top left.
InkRegion inkLines(const PixPtr& ink, const QRect& area, double dpi, double gap);

} // namespace gouji::scan
