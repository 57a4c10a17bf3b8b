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
};

/// Whether a line looks like a number or the signs that stand in its place: characters narrow or flat, and few.
bool looksLikeFigure(const InkLine& line);

/// Recognises lines of one page. A figure is read twice, at two sizes; where the readings differ, or count
/// other characters than the ink has, it is not confident, and the other reading is `close`.
class LineReader {
public:
    LineReader(const StraightPage& page, TextRecogniser& recogniser) : m_page(page), m_recogniser(recogniser) {}

    ReadLine read(const InkLine& line);

private:
    PixPtr crop(const QRect& box, double factor) const;
    ReadLine readFigure(const InkLine& line);
    ReadLine readText(const InkLine& line);

    const StraightPage& m_page;
    TextRecogniser& m_recogniser;
};

} // namespace gouji::scan
