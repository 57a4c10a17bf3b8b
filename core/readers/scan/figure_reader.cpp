#include "core/readers/scan/figure_reader.h"

#include <algorithm>

namespace gouji::scan {

namespace {

constexpr int mostDigits = 14;      ///< of a figure, with its signs
constexpr double widestDigit = 0.9; ///< of the height

constexpr size_t mostThrice = 3; ///< digits
constexpr double border = 0.05;  ///< inches of white

/// Percent.
constexpr int provedByLikes = 95; ///< recognition and shapes agree
constexpr int signByShape = 90;   ///< a dash or a slash alone
constexpr int byShapeAlone = 82;  ///< shapes are certain, recognition says nothing that fits
constexpr int readTwice = 85;     ///< at most: without any like
constexpr int outvoted = 50;      ///< at most: two of three readings agree
constexpr int contradicted = 30;  ///< at most: readings differ
constexpr int goodExample = 60;   ///< at least, to be remembered

/// A figure under way.
struct Figure {
    const InkLine* line = nullptr;
    std::vector<FigureGlyph> glyphs;
    QString read;
    int confidence = 0;

    bool isSign() const { return glyphs.size() == 1 && glyphs.front().kind != GlyphKind::Digit; }
    bool fits() const { return read.size() == qsizetype(glyphs.size()); }
};

void recognise(const StraightPage& page, Figure& figure, double factor, TextRecogniser& recogniser) {
    figure.read.clear();
    figure.confidence = 0;
    const PixPtr picture = cropOf(page, figure.line->box, factor, border);
    if (!picture)
        return;
    for (const RecognisedCharacter& character : recogniser.figure(picture, page.dpi * factor)) {
        figure.confidence =
            figure.read.isEmpty() ? character.confidence : std::min(figure.confidence, character.confidence);
        figure.read += character.text;
    }
}

/// A few digits alone tell recognition too little at times: three times in a row, they must come out three
/// times the same.
void recogniseThrice(const StraightPage& page, Figure& figure, TextRecogniser& recogniser) {
    std::vector<PixPtr> parts;
    for (int i = 0; i < 3; ++i) {
        parts.push_back(cropOf(page, figure.line->box, 1, border));
        if (!parts.back())
            return;
    }
    const PixPtr strip = sideBySide(parts);
    QString read;
    int confidence = 100;
    for (const RecognisedCharacter& character :
         strip ? recogniser.figure(strip, page.dpi) : std::vector<RecognisedCharacter>()) {
        read += character.text;
        confidence = std::min(confidence, character.confidence);
    }
    const QString once = read.left(read.size() / 3);
    if (!once.isEmpty() && read == once.repeated(3)) {
        figure.read = once;
        figure.confidence = confidence;
    }
}

/// A sign that shape alone tells; null for digits.
QChar signOf(const FigureGlyph& glyph) {
    switch (glyph.kind) {
    case GlyphKind::Point:
        return u'.';
    case GlyphKind::Dash:
        return u'-';
    case GlyphKind::Slash:
        return u'/';
    case GlyphKind::Digit:
        break;
    }
    return {};
}

/// What the figure's shapes say.
struct ByShape {
    QString text; ///< '?' where nothing known is like a digit
    bool isCertain = true;
    bool isComplete = true;
    QString second; ///< with its least certain digit as the next likely one
};

ByShape byShape(const Figure& figure, int number, const GlyphMemory& memory) {
    ByShape shapes;
    qsizetype doubtful = -1;
    QChar instead;
    for (const FigureGlyph& glyph : figure.glyphs) {
        if (const QChar sign = signOf(glyph); !sign.isNull()) {
            shapes.text += sign;
            continue;
        }
        const LikelyDigit likely = memory.likely(glyph, number);
        shapes.isComplete = shapes.isComplete && !likely.digit.isNull();
        shapes.isCertain = shapes.isCertain && likely.isCertain;
        if (!likely.isCertain && !likely.second.isNull()) {
            doubtful = shapes.text.size();
            instead = likely.second;
        }
        shapes.text += likely.digit.isNull() ? QChar(u'?') : likely.digit;
    }
    if (doubtful >= 0) {
        shapes.second = shapes.text;
        shapes.second[doubtful] = instead;
    }
    return shapes;
}

QString signText(const Figure& figure) {
    return figure.glyphs.front().kind == GlyphKind::Dash ? QStringLiteral("—") : QStringLiteral("/");
}

void addClose(ReadLine& line, const QString& text) {
    const bool isNew = std::find(line.recognition.close.begin(), line.recognition.close.end(), text) ==
                       line.recognition.close.end();
    if (isNew && text != line.text && !text.isEmpty() && !text.contains(QLatin1Char('?')))
        line.recognition.close.push_back(text);
}

/// Recognition and shapes differ, or there are no like shapes: a second reading decides.
ReadLine settled(const StraightPage& page, Figure& figure, const ByShape& shapes,
                 TextRecogniser& recogniser) {
    const QString first = figure.read;
    const int firstConfidence = figure.confidence;
    const bool firstFits = figure.fits();
    recognise(page, figure, 1.6, recogniser);
    if (!figure.fits() && figure.glyphs.size() <= mostThrice)
        recogniseThrice(page, figure, recogniser);
    const bool agree = figure.read == first && firstFits;
    ReadLine line;
    if (agree && !shapes.isComplete) {
        line = {first, {std::min({firstConfidence, figure.confidence, readTwice}), {}}};
    } else if (shapes.isComplete && shapes.isCertain && figure.read == shapes.text) {
        line = {shapes.text, {firstFits ? outvoted : readTwice, {}}};
    } else if (shapes.isComplete && shapes.isCertain) {
        // Recognition often finds nothing where a digit stands alone; that is no other opinion.
        const bool isSilent = !firstFits && !figure.fits();
        line = {shapes.text, {isSilent ? byShapeAlone : agree ? contradicted : outvoted, {}}};
    } else if (shapes.isComplete && figure.read == shapes.text) {
        line = {shapes.text, {outvoted, {}}};
    } else {
        // Of what contradicts each other, what has as many characters as the ink.
        const QString likely = firstFits               ? first
                               : figure.fits()         ? figure.read
                               : shapes.isComplete     ? shapes.text
                               : figure.read.isEmpty() ? first
                                                       : figure.read;
        line = {likely, {contradicted, {}}};
    }
    addClose(line, first);
    addClose(line, figure.read);
    if (shapes.isComplete)
        addClose(line, shapes.text);
    return line;
}

/// What makes a poor figure may be a word: two characters of one at least, or one as wide as those are.
void preferText(const StraightPage& page, const Figure& figure, ReadLine& line, TextRecogniser& recogniser) {
    ReadLine text = readText(page, *figure.line, recogniser);
    const auto words =
        std::count_if(text.text.begin(), text.text.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
    const bool isWord = words >= 2 && words * 2 >= text.text.size();
    const bool isSign =
        words == 1 && text.text.size() == 1 && figure.line->box.width() > 0.8 * figure.line->box.height();
    if ((!isWord && !isSign) || text.recognition.confidence < goodExample)
        return;
    if (isSign) {
        text.recognition.confidence = std::min(text.recognition.confidence, outvoted);
        text.recognition.close = {line.text};
    }
    line = std::move(text);
}

} // namespace

bool looksLikeFigure(const InkLine& line, double dpi) {
    const double height = line.box.height();
    if (line.characters.size() > size_t(mostDigits))
        return false;
    const bool isDash = line.characters.size() == 1 && line.box.width() * 10 >= line.box.height() * 16 &&
                        line.box.height() < dpi / 18;
    int narrow = 0, high = 0;
    for (const QRect& character : line.characters) {
        narrow += character.width() <= widestDigit * height ? 1 : 0;
        high += character.height() >= 0.85 * height ? 1 : 0;
    }
    // Digits that touch make one wide piece.
    const int wide = int(line.characters.size()) - narrow;
    const int other = int(line.characters.size()) - high;
    return isDash ||
           ((wide <= 1 || wide * 4 <= narrow) && other <= 2 && high > 0 && (wide == 0 || height > dpi / 16));
}

std::vector<ReadLine> readFigures(const StraightPage& page, const std::vector<InkLine>& figures,
                                  TextRecogniser& recogniser, GlyphMemory& memory, Patience& patience) {
    std::vector<Figure> under;
    const int firstNumber = memory.nextFigure(int(figures.size()));
    for (const InkLine& line : figures) {
        Figure figure{&line, {}, {}, 0};
        if (!patience.isOver())
            figure.glyphs = glyphsOf(page, line);
        if (!figure.glyphs.empty() && !figure.isSign())
            recognise(page, figure, 1, recogniser);
        if (figure.fits() && figure.confidence >= goodExample) {
            for (size_t i = 0; i < figure.glyphs.size(); ++i) {
                if (figure.glyphs[i].kind == GlyphKind::Digit && figure.read[qsizetype(i)].isDigit())
                    memory.add(figure.glyphs[i], figure.read[qsizetype(i)], firstNumber + int(under.size()));
            }
        }
        under.push_back(std::move(figure));
    }
    memory.dropOutvoted();
    std::vector<ReadLine> lines;
    for (Figure& figure : under) {
        if (figure.glyphs.empty() || patience.isOver()) {
            lines.push_back({figure.read, {0, {}}});
            continue;
        }
        if (figure.isSign()) {
            lines.push_back({signText(figure), {signByShape, {}}});
            continue;
        }
        const ByShape shapes = byShape(figure, firstNumber + int(lines.size()), memory);
        if (shapes.isComplete && shapes.isCertain && shapes.text == figure.read)
            lines.push_back({figure.read, {std::max(figure.confidence, provedByLikes), {}}});
        else
            lines.push_back(settled(page, figure, shapes, recogniser));
        addClose(lines.back(), shapes.second);
        if (lines.back().recognition.confidence <= outvoted)
            preferText(page, figure, lines.back(), recogniser);
    }
    return lines;
}

} // namespace gouji::scan
