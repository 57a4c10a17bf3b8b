#include "core/readers/scan/shrunk_picture.h"

#include "core/readers/scan/pix.h"

#include <leptonica/allheaders.h>

namespace gouji::scan {

GreyPicture shrunkPicture(GreyPicture picture, int width) {
    if (picture.width <= width)
        return picture;
    const float scale = float(width) / float(picture.width);
    const PixPtr whole = pixOf(picture);
    const PixPtr small(whole ? pixScaleAreaMap(whole.get(), scale, scale) : nullptr);
    if (!small)
        return picture;
    GreyPicture made = pictureOf(small, picture.dpi * double(scale));
    made.damaged = picture.damaged;
    return made;
}

} // namespace gouji::scan
