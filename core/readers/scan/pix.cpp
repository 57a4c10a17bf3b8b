#include "core/readers/scan/pix.h"

#include <leptonica/allheaders.h>

namespace gouji::scan {

namespace {

std::vector<int> valuesOf(Numa* numbers) {
    std::vector<int> values(size_t(numbers ? numaGetCount(numbers) : 0));
    for (size_t i = 0; i < values.size(); ++i)
        numaGetIValue(numbers, int(i), &values[i]);
    numaDestroy(&numbers);
    return values;
}

} // namespace

void PixDeleter::operator()(Pix* pix) const {
    pixDestroy(&pix);
}

PixPtr pixOf(const GreyPicture& picture) {
    PixPtr pix(pixCreateNoInit(picture.width, picture.height, 8));
    if (!pix)
        return pix;
    l_uint32* line = pixGetData(pix.get());
    const uchar* source = picture.pixels.data();
    for (int y = 0; y < picture.height; ++y, line += pixGetWpl(pix.get())) {
        for (int x = 0; x < picture.width; ++x)
            SET_DATA_BYTE(line, x, *source++);
    }
    return pix;
}

GreyPicture pictureOf(const PixPtr& grey, double dpi) {
    GreyPicture picture;
    picture.width = pixGetWidth(grey.get());
    picture.height = pixGetHeight(grey.get());
    picture.dpi = dpi;
    picture.pixels.reserve(size_t(picture.width) * size_t(picture.height));
    const l_uint32* line = pixGetData(grey.get());
    for (int y = 0; y < picture.height; ++y, line += pixGetWpl(grey.get())) {
        for (int x = 0; x < picture.width; ++x)
            picture.pixels.push_back(uchar(GET_DATA_BYTE(line, x)));
    }
    return picture;
}

QRect areaOf(const PixPtr& pix) {
    return {0, 0, pixGetWidth(pix.get()), pixGetHeight(pix.get())};
}

PixPtr clipped(const PixPtr& pix, const QRect& area) {
    const QRect inside = area.intersected(areaOf(pix));
    if (inside.isEmpty())
        return {};
    Box* box = boxCreate(inside.x(), inside.y(), inside.width(), inside.height());
    PixPtr part(pixClipRectangle(pix.get(), box, nullptr));
    boxDestroy(&box);
    return part;
}

void clearArea(const PixPtr& ink, const QRect& area) {
    const QRect inside = area.intersected(areaOf(ink));
    if (inside.isEmpty())
        return;
    Box* box = boxCreate(inside.x(), inside.y(), inside.width(), inside.height());
    pixClearInRect(ink.get(), box);
    boxDestroy(&box);
}

std::vector<QRect> pieces(const PixPtr& ink) {
    Boxa* boxes = pixConnCompBB(ink.get(), 8);
    std::vector<QRect> found;
    for (int i = 0; i < boxaGetCount(boxes); ++i) {
        int x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
        found.emplace_back(x, y, width, height);
    }
    boxaDestroy(&boxes);
    return found;
}

std::vector<int> inkByRow(const PixPtr& ink) {
    return valuesOf(pixCountPixelsByRow(ink.get(), nullptr));
}

std::vector<int> inkByColumn(const PixPtr& ink) {
    return valuesOf(pixCountPixelsByColumn(ink.get()));
}

} // namespace gouji::scan
