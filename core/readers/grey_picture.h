#pragma once

#include <QtGlobal>

#include <vector>

namespace gouji {

/// A picture in grey, row by row from the top left without gaps: 0 black … 255 white.
struct GreyPicture {
    int width = 0;
    int height = 0;
    double dpi = 0; ///< as its file tells; 0: it does not
    std::vector<uchar> pixels;
    bool damaged = false; ///< part of it could not be decoded
    bool operator==(const GreyPicture&) const = default;
};

} // namespace gouji
