#include "core/readers/scan/glyph_shapes.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace gouji::scan {

namespace {

/// Of the line's height.
constexpr double pointSize = 0.33;
constexpr double digitWidth = 0.62; ///< in most types, with the space that parts digits
constexpr double touching = 0.95;   ///< wider pieces are several digits
constexpr int core = 110;           ///< darker than this is the middle of a stroke

/// Where ink of a piece is thinnest within a stretch.
int thinnest(const std::vector<int>& counts, int from, int to) {
    return int(std::min_element(counts.begin() + from, counts.begin() + to) - counts.begin());
}

/// The digits of a piece that is too wide for one.
std::vector<QRect> partedPiece(const StraightPage& page, const QRect& piece, double height) {
    const int count = std::max(2, int(std::lround(piece.width() / (digitWidth * height))));
    const PixPtr grey = clipped(page.grey, piece);
    const PixPtr ink(grey ? pixThresholdToBinary(grey.get(), core) : nullptr);
    if (!ink)
        return {piece};
    const std::vector<int> counts = inkByColumn(ink);
    std::vector<QRect> parts;
    int begin = 0;
    for (int i = 1; i <= count; ++i) {
        const int expected = piece.width() * i / count, slack = std::max(1, piece.width() / count / 5);
        const int end = i == count ? piece.width()
                                   : thinnest(counts, std::max(begin + 1, expected - slack),
                                              std::min(piece.width(), expected + slack + 1));
        parts.emplace_back(piece.x() + begin, piece.y(), end - begin, piece.height());
        begin = end;
    }
    return parts;
}

/// A straight stroke that falls from the right to the left.
bool isSlash(const PixPtr& ink) {
    const QRect area = areaOf(ink);
    if (area.width() * 5 < area.height())
        return false;
    double lastMiddle = area.width();
    int falls = 0, rows = 0, widest = 0;
    for (int y = 0; y < area.height(); ++y) {
        const std::vector<int> columns = inkByColumn(clipped(ink, {0, y, area.width(), 1}));
        const auto isInk = [](int count) { return count > 0; };
        const auto first = std::find_if(columns.begin(), columns.end(), isInk);
        if (first == columns.end())
            continue;
        const auto last = std::find_if(columns.rbegin(), columns.rend(), isInk).base();
        const double middle = (double(first - columns.begin()) + double(last - columns.begin())) / 2;
        widest = std::max(widest, int(last - first));
        falls += middle <= lastMiddle + 0.01 ? 1 : 0;
        lastMiddle = middle;
        ++rows;
    }
    return rows * 10 >= area.height() * 9 && falls * 20 >= rows * 19 && widest * 2 <= area.width() + 2;
}

FigureGlyph glyphOf(const StraightPage& page, const QRect& box, const QRect& line, bool isAlone) {
    FigureGlyph glyph;
    glyph.aspect = double(box.width()) / box.height();
    const double height = line.height();
    const bool isFlat = box.width() * 10 >= box.height() * 16;
    if (isFlat && (isAlone || box.height() < 0.4 * height)) {
        glyph.kind = GlyphKind::Dash;
    } else if (box.height() <= pointSize * height && box.width() <= pointSize * height &&
               box.center().y() > line.center().y()) {
        glyph.kind = GlyphKind::Point;
    } else {
        const PixPtr ink = clipped(page.ink, box);
        if (ink && isSlash(ink))
            glyph.kind = GlyphKind::Slash;
    }
    const PixPtr grey = clipped(page.grey, box);
    const PixPtr shape(grey ? pixScaleToSize(grey.get(), shapeWidth, shapeHeight) : nullptr);
    for (int y = 0; shape && y < shapeHeight; ++y) {
        const l_uint32* row = pixGetData(shape.get()) + y * pixGetWpl(shape.get());
        for (int x = 0; x < shapeWidth; ++x)
            glyph.shape[size_t(y * shapeWidth + x)] = uchar(GET_DATA_BYTE(row, x));
    }
    return glyph;
}

} // namespace

std::vector<FigureGlyph> glyphsOf(const StraightPage& page, const InkLine& line) {
    std::vector<FigureGlyph> glyphs;
    const double height = line.box.height();
    const bool isAlone = line.characters.size() == 1;
    for (const QRect& piece : line.characters) {
        const bool isWide = piece.height() > 0.6 * height && piece.width() > touching * height && height > 6;
        const bool isDash =
            piece.width() * 10 >= piece.height() * 16 && isAlone && piece.height() < page.dpi / 18;
        const std::vector<QRect> parts =
            isWide && !isDash ? partedPiece(page, piece, height) : std::vector<QRect>{piece};
        for (const QRect& part : parts)
            glyphs.push_back(glyphOf(page, part, line.box, isAlone));
    }
    return glyphs;
}

double distance(const FigureGlyph& a, const FigureGlyph& b) {
    int sum = 0;
    for (size_t i = 0; i < a.shape.size(); ++i)
        sum += std::abs(a.shape[i] - b.shape[i]);
    return sum / (255.0 * double(a.shape.size())) + 0.3 * std::abs(a.aspect - b.aspect);
}

} // namespace gouji::scan
