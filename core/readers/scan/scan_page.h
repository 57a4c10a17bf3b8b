#pragma once

#include "core/base/limits.h"
#include "core/readers/grey_picture.h"
#include "core/readers/pdf/page_layout.h"
#include "core/readers/scan/glyph_memory.h"
#include "core/readers/scan/text_recogniser.h"

namespace gouji::scan {

/// What stands on a page that is a picture: the tables that rules draw, recognised cell by cell, and lines of
/// text around them. `memory` holds the digits of the file's pages before. Places are those of the upright,
/// levelled page; PageLayout says how it lies. A page whose text is none as it lies is tried in other turns.
pdf::PageLayout recognisedPage(const GreyPicture& picture, int number, TextRecogniser& recogniser,
                               GlyphMemory& memory, const Limits& limits);

} // namespace gouji::scan
