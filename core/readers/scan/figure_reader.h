#pragma once

#include "core/readers/scan/glyph_memory.h"
#include "core/readers/scan/line_reader.h"
#include "core/readers/scan/patience.h"

namespace gouji::scan {

/// Whether a line looks like a number or the signs that stand in its place: characters narrow or flat, and
/// few.
bool looksLikeFigure(const InkLine& line, double dpi);

/// Reads figures, each of which is a line. Recognition reads each by itself; its digits are then compared
/// with their like among all that the memory holds. A figure is confident when both agree, or when it has no
/// like and recognition reads the same at another size; else the other reading is `close`. Once
/// patience is over the rest comes without text and confidence.
std::vector<ReadLine> readFigures(const StraightPage& page, const std::vector<InkLine>& figures,
                                  TextRecogniser& recogniser, GlyphMemory& memory, Patience& patience);

} // namespace gouji::scan
