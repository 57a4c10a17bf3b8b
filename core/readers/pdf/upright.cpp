#include "core/readers/pdf/upright.h"

#include <algorithm>
#include <array>

namespace gouji::pdf {

namespace {

/// A point turned back; the page of `size` has its top left corner at the origin again.
QPointF turnedBack(QPointF point, int turns, QSizeF size) {
    switch (turns) {
    case 1:
        return {point.y(), size.width() - point.x()};
    case 2:
        return {size.width() - point.x(), size.height() - point.y()};
    case 3:
        return {size.height() - point.y(), point.x()};
    default:
        return point;
    }
}

QRectF turnedBack(const QRectF& rect, int turns, QSizeF size) {
    return QRectF(turnedBack(rect.topLeft(), turns, size), turnedBack(rect.bottomRight(), turns, size))
        .normalized();
}

} // namespace

int turnOf(const PageContent& page) {
    std::array<int, 4> counts{};
    for (const Glyph& glyph : page.glyphs)
        ++counts[size_t(glyph.turn)];
    return int(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

PageContent turnedBack(PageContent page, int turns) {
    if (turns == 0)
        return page;
    for (Glyph& glyph : page.glyphs) {
        glyph.box = turnedBack(glyph.box, turns, page.size);
        glyph.turn = (glyph.turn - turns + 4) % 4;
    }
    for (QRectF& mark : page.marks)
        mark = turnedBack(mark, turns, page.size);
    std::vector<Rule> horizontal, vertical;
    const auto turn = [&](const QPointF& from, const QPointF& to) {
        const QRectF line =
            QRectF(turnedBack(from, turns, page.size), turnedBack(to, turns, page.size)).normalized();
        if (line.width() >= line.height())
            horizontal.push_back({line.top(), line.left(), line.right()});
        else
            vertical.push_back({line.left(), line.top(), line.bottom()});
    };
    for (const Rule& rule : page.horizontal)
        turn({rule.from, rule.at}, {rule.to, rule.at});
    for (const Rule& rule : page.vertical)
        turn({rule.at, rule.from}, {rule.at, rule.to});
    page.horizontal = std::move(horizontal);
    page.vertical = std::move(vertical);
    if (turns % 2 == 1)
        page.size.transpose();
    return page;
}

QRectF displayedRect(const QRectF& rect, int turns, QSizeF size) {
    const QSizeF turned = turns % 2 == 1 ? size.transposed() : size;
    return turnedBack(rect, (4 - turns) % 4, turned);
}

QRectF turnedBack(const QRectF& rect, int turns) {
    return turnedBack(rect, turns, QSizeF(0, 0));
}

} // namespace gouji::pdf
