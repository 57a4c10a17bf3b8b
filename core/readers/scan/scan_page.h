#pragma once

#include "core/base/limits.h"
#include "core/readers/grey_picture.h"
#include "core/readers/pdf/page_layout.h"
#include "core/readers/scan/glyph_memory.h"
#include "core/readers/scan/text_recogniser.h"

namespace gouji::scan {

/// What is known of a file from its pages before.
struct PagesBefore {
    GlyphMemory glyphs;
    int turns = 0; ///< quarter turns clockwise by which the last one lay
};

/// What stands on a page that is a picture: the tables that rules draw, recognised cell by cell, and lines of
/// text around them. Places are those of the upright, levelled page; PageLayout says how it lies. A page
/// whose text is none when it is taken to lie as the one before is tried in other turns.
pdf::PageLayout recognisedPage(const GreyPicture& picture, int number, TextRecogniser& recogniser,
                               PagesBefore& before, const Limits& limits);

} // namespace gouji::scan
