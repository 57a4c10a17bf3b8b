#include "core/readers/pdf/aligned_segments.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace gouji::pdf {

namespace {

/// In ems: a wider gap divides cells.
constexpr double cellGap = 1.0;
constexpr double numberGap = 0.4;
/// … and so does one before a place where so many segments begin, within so many points.
constexpr double sharedGap = 0.45;
constexpr double ordinalGap = 0.2; ///< an ordinal that begins there
constexpr int fewestStarts = 4;
constexpr double sameStart = 1.0;
/// In ems: baselines of what stands in one line.
constexpr double sameBaseline = 0.25;
/// What is so much smaller than its line is a mark.
constexpr double smallMark = 0.8;

bool isSharedStart(double left, const std::vector<double>& starts) {
    const auto from = std::lower_bound(starts.begin(), starts.end(), left - sameStart);
    const auto to = std::upper_bound(from, starts.end(), left + sameStart);
    return to - from >= fewestStarts;
}

/// `3.`, which belongs to the words behind it.
bool isBareOrdinal(const QString& text) {
    return text.size() <= 3 &&
           (text.endsWith(QLatin1Char('.')) || text.endsWith(QChar(u'．')) || text.endsWith(QChar(u'、')));
}

/// Whether two words of a header stand over different figures, or a label ends before a header's text.
bool areInOtherCells(const Word& word, const Word& next, const std::vector<Interval>& figures) {
    if (figures.empty() || (word.text.size() < 2 && next.text.size() < 2))
        return false; // a label set with wide spaces
    const auto isMetBy = [](const Word& one) {
        return [&one](const Interval& column) {
            return column.from < one.box.right() && one.box.left() < column.to;
        };
    };
    const auto own = std::find_if(figures.rbegin(), figures.rend(), isMetBy(word));
    const auto its = std::find_if(figures.begin(), figures.end(), isMetBy(next));
    const bool isBefore = word.box.right() <= figures.front().from;
    return its != figures.end() && (isBefore || (own != figures.rend() && own->from < its->from));
}

/// Whether two words of a line without figures are texts of a header.
bool areHeads(const Word& word, const Word& next, double labelEnd) {
    return word.box.left() >= labelEnd && (word.text.size() > 1 || next.text.size() > 1);
}

bool beginsSegment(const TextLine& segment, const Word& word, double size, const CellStarts& starts,
                   bool hasValues) {
    const Word &first = segment.words.front(), &last = segment.words.back();
    const double gap = (word.box.left() - segment.box.right()) / size;
    if (gap >= cellGap)
        return true;
    if (gap > numberGap &&
        ((isValue(word.text) && isValue(last.text)) || (hasOrdinal(word.text) && hasOrdinal(first.text))))
        return true;
    if (gap >= (hasOrdinal(word.text) ? ordinalGap : sharedGap) &&
        isSharedStart(word.box.left(), starts.lefts) &&
        !(segment.words.size() == 1 && isBareOrdinal(first.text)))
        return true;
    return gap >= sharedGap && (areInOtherCells(last, word, starts.figures) ||
                                (!hasValues && areHeads(last, word, starts.labelEnd)));
}

void append(TextLine& segment, const Word& word) {
    segment.words.push_back(word);
    segment.box = segment.box.united(word.box);
    segment.size = std::max(segment.size, word.size);
}

/// How far a mark stands behind the nearest word of a line.
double distance(const TextLine& line, const Word& mark) {
    double nearest = 1e9;
    for (const Word& word : line.words)
        nearest = std::min(nearest, std::abs(mark.box.left() - word.box.right()) +
                                        std::abs(mark.box.center().y() - word.box.center().y()));
    return nearest;
}

bool isDigit(QChar c) {
    return c.unicode() >= u'0' && c.unicode() <= u'9';
}

/// `12.5万元`
bool isAmount(const QString& text) {
    static const QStringList units{QStringLiteral("万元"), QStringLiteral("元"), QStringLiteral("件"),
                                   QStringLiteral("条"),   QStringLiteral("个"), QStringLiteral("项")};
    return isDigit(text.front()) && std::any_of(units.begin(), units.end(), [&](const QString& unit) {
               return text.endsWith(unit) && std::all_of(text.begin(), text.end() - unit.size(), [](QChar c) {
                          return isDigit(c) || c == QLatin1Char('.') || c == QLatin1Char(',');
                      });
           });
}

} // namespace

bool isValue(const QString& text) {
    const auto all = [&](qsizetype from, auto accepts) {
        return from < text.size() && std::all_of(text.begin() + from, text.end(), accepts);
    };
    if (text.isEmpty())
        return false;
    const bool isSigned = text.front() == QLatin1Char('+') || text.front() == QLatin1Char('-');
    const auto isOfNumber = [](QChar c) {
        return isDigit(c) || c == QLatin1Char('.') || c == QLatin1Char(',');
    };
    const auto isOfDash = [](QChar c) {
        return c == QLatin1Char('-') || c == QLatin1Char('/') || c == QChar(u'—');
    };
    return all(isSigned ? 1 : 0, isOfNumber) || all(0, isOfDash) || text == QChar(u'无') || isAmount(text);
}

bool hasOrdinal(const QString& text) {
    static const QRegularExpression ordinal(
        QStringLiteral("^(\\d+[.．、]|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)"));
    return ordinal.match(text).hasMatch();
}

std::vector<TextLine> segmentsOf(const TextLine& line, const CellStarts& starts) {
    std::vector<TextLine> segments;
    const bool hasValues = std::any_of(line.words.begin(), line.words.end(),
                                       [](const Word& word) { return isValue(word.text); });
    for (const Word& word : line.words) {
        const bool isParted =
            segments.empty() || beginsSegment(segments.back(), word, line.size, starts, hasValues);
        append(isParted ? segments.emplace_back() : segments.back(), word);
    }
    return segments;
}

std::vector<TextLine> byBaseline(const TextLine& line) {
    std::vector<Word> words = line.words;
    std::stable_sort(words.begin(), words.end(),
                     [](const Word& a, const Word& b) { return a.baseline() < b.baseline(); });
    std::vector<TextLine> lines;
    double baseline = 0;
    for (const Word& word : words) {
        if (word.size < smallMark * line.size)
            continue;
        if (lines.empty() || word.baseline() - baseline > sameBaseline * line.size) {
            lines.emplace_back();
            baseline = word.baseline();
        }
        append(lines.back(), word);
    }
    if (lines.size() < 2)
        return {line};
    for (const Word& word : words) {
        if (word.size < smallMark * line.size)
            append(*std::min_element(lines.begin(), lines.end(),
                                     [&](const TextLine& a, const TextLine& b) {
                                         return distance(a, word) < distance(b, word);
                                     }),
                   word);
    }
    for (TextLine& one : lines)
        std::stable_sort(one.words.begin(), one.words.end(),
                         [](const Word& a, const Word& b) { return a.box.left() < b.box.left(); });
    return lines;
}

std::vector<TextLine> segmentsOf(const TextLine& line) {
    return segmentsOf(line, CellStarts());
}

} // namespace gouji::pdf
