#pragma once

#include "core/readers/scan/pix.h"

namespace gouji::scan {

/// Takes the coloured ink of seals out of a page's grey: what is as large as a seal, and coloured. Coloured
/// type, lines and ground stay. Black ink below a seal stays; coloured ink there is lost with it. Returns
/// where the seals are, in pixels; nothing for pictures without colours (GreyPicture::brightest).
std::vector<QRect> removeSeals(const PixPtr& grey, const GreyPicture& picture, double dpi);

} // namespace gouji::scan
