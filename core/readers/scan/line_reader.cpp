#include "core/readers/scan/line_reader.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <utility>

namespace gouji::scan {

namespace {

constexpr double shortest = 3.5; ///< lines, in their height, that tell recognition enough by themselves

constexpr size_t mostAlone = 10; ///< characters, or pieces of them
constexpr int guessed = 50;      ///< percent: at most, of what was put right
constexpr int poor = 80;         ///< percent: a line below it is read again, larger
/// Longer lines, in their height, are read once: a whole line of prose costs as much as ten figures, and says
/// nothing that stays read.
constexpr double longest = 30;

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

bool isNumeral(QChar c) {
    static const QString numerals = QStringLiteral("0123456789一二三四五六七八九十〇○");
    return numerals.contains(c);
}

/// Strokes that are taken for brackets and letters where only a number can stand, in dates: `年]月`,
/// `二O二四年`.
QString withMeantNumerals(QString text) {
    static const QString ones = QStringLiteral("]|[lI工"), noughts = QStringLiteral("OoＯ");
    text.replace(QStringLiteral("O〇"), QStringLiteral("〇"));
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const QChar before = text[i - 1], next = text[i + 1];
        const bool isInDate =
            (before == u'年' || before == u'月' || before.isDigit()) && (next == u'月' || next == u'日');
        if (ones.contains(text[i]) && isInDate)
            text[i] = u'1';
        else if (noughts.contains(text[i]) && isNumeral(before) && !before.isDigit() && isNumeral(next))
            text[i] = u'〇';
        else if (noughts.contains(text[i]) && isNumeral(before) && !before.isDigit() && next == u'年')
            text[i] = u'〇';
    }
    return text;
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
        read.sure += character.confidence >= poor ? 1 : 0;
    }
    if (read.text.isEmpty())
        read.recognition.confidence = 0;
    return read;
}

ReadLine withMeantNumerals(ReadLine read) {
    const QString meant = withMeantNumerals(read.text);
    if (meant == read.text)
        return read;
    read.recognition.confidence = std::min(read.recognition.confidence, guessed);
    read.recognition.close.push_back(std::exchange(read.text, meant));
    return read;
}

} // namespace

PixPtr cropOf(const StraightPage& page, const QRect& box, double factor, double border) {
    PixPtr part = clipped(page.grey, box.adjusted(-2, -2, 2, 2));
    if (part && factor != 1)
        part.reset(pixScale(part.get(), float(factor), float(factor)));
    const int white = std::max(1, int(border * page.dpi * factor));
    return part ? PixPtr(pixAddBorder(part.get(), white, 0xFF)) : PixPtr();
}

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

ReadLine readText(const StraightPage& page, const InkLine& line, TextRecogniser& recogniser) {
    const bool isShort =
        line.box.width() < shortest * line.box.height() && line.characters.size() <= mostAlone;
    const PixPtr picture = cropOf(page, line.box, 1, isShort ? wideBorder : lineBorder);
    if (!picture)
        return {};
    ReadLine read = lineOf(isShort ? recogniser.word(picture, page.dpi) : recogniser.text(picture, page.dpi));
    if (read.recognition.confidence >= poor || line.box.width() > longest * line.box.height())
        return withMeantNumerals(std::move(read));
    const PixPtr larger = cropOf(page, line.box, 1.4, isShort ? wideBorder : lineBorder);
    ReadLine again = larger ? lineOf(recogniser.text(larger, page.dpi * 1.4)) : ReadLine();
    if (again.recognition.confidence > read.recognition.confidence)
        std::swap(read, again);
    if (again.text != read.text && !again.text.isEmpty())
        read.recognition.close.push_back(again.text);
    return withMeantNumerals(std::move(read));
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
    return strip ? withMeantNumerals(lineOf(recogniser.text(strip, page.dpi))) : ReadLine();
}

} // namespace gouji::scan
