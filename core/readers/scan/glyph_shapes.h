#pragma once

#include "core/readers/scan/ink_lines.h"
#include "core/readers/scan/straight_page.h"

#include <array>
#include <vector>

/// The characters of figures as shapes.
namespace gouji::scan {

enum class GlyphKind {
    Digit, ///< or anything else that is as high as one
    Point, ///< small, on the base line
    Dash,
    Slash,
};

constexpr int shapeWidth = 16;
constexpr int shapeHeight = 24;

/// One character of a figure, brought to one size.
struct FigureGlyph {
    GlyphKind kind = GlyphKind::Digit;
    std::array<uchar, size_t(shapeWidth* shapeHeight)> shape{};
    double aspect = 0; ///< width by height
};

/// The characters of a line that looks like a figure, from left to right. Digits that touch are parted.
std::vector<FigureGlyph> glyphsOf(const StraightPage& page, const InkLine& line);

/// How unlike two shapes are: 0 the same … 1.
double distance(const FigureGlyph& a, const FigureGlyph& b);

} // namespace gouji::scan
