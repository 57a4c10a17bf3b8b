#include "core/readers/pdf/wrapped_figures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gouji::pdf {

namespace {

/// In ems: how far baselines of two lines of a cell are apart at most.
constexpr double widestPitch = 1.8;
/// In ems: the margins that a cell has at least.
constexpr double margins = 0.9;

Segment* figureOver(SegmentLine& line, const Segment& below) {
    const auto found = std::find_if(line.segments.begin(), line.segments.end(), [&](const Segment& segment) {
        return segment.isValue && across(segment.box).meets(across(below.box));
    });
    return found == line.segments.end() ? nullptr : &*found;
}

bool areDigits(const QString& text) {
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isDigit() || c == QLatin1Char('.'); });
}

/// Left edge, middle and right edge.
std::array<double, 3> edges(const QRectF& box) {
    return {box.left(), box.center().x(), box.right()};
}

std::array<double, 3> edges(const Interval& column) {
    return {column.from, (column.from + column.to) / 2, column.to};
}

/// How far a column is from its neighbours, measured where a figure and its rest stand exactly below each
/// other.
double columnWidth(const Segment& figure, const Segment& rest, const std::vector<Interval>& columns) {
    const auto own = std::find_if(columns.begin(), columns.end(),
                                  [&](const Interval& column) { return column.meets(across(figure.box)); });
    double width = 1e9;
    for (size_t edge = 0; edge < 3 && own != columns.end(); ++edge) {
        if (std::abs(edges(figure.box)[edge] - edges(rest.box)[edge]) > 1.0)
            continue;
        if (own != columns.begin())
            width = std::min(width, edges(*own)[edge] - edges(*std::prev(own))[edge]);
        if (std::next(own) != columns.end())
            width = std::min(width, edges(*std::next(own))[edge] - edges(*own)[edge]);
    }
    return width;
}

/// Whether a cell has no room for another digit, as far as its neighbours tell.
bool isFull(const Segment& figure, const Segment& rest, const std::vector<Interval>& columns) {
    const double digit = figure.box.width() / double(figure.text.size());
    return figure.box.width() + digit + margins * figure.size > columnWidth(figure, rest, columns);
}

/// Whether every figure of a line is the rest of one above it. Others have room for themselves, and stand
/// beside a label of their own.
bool goesOnBelow(SegmentLine& above, const SegmentLine& below, const std::vector<Interval>& columns) {
    qsizetype figures = 0, rests = 0;
    for (const Segment& segment : above.segments)
        figures += segment.isValue ? 1 : 0;
    for (const Segment& rest : below.segments) {
        if (!rest.isValue) {
            if (hasOrdinal(rest.text))
                return false;
            continue;
        }
        ++rests;
        const Segment* figure = figureOver(above, rest);
        if (figure == nullptr || figure->page != rest.page ||
            rest.baseline - figure->baseline > widestPitch * rest.size || !areDigits(rest.text) ||
            !areDigits(figure->text) || rest.box.width() > figure->box.width() + 0.1 ||
            !isFull(*figure, rest, columns))
            return false;
    }
    return rests > 0 && (rests < figures || below.segments.size() == size_t(rests));
}

void takeRests(SegmentLine& above, SegmentLine& below) {
    for (const Segment& rest : below.segments) {
        if (!rest.isValue)
            continue;
        Segment& figure = *figureOver(above, rest);
        figure.text += QLatin1Char('\n') + rest.text;
        figure.box = figure.box.united(rest.box);
    }
    below.segments.erase(std::remove_if(below.segments.begin(), below.segments.end(),
                                        [](const Segment& segment) { return segment.isValue; }),
                         below.segments.end());
    below.hasValues = false;
}

} // namespace

void joinWrappedFigures(std::vector<SegmentLine>& lines, const std::vector<Interval>& columns) {
    SegmentLine* above = nullptr;
    for (SegmentLine& line : lines) {
        if (!line.hasValues)
            continue;
        if (above != nullptr && goesOnBelow(*above, line, columns))
            takeRests(*above, line);
        else
            above = &line;
    }
}

} // namespace gouji::pdf
