#pragma once

#include "core/base/limits.h"
#include "core/readers/pdf/page_layout.h"
#include "core/readers/scan/glyph_memory.h"
#include "core/readers/scan/patience.h"
#include "core/readers/scan/straight_page.h"
#include "core/readers/scan/text_recogniser.h"

namespace gouji::scan {

/// How much text of a page could be recognised; figures do not count.
struct TextTally {
    int characters = 0;
    int sure = 0; ///< of them

    /// Whether it is text that lies as it should. Of upright text nearly all characters are sure, on poor
    /// scans too; upside down three of four seem so.
    bool isText() const { return sure * 10 >= characters * 9; }
    /// Enough to tell how the page lies; of a page on its side often nothing at all is taken for text.
    bool isTelling() const { return isText() && characters >= 20; }
    bool operator<(const TextTally& other) const { return sure < other.sure; }
};

/// Reads a page, taking it for upright. Ends early, with what it has, once the text is none: `gaveUp`.
struct PageReading {
    pdf::PageLayout layout; ///< without number
    TextTally tally;
    bool isInked = false; ///< more stands on it than specks
    bool gaveUp = false;
};

PageReading readPage(const StraightPage& page, bool mayGiveUp, TextRecogniser& recogniser,
                     GlyphMemory& memory, Patience& patience, const Limits& limits);

} // namespace gouji::scan
