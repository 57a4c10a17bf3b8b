#include "core/readers/scan/page_rules.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace gouji::scan {

namespace {

/// In inches.
constexpr double shortestHorizontal = 0.3; ///< longer than a stroke of a character
constexpr double shortestVertical = 0.22;  ///< lower than the lowest row of a table
constexpr double thickest = 0.05;

/// Runs of ink along one axis; gaps of a pixel or two across and along it do not part them.
PixPtr runs(const StraightPage& page, double inches, bool horizontal) {
    const int length = int(std::lround(inches * page.dpi));
    const PixPtr closed(horizontal ? pixCloseSafeBrick(nullptr, page.ink.get(), 5, 2)
                                   : pixCloseSafeBrick(nullptr, page.ink.get(), 2, 5));
    if (!closed)
        return {};
    return PixPtr(horizontal ? pixOpenBrick(nullptr, closed.get(), length, 1)
                             : pixOpenBrick(nullptr, closed.get(), 1, length));
}

std::vector<QRect> thinPieces(const StraightPage& page, double inches, bool horizontal) {
    const PixPtr found = runs(page, inches, horizontal);
    std::vector<QRect> rules = found ? pieces(found) : std::vector<QRect>();
    rules.erase(std::remove_if(rules.begin(), rules.end(),
                               [&](const QRect& piece) {
                                   const int across = horizontal ? piece.height() : piece.width();
                                   return across > thickest * page.dpi;
                               }),
                rules.end());
    return rules;
}

} // namespace

void findRules(const StraightPage& page, pdf::PageContent& content) {
    for (const QRect& piece : thinPieces(page, shortestHorizontal, true)) {
        const QRectF area = page.points(piece);
        content.horizontal.push_back({area.center().y(), area.left(), area.right()});
    }
    for (const QRect& piece : thinPieces(page, shortestVertical, false)) {
        const QRectF area = page.points(piece);
        content.vertical.push_back({area.center().x(), area.top(), area.bottom()});
    }
}

PixPtr inkWithoutRules(const StraightPage& page, const std::vector<pdf::RuledGrid>& grids) {
    PixPtr rest(pixCopy(nullptr, page.ink.get()));
    if (!rest)
        return rest;
    const auto clear = [&](const QRect& area) {
        const PixPtr part = clipped(page.ink, area);
        if (!part)
            return;
        Box* box = boxCreate(area.x(), area.y(), area.width(), area.height());
        pixClearInRect(rest.get(), box);
        boxDestroy(&box);
    };
    for (const bool horizontal : {true, false}) {
        const double inches = horizontal ? shortestHorizontal : shortestVertical;
        for (const QRect& piece : thinPieces(page, inches, horizontal)) {
            const QPointF middle = page.points(piece).center();
            const bool isOfGrid = std::any_of(grids.begin(), grids.end(), [&](const pdf::RuledGrid& grid) {
                return grid.box().adjusted(-3, -3, 3, 3).contains(middle);
            });
            if (isOfGrid)
                clear(horizontal ? piece.adjusted(-2, -1, 2, 1) : piece.adjusted(-1, -2, 1, 2));
        }
    }
    return rest;
}

} // namespace gouji::scan
