#include "core/readers/pdf/page_images.h"

#include <algorithm>
#include <cmath>

namespace gouji::pdf {

namespace {

/// In points. Logos, signatures and seals are narrower, rules lower.
constexpr double narrowest = 180;
constexpr double lowest = 24;

constexpr double mostCovered = 0.03; ///< share of a picture on which characters stand; text covers a tenth
constexpr double seam = 2;           ///< points between parts of one picture

bool areNear(double a, double b) {
    return std::abs(a - b) <= seam;
}

/// Whether two parts have a whole side in common.
bool joins(const QRectF& a, const QRectF& b) {
    const bool below = areNear(a.left(), b.left()) && areNear(a.right(), b.right()) &&
                       (areNear(a.bottom(), b.top()) || areNear(b.bottom(), a.top()));
    const bool beside = areNear(a.top(), b.top()) && areNear(a.bottom(), b.bottom()) &&
                        (areNear(a.right(), b.left()) || areNear(b.right(), a.left()));
    return below || beside;
}

bool joinFirst(std::vector<ShownImage>& images) {
    for (size_t i = 0; i < images.size(); ++i) {
        for (size_t j = i + 1; j < images.size(); ++j) {
            if (!joins(images[i].area, images[j].area))
                continue;
            images[i].area = images[i].area.united(images[j].area);
            images[i].dpi = std::max(images[i].dpi, images[j].dpi);
            images[i].isColoured = images[i].isColoured || images[j].isColoured;
            images.erase(images.begin() + qptrdiff(j));
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<ShownImage> joinedImages(std::vector<ShownImage> images) {
    constexpr size_t most = 200; // more are no page cut in parts
    if (images.size() > most)
        images.resize(most);
    while (joinFirst(images)) {
    }
    return images;
}

std::vector<PictureArea> untoldPictures(const PageContent& page) {
    std::vector<PictureArea> untold;
    for (const ShownImage& image : joinedImages(page.images)) {
        const bool isLarge = image.area.width() >= narrowest && image.area.height() >= lowest;
        // A page on its side has its tables so.
        const bool isLargeAside = image.area.height() >= narrowest && image.area.width() >= lowest;
        if (!isLarge && !isLargeAside)
            continue;
        PictureArea picture{image.area, image.dpi, image.isColoured, {}};
        double covered = 0;
        for (const Glyph& glyph : page.glyphs) {
            if (!image.area.contains(glyph.box.center()))
                continue;
            covered += glyph.box.width() * glyph.box.height();
            picture.characters.push_back(glyph.box);
        }
        const auto isSame = [&](const PictureArea& other) { return other.area.contains(image.area); };
        if (covered <= mostCovered * image.area.width() * image.area.height() &&
            std::none_of(untold.begin(), untold.end(), isSame))
            untold.push_back(std::move(picture));
    }
    return untold;
}

} // namespace gouji::pdf
