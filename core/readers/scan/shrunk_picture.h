#pragma once

#include "core/readers/grey_picture.h"

namespace gouji::scan {

/// The picture made so narrow, each pixel the mean of those it stands for; as it is when it is no wider.
GreyPicture shrunkPicture(GreyPicture picture, int width);

} // namespace gouji::scan
