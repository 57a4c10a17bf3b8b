#pragma once

#include <QRectF>
#include <QSizeF>

#include <vector>

/// What a page shows, as plain values. Lengths are points, x to the right and y downwards from the top left
/// corner of the page as displayed: page rotation and crop box are applied.
namespace gouji::pdf {

/// One visible character.
struct Glyph {
    char32_t character = 0; ///< U+0020 for every kind of space, U+FFFD where the font tells no character
    QRectF box;      ///< from a little below its baseline to the height of its line; as wide as it advances
    double size = 0; ///< the height of an em
    int turn = 0;    ///< quarter turns clockwise by which it is turned
    int run = 0;     ///< glyphs that the file shows in one go share it
};

/// A straight line along one axis, drawn as a stroke or as a thin filled rectangle.
struct Rule {
    double at = 0;   ///< y of a horizontal rule, x of a vertical one
    double from = 0; ///< where it begins on the other axis
    double to = 0;
};

/// A picture, or a part of one.
struct ShownImage {
    QRectF area; ///< of the page that it covers
    double dpi = 0;
    bool isColoured = false;
};

struct PageContent {
    int number = 1; ///< from 1
    QSizeF size;
    std::vector<Glyph> glyphs;      ///< in the order of painting; what was painted over is gone
    std::vector<Rule> horizontal;   ///< in the order of painting
    std::vector<Rule> vertical;     ///< the same
    std::vector<ShownImage> images; ///< in the order of painting, the first thousand
    /// Where pictures and shapes are that are neither rules nor grounds; of very many the first.
    std::vector<QRectF> marks;
    bool isDrawn = false;   ///< has paths enough to be a drawing
    bool truncated = false; ///< a limit cut something off
    bool damaged = false;   ///< something on it could not be read
};

} // namespace gouji::pdf
