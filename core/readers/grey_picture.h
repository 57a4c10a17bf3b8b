#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace gouji {

/// A picture in grey, row by row from the top left without gaps: 0 black … 255 white.
struct GreyPicture {
    int width = 0;
    int height = 0;
    double dpi = 0; ///< as its file tells; 0: it does not
    std::vector<uchar> pixels;
    bool damaged = false; ///< part of it could not be decoded
    /// The brightest of each pixel's three colours, which is what paper seen through coloured ink has; empty
    /// where the picture has no colours, or nobody asks.
    std::vector<uchar> brightest = {};
    bool operator==(const GreyPicture&) const = default;
};

/// Adds a pixel of a coloured picture; its grey as the eye weighs colours (ITU-R BT.601).
inline void addColour(GreyPicture& picture, uchar red, uchar green, uchar blue) {
    picture.pixels.push_back(uchar((red * 299 + green * 587 + blue * 114 + 500) / 1000));
    picture.brightest.push_back(std::max(red, std::max(green, blue)));
}

} // namespace gouji
