#include "core/readers/scan/turned_picture.h"

namespace gouji::scan {

namespace {

std::vector<uchar> turnedBack(const std::vector<uchar>& pixels, int width, int height, int turns) {
    std::vector<uchar> turned;
    turned.reserve(pixels.size());
    const bool isAside = turns % 2 == 1;
    const int rows = isAside ? width : height, columns = isAside ? height : width;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            int x = column, y = row;
            if (turns == 1) {
                x = width - 1 - row;
                y = column;
            } else if (turns == 2) {
                x = width - 1 - column;
                y = height - 1 - row;
            } else if (turns == 3) {
                x = row;
                y = height - 1 - column;
            }
            turned.push_back(pixels[size_t(y) * size_t(width) + size_t(x)]);
        }
    }
    return turned;
}

} // namespace

GreyPicture turnedBack(const GreyPicture& picture, int turns) {
    GreyPicture turned;
    turned.width = turns % 2 == 1 ? picture.height : picture.width;
    turned.height = turns % 2 == 1 ? picture.width : picture.height;
    turned.dpi = picture.dpi;
    turned.damaged = picture.damaged;
    turned.pixels = turnedBack(picture.pixels, picture.width, picture.height, turns);
    if (!picture.brightest.empty())
        turned.brightest = turnedBack(picture.brightest, picture.width, picture.height, turns);
    return turned;
}

} // namespace gouji::scan
