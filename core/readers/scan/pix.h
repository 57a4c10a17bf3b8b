#pragma once

#include "core/readers/grey_picture.h"

#include <QRect>

#include <memory>
#include <vector>

struct Pix;

/// Leptonica's pictures, owned; functions that more than one file here needs.
namespace gouji::scan {

struct PixDeleter {
    void operator()(Pix* pix) const;
};

using PixPtr = std::unique_ptr<Pix, PixDeleter>;

/// Eight bits a pixel. Null where there is no memory for it.
PixPtr pixOf(const GreyPicture& picture);

/// Of eight bits a pixel.
GreyPicture pictureOf(const PixPtr& grey, double dpi);

QRect areaOf(const PixPtr& pix);

/// The part of a picture within an area, which is first cut to the picture. Null where nothing is left.
PixPtr clipped(const PixPtr& pix, const QRect& area);

/// No ink there any more.
void clearArea(const PixPtr& ink, const QRect& area);

/// Boxes around the connected pieces of ink of a picture of one bit a pixel.
std::vector<QRect> pieces(const PixPtr& ink);

/// How many pixels of a row, or column, of a picture of one bit a pixel are ink.
std::vector<int> inkByRow(const PixPtr& ink);
std::vector<int> inkByColumn(const PixPtr& ink);

} // namespace gouji::scan
