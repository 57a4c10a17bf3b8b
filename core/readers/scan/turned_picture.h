#pragma once

#include "core/readers/grey_picture.h"

namespace gouji::scan {

/// The picture of a page that lies turned clockwise by so many quarter turns, upright.
GreyPicture turnedBack(const GreyPicture& picture, int turns);

} // namespace gouji::scan
