#include "core/readers/scan/straight_page.h"

#include "core/readers/scan/seals.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace gouji::scan {

namespace {

/// Inches of the longer side; programs that know no resolution write 72, which makes a page a poster.
constexpr double shortestSide = 1.5;
constexpr double longestSide = 18;
constexpr double widthOfA4 = 8.27;

/// Dots per inch between which a page is left as it is.
constexpr double coarse = 150;
constexpr double fine = 320;
constexpr double goodResolution = 200;
constexpr double fineResolution = 300;
/// What is smaller still cannot be read anyhow: a picture of 50 dots would become a page of blots.
constexpr double largestFactor = 4;

/// Degrees.
constexpr float sweepRange = 7;
constexpr float smallestSkew = 0.04F;

constexpr int darkest = 190; ///< of ink, on white ground

double resolutionFor(double dpi) {
    if (dpi < coarse)
        return std::min(goodResolution, dpi * largestFactor);
    return dpi > fine ? fineResolution : dpi;
}

PixPtr scaled(PixPtr grey, double factor) {
    return std::abs(factor - 1) < 0.01 ? std::move(grey)
                                       : PixPtr(pixScale(grey.get(), float(factor), float(factor)));
}

QRect scaled(const QRect& area, double factor) {
    return QRectF(area.x() * factor, area.y() * factor, area.width() * factor, area.height() * factor)
        .toAlignedRect();
}

/// Around an area that turns clockwise with its page.
QRect turned(const QRect& area, const QRect& page, double radians) {
    const double cosine = std::cos(radians), sine = std::abs(std::sin(radians));
    const QPointF middle = QRectF(page).center(), from = QRectF(area).center() - middle;
    const QPointF center(from.x() * cosine - from.y() * std::sin(radians),
                         from.x() * std::sin(radians) + from.y() * cosine);
    QRectF around(0, 0, area.width() * cosine + area.height() * sine,
                  area.height() * cosine + area.width() * sine);
    around.moveCenter(middle + center);
    return around.toAlignedRect();
}

PixPtr inkOf(const PixPtr& grey) {
    return PixPtr(pixThresholdToBinary(grey.get(), darkest));
}

/// In degrees, clockwise to turn the page so that its lines are level; 0 where they cannot be told.
float skewOf(const PixPtr& ink) {
    float angle = 0, confidence = 0;
    if (pixFindSkewSweepAndSearch(ink.get(), &angle, &confidence, 4, 2, sweepRange, 1.0F, 0.01F) != 0 ||
        confidence < 2.5F || std::abs(angle) < smallestSkew)
        return 0;
    return angle;
}

} // namespace

QRectF StraightPage::points(const QRectF& pixels) const {
    const double factor = 72 / dpi;
    return {pixels.x() * factor, pixels.y() * factor, pixels.width() * factor, pixels.height() * factor};
}

double resolutionOf(const GreyPicture& picture) {
    const double shorter = std::min(picture.width, picture.height);
    const double longer = std::max(picture.width, picture.height);
    if (picture.dpi > 0 && longer / picture.dpi >= shortestSide && longer / picture.dpi <= longestSide)
        return picture.dpi;
    return shorter / widthOfA4;
}

StraightPage straightened(const GreyPicture& picture) {
    StraightPage page;
    page.dpi = resolutionOf(picture);
    page.size = QSizeF(picture.width, picture.height) * (72 / page.dpi);
    const double wanted = resolutionFor(page.dpi);
    PixPtr grey = pixOf(picture);
    if (grey) {
        for (const QRect& seal : removeSeals(grey, picture, page.dpi))
            page.seals.push_back(scaled(seal, wanted / page.dpi));
        grey = scaled(std::move(grey), wanted / page.dpi);
    }
    page.dpi = wanted;
    if (PixPtr even{grey ? pixBackgroundNormSimple(grey.get(), nullptr, nullptr) : nullptr}) {
        // The ground comes out at 200.
        pixGammaTRC(even.get(), even.get(), 1.0F, 30, 200);
        grey = std::move(even);
    }
    PixPtr ink = grey ? inkOf(grey) : PixPtr();
    if (!ink)
        return page;
    if (const float angle = skewOf(ink); angle != 0) {
        page.skew = double(angle) * 3.14159265358979 / 180;
        const QRect area = areaOf(grey);
        grey.reset(pixRotate(grey.get(), float(page.skew), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
        ink = grey ? inkOf(grey) : PixPtr();
        for (QRect& seal : page.seals)
            seal = turned(seal, area, page.skew);
        page.skew = -page.skew;
    }
    page.grey = std::move(grey);
    page.ink = std::move(ink);
    return page;
}

} // namespace gouji::scan
