#include "core/readers/scan/line_reader.h"

#include <leptonica/allheaders.h>

#include <algorithm>

namespace gouji::scan {

namespace {

constexpr double shortest = 3.5; ///< lines, in their height, that tell recognition enough by themselves

/// Inches of white around what is recognised.
constexpr double lineBorder = 0.02;
constexpr double wideBorder = 0.05; ///< around little

bool isCjk(QChar c) {
    return c.unicode() >= 0x2E80;
}

/// Recognition finds spaces wherever distances vary; they mean something between Latin letters only.
bool isMeantSpace(const QString& before, const QString& next) {
    return !before.isEmpty() && before.back().isLetterOrNumber() && !isCjk(before.back()) &&
           next.front().isLetterOrNumber() && !isCjk(next.front());
}

ReadLine lineOf(const std::vector<RecognisedCharacter>& characters) {
    ReadLine read;
    read.recognition.confidence = 100;
    for (const RecognisedCharacter& character : characters) {
        if (character.text.isEmpty())
            continue;
        if (character.hasSpaceBefore && isMeantSpace(read.text, character.text))
            read.text += QLatin1Char(' ');
        read.text += character.text;
        read.recognition.confidence = std::min(read.recognition.confidence, character.confidence);
    }
    if (read.text.isEmpty())
        read.recognition.confidence = 0;
    return read;
}

/// Pictures side by side, in the middle of one height.
PixPtr sideBySide(const std::vector<PixPtr>& parts) {
    int width = 0, height = 0;
    for (const PixPtr& part : parts) {
        width += areaOf(part).width();
        height = std::max(height, areaOf(part).height());
    }
    PixPtr strip(pixCreate(width, height, 8));
    if (!strip)
        return {};
    pixSetAll(strip.get());
    int x = 0;
    for (const PixPtr& part : parts) {
        const QRect area = areaOf(part);
        pixRasterop(strip.get(), x, (height - area.height()) / 2, area.width(), area.height(), PIX_SRC,
                    part.get(), 0, 0);
        x += area.width();
    }
    return strip;
}

} // namespace

PixPtr cropOf(const StraightPage& page, const QRect& box, double factor, double border) {
    PixPtr part = clipped(page.grey, box.adjusted(-2, -2, 2, 2));
    if (part && factor != 1)
        part.reset(pixScale(part.get(), float(factor), float(factor)));
    const int white = std::max(1, int(border * page.dpi * factor));
    return part ? PixPtr(pixAddBorder(part.get(), white, 0xFF)) : PixPtr();
}

ReadLine readText(const StraightPage& page, const InkLine& line, TextRecogniser& recogniser) {
    const bool isShort = line.box.width() < shortest * line.box.height();
    const PixPtr picture = cropOf(page, line.box, 1, isShort ? wideBorder : lineBorder);
    if (!picture)
        return {};
    return lineOf(isShort ? recogniser.word(picture, page.dpi) : recogniser.text(picture, page.dpi));
}

ReadLine readDownwards(const StraightPage& page, const std::vector<InkLine>& lines,
                       TextRecogniser& recogniser) {
    std::vector<PixPtr> parts;
    for (const InkLine& line : lines) {
        parts.push_back(cropOf(page, line.box, 1, 0.01));
        if (!parts.back())
            return {};
    }
    const PixPtr strip = sideBySide(parts);
    return strip ? lineOf(recogniser.text(strip, page.dpi)) : ReadLine();
}

} // namespace gouji::scan
