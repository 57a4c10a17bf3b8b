#include "core/readers/scan/line_reader.h"

#include <leptonica/allheaders.h>

#include <QRegularExpression>

#include <algorithm>

namespace gouji::scan {

namespace {

constexpr int mostDigits = 14;       ///< of a figure, with its signs
constexpr double widestDigit = 0.85; ///< of its height
constexpr double flattest = 0.35;    ///< of the line's height: a dash, a point
constexpr int doubtfulPercent = 30;  ///< of readings that contradict each other

bool isCjk(QChar c) {
    return c.unicode() >= 0x2E80;
}

/// Recognition parts characters by spaces as their distances vary; they mean something between letters only.
QString withoutLooseSpaces(const QString& text) {
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isLoose = text[i] == QLatin1Char(' ') && i > 0 && i + 1 < text.size() &&
                             !(text[i - 1].isLetterOrNumber() && !isCjk(text[i - 1]) &&
                               text[i + 1].isLetterOrNumber() && !isCjk(text[i + 1]));
        if (!isLoose)
            kept += text[i];
    }
    return kept.trimmed();
}

QString withoutSpaces(QString text) {
    return text.remove(QLatin1Char(' '));
}

} // namespace

bool looksLikeFigure(const InkLine& line) {
    const double height = line.box.height();
    if (line.characters.size() > size_t(mostDigits))
        return false;
    return std::all_of(line.characters.begin(), line.characters.end(), [&](const QRect& character) {
        const bool isFlat = character.height() <= flattest * height || line.box.width() > 3 * height;
        return character.width() <= widestDigit * height ||
               (line.characters.size() == 1 && character.height() * 3 < character.width()) ||
               (isFlat && character.height() * 2 < character.width());
    });
}

PixPtr LineReader::crop(const QRect& box, double factor) const {
    const int border = std::max(3, int(m_page.dpi / 50));
    PixPtr part = clipped(m_page.grey, box.adjusted(-1, -1, 1, 1));
    if (part && factor != 1)
        part.reset(pixScale(part.get(), float(factor), float(factor)));
    return part ? PixPtr(pixAddBorder(part.get(), border, 0xFF)) : PixPtr();
}

ReadLine LineReader::read(const InkLine& line) {
    if (!looksLikeFigure(line))
        return readText(line);
    ReadLine figure = readFigure(line);
    if (figure.recognition.confidence > doubtfulPercent)
        return figure;
    ReadLine text = readText(line);
    if (text.recognition.confidence <= figure.recognition.confidence)
        return figure;
    text.recognition.close.push_back(figure.text);
    return text;
}

ReadLine LineReader::readFigure(const InkLine& line) {
    ReadLine read;
    RecognisedLine best;
    QString other;
    for (const double factor : {1.0, 1.6}) {
        const PixPtr picture = crop(line.box, factor);
        RecognisedLine one = picture ? m_recogniser.figure(picture, m_page.dpi * factor) : RecognisedLine();
        one.text = withoutSpaces(one.text);
        if (factor == 1.0) {
            best = one;
        } else {
            if (one.confidence > best.confidence)
                std::swap(one, best);
            other = one.text;
        }
    }
    read.text = best.text;
    read.recognition.confidence = best.confidence;
    const bool agree = other == best.text && qsizetype(line.characters.size()) == best.text.size();
    if (!agree)
        read.recognition.confidence = std::min(best.confidence, doubtfulPercent);
    if (other != best.text)
        read.recognition.close.push_back(other);
    return read;
}

ReadLine LineReader::readText(const InkLine& line) {
    const PixPtr picture = crop(line.box, 1);
    const RecognisedLine read = picture ? m_recogniser.text(picture, m_page.dpi) : RecognisedLine();
    return {withoutLooseSpaces(read.text), {read.confidence, {}}};
}

} // namespace gouji::scan
