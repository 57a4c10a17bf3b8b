#include "core/readers/scan/seals.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace gouji::scan {

namespace {

/// In inches. Seals of organs are 4.2 cm across or 4.5 (国发〔1999〕25号), parts of them at a page's edge
/// less, oval and square ones as well; printed lines of type are lower.
constexpr double smallest = 0.6;
constexpr double lowest = 0.45;
constexpr double largest = 2.4;
constexpr double gap = 0.05; ///< in the ring, where other ink crosses it

/// By how much the brightest colour of coloured ink exceeds its grey: of a seal's, and at the edge of it.
constexpr int coloured = 36;
constexpr int tinged = 10;

constexpr int scale = 4; ///< of the picture in which seals are looked for

int tint(const GreyPicture& picture, size_t pixel) {
    return picture.brightest[pixel] - picture.pixels[pixel];
}

/// Where ink is coloured, four times smaller: a pixel for any of sixteen.
PixPtr colouredInk(const GreyPicture& picture) {
    PixPtr ink(pixCreate((picture.width + scale - 1) / scale, (picture.height + scale - 1) / scale, 1));
    if (!ink)
        return ink;
    size_t pixel = 0;
    for (int y = 0; y < picture.height; ++y) {
        l_uint32* line = pixGetData(ink.get()) + qptrdiff(y / scale) * pixGetWpl(ink.get());
        for (int x = 0; x < picture.width; ++x, ++pixel) {
            if (tint(picture, pixel) > coloured)
                SET_DATA_BIT(line, x / scale);
        }
    }
    return ink;
}

bool isSeal(const QRect& box, double dpi) {
    const double longer = std::max(box.width(), box.height()) / dpi;
    const double shorter = std::min(box.width(), box.height()) / dpi;
    return longer >= smallest && longer <= largest && shorter >= lowest;
}

/// The usual grey of a seal's ink.
int shadeOf(const GreyPicture& picture, const QRect& area) {
    std::array<int, 256> counts{};
    int all = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const size_t pixel = size_t(y) * size_t(picture.width) + size_t(x);
            if (tint(picture, pixel) <= coloured)
                continue;
            ++counts[picture.pixels[pixel]];
            ++all;
        }
    }
    int shade = 0;
    for (int below = 0; shade < 255 && below * 2 < all; ++shade)
        below += counts[size_t(shade)];
    return shade;
}

/// As paper is, where nothing but the seal is; black ink remains. JPEG keeps colours coarsely, so near
/// coloured ink whatever is not darker than that is its own. `ink`: where some is, as colouredInk
/// has it, and around it.
void clearSeal(const PixPtr& grey, const GreyPicture& picture, const QRect& area, const PixPtr& ink) {
    const int darkest = shadeOf(picture, area) * 3 / 4;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        l_uint32* line = pixGetData(grey.get()) + qptrdiff(y) * pixGetWpl(grey.get());
        l_uint32* near = pixGetData(ink.get()) + qptrdiff(y / scale) * pixGetWpl(ink.get());
        for (int x = area.left(); x <= area.right(); ++x) {
            const size_t pixel = size_t(y) * size_t(picture.width) + size_t(x);
            const int tinge = tint(picture, pixel);
            if (GET_DATA_BIT(near, x / scale) && picture.pixels[pixel] >= darkest)
                SET_DATA_BYTE(line, x, 255);
            else if (tinge > tinged)
                SET_DATA_BYTE(line, x, std::min(255, picture.brightest[pixel] + tinge));
        }
    }
}

} // namespace

std::vector<QRect> removeSeals(const PixPtr& grey, const GreyPicture& picture, double dpi) {
    std::vector<QRect> seals;
    if (picture.brightest.size() != picture.pixels.size() || picture.pixels.empty())
        return seals;
    const PixPtr ink = colouredInk(picture);
    const int reach = std::max(1, int(std::lround(gap * dpi / scale)));
    const PixPtr closed(ink ? pixCloseSafeBrick(nullptr, ink.get(), reach, reach) : nullptr);
    const PixPtr near(ink ? pixDilateBrick(nullptr, ink.get(), 3, 3) : nullptr);
    if (!closed || !near)
        return seals;
    for (const QRect& piece : pieces(closed)) {
        const QRect area = QRect(piece.topLeft() * scale, piece.size() * scale)
                               .adjusted(-2, -2, 2, 2)
                               .intersected(areaOf(grey));
        if (!isSeal(area, dpi))
            continue;
        clearSeal(grey, picture, area, near);
        seals.push_back(area);
    }
    return seals;
}

} // namespace gouji::scan
