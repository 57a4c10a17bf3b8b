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

/// In points: longer ones are rules wherever they end.
constexpr double surelyHorizontal = 130;
constexpr double surelyVertical = 60;
constexpr double reach = 4;

/// Runs of ink along one axis; gaps of a pixel or two across and along it do not part them.
PixPtr runs(const StraightPage& page, double inches, bool horizontal) {
    const int length = int(std::lround(inches * page.dpi));
    const PixPtr closed(horizontal ? pixCloseSafeBrick(nullptr, page.ink.get(), 3, 2)
                                   : pixCloseSafeBrick(nullptr, page.ink.get(), 2, 3));
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

/// Whether a place lies at a rule of the other direction.
bool isAtRule(double along, double across, const std::vector<pdf::Rule>& others) {
    return std::any_of(others.begin(), others.end(), [&](const pdf::Rule& other) {
        return std::abs(other.at - along) <= reach && other.from - reach <= across &&
               across <= other.to + reach;
    });
}

/// Without what is short and hangs free: strokes of characters. `ends`: so many must lie at other rules.
std::vector<pdf::Rule> anchored(const std::vector<pdf::Rule>& rules, const std::vector<pdf::Rule>& others,
                                double surely, int ends) {
    std::vector<pdf::Rule> kept;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(kept), [&](const pdf::Rule& rule) {
        const int met =
            (isAtRule(rule.from, rule.at, others) ? 1 : 0) + (isAtRule(rule.to, rule.at, others) ? 1 : 0);
        return rule.to - rule.from >= surely || met >= ends;
    });
    return kept;
}

} // namespace

RulePieces rulePieces(const StraightPage& page) {
    return {thinPieces(page, shortestHorizontal, true), thinPieces(page, shortestVertical, false)};
}

void findRules(const StraightPage& page, const RulePieces& pieces, pdf::PageContent& content) {
    for (const QRect& piece : pieces.horizontal) {
        const QRectF area = page.points(piece);
        content.horizontal.push_back({area.center().y(), area.left(), area.right()});
    }
    for (const QRect& piece : pieces.vertical) {
        const QRectF area = page.points(piece);
        content.vertical.push_back({area.center().x(), area.top(), area.bottom()});
    }
    // At a page's end, rules between columns may hang free.
    const std::vector<pdf::Rule> vertical = anchored(content.vertical, content.horizontal, surelyVertical, 1);
    content.horizontal = anchored(content.horizontal, vertical, surelyHorizontal, 2);
    content.vertical = vertical;
}

PixPtr inkWithoutRules(const StraightPage& page, const RulePieces& pieces,
                       const std::vector<pdf::RuledGrid>& grids) {
    PixPtr rest(pixCopy(nullptr, page.ink.get()));
    if (!rest)
        return rest;
    const auto clear = [&](const QRect& piece, int across, int along) {
        const QPointF middle = page.points(piece).center();
        const bool isOfGrid = std::any_of(grids.begin(), grids.end(), [&](const pdf::RuledGrid& grid) {
            return grid.box().adjusted(-3, -3, 3, 3).contains(middle);
        });
        if (isOfGrid)
            clearArea(rest, piece.adjusted(-across, -along, across, along));
    };
    for (const QRect& piece : pieces.horizontal)
        clear(piece, 2, 1);
    for (const QRect& piece : pieces.vertical)
        clear(piece, 1, 2);
    return rest;
}

} // namespace gouji::scan
