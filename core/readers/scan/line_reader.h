#pragma once

#include "core/readers/pdf/words.h"
#include "core/readers/scan/ink_lines.h"
#include "core/readers/scan/straight_page.h"
#include "core/readers/scan/text_recogniser.h"

namespace gouji::scan {

/// What a line of ink says.
struct ReadLine {
    QString text;
    pdf::Recognition recognition;
    int sure = 0; ///< so many of its characters are
};

/// A part of a page's grey, so many times as large, with so many inches of white around it. Null where memory
/// ended.
PixPtr cropOf(const StraightPage& page, const QRect& box, double factor, double border);

/// Pictures side by side, in the middle of one height. Null where memory ended.
PixPtr sideBySide(const std::vector<PixPtr>& parts);

/// A line of any text.
ReadLine readText(const StraightPage& page, const InkLine& line, TextRecogniser& recogniser);

/// Characters below each other, which are read side by side: one by one they tell recognition too little.
ReadLine readDownwards(const StraightPage& page, const std::vector<InkLine>& lines,
                       TextRecogniser& recogniser);

} // namespace gouji::scan
