#include "core/readers/scan/ink_lines.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace gouji::scan {

namespace {

/// In inches. What is smaller in both directions is a speck, unless it stands in a line.
constexpr double speck = 0.018;
constexpr double dust = 0.011; ///< never part of a character
/// Lines lower than this are parts of one: strokes of 二, dots of 其.
constexpr double lowestLine = 0.07;
constexpr double highestCharacter = 0.17; ///< of text in tables and paragraphs

struct Span {
    int from = 0;
    int to = 0; ///< behind the last
    int length() const { return to - from; }
};

std::vector<Span> spansOf(const std::vector<int>& counts) {
    std::vector<Span> spans;
    for (int i = 0; i < int(counts.size()); ++i) {
        if (counts[size_t(i)] == 0)
            continue;
        if (spans.empty() || spans.back().to < i)
            spans.push_back({i, i});
        spans.back().to = i + 1;
    }
    return spans;
}

/// Rows of ink to lines of text: a low one belongs to the nearer neighbour, if the two are no higher than a
/// character together.
std::vector<Span> joinedRows(std::vector<Span> rows, double dpi) {
    const double low = lowestLine * dpi, high = highestCharacter * dpi;
    for (size_t i = 0; i < rows.size();) {
        const bool isLow = rows[i].length() < low;
        const int above = i > 0 ? rows[i].from - rows[i - 1].to : 1 << 20;
        const int below = i + 1 < rows.size() ? rows[i + 1].from - rows[i].to : 1 << 20;
        const bool fitsAbove = i > 0 && rows[i].to - rows[i - 1].from <= high;
        const bool fitsBelow = i + 1 < rows.size() && rows[i + 1].to - rows[i].from <= high;
        if (isLow && fitsBelow && (!fitsAbove || below <= above)) {
            rows[i + 1].from = rows[i].from;
            rows.erase(rows.begin() + qptrdiff(i));
        } else if (isLow && fitsAbove) {
            rows[i - 1].to = rows[i].to;
            rows.erase(rows.begin() + qptrdiff(i));
            --i;
        } else {
            ++i;
        }
    }
    return rows;
}

/// Ink in a picture of nothing but one line.
std::vector<InkLine> partsOf(const PixPtr& strip, QPoint corner, double gap) {
    const double widest = gap * areaOf(strip).height();
    std::vector<InkLine> parts;
    int end = 0;
    for (const Span& span : spansOf(inkByColumn(strip))) {
        const PixPtr character = clipped(strip, {span.from, 0, span.length(), areaOf(strip).height()});
        const std::vector<Span> rows = spansOf(inkByRow(character));
        const QRect box(corner.x() + span.from, corner.y() + rows.front().from, span.length(),
                        rows.back().to - rows.front().from);
        if (parts.empty() || (gap > 0 && span.from - end > widest))
            parts.emplace_back();
        parts.back().box = parts.back().box.united(box);
        parts.back().characters.push_back(box);
        end = span.to;
    }
    return parts;
}

} // namespace

InkRegion inkLines(const PixPtr& ink, const QRect& area, double dpi, double gap) {
    InkRegion region;
    const QRect inside = area.intersected(areaOf(ink));
    PixPtr part = clipped(ink, inside);
    if (!part)
        return region;
    const int least = std::max(2, int(std::lround(dust * dpi)));
    part.reset(pixSelectBySize(part.get(), least, least, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, nullptr));
    if (!part)
        return region;
    for (const Span& row : joinedRows(spansOf(inkByRow(part)), dpi)) {
        const PixPtr strip = clipped(part, {0, row.from, inside.width(), row.length()});
        for (InkLine& line : partsOf(strip, inside.topLeft() + QPoint(0, row.from), gap)) {
            const bool isSpeck = line.box.width() < speck * dpi && line.box.height() < speck * dpi;
            region.isClean = region.isClean && !isSpeck;
            if (!isSpeck)
                region.lines.push_back(std::move(line));
        }
    }
    return region;
}

} // namespace gouji::scan
