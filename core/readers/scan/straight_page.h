#pragma once

#include "core/readers/scan/pix.h"

#include <QSizeF>

namespace gouji::scan {

/// A page's picture made ready for reading: at a resolution that recognition likes, its ground even and
/// bright, its lines level. Pixels of `grey` and `ink` count from the top left of the levelled page.
struct StraightPage {
    PixPtr grey; ///< eight bits; null where memory ended
    PixPtr ink;  ///< one bit: what is dark
    double dpi = 0;
    double skew = 0;          ///< radians clockwise by which lines of the displayed page fall; see PageLayout
    QSizeF size;              ///< in points, as displayed
    std::vector<QRect> seals; ///< in pixels: where coloured ink was taken out

    double pixels(double points) const { return points * dpi / 72; }
    double points(double pixels) const { return pixels * 72 / dpi; }
    QRectF points(const QRectF& pixels) const;
    QRectF points(const QRect& pixels) const { return points(QRectF(pixels)); }
};

/// The dots per inch of a page: what its file tells, unless the page would be no paper then; else those that
/// make its shorter side as long as that of A4.
double resolutionOf(const GreyPicture& picture);

StraightPage straightened(const GreyPicture& picture);

} // namespace gouji::scan
