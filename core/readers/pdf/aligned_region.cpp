#include "core/readers/pdf/aligned_region.h"

#include <algorithm>
#include <cmath>

namespace gouji::pdf {

namespace {

/// In heights of a line: lines further apart belong to different tables.
constexpr double rowGap = 4.0;
/// A table has at least so many lines of several cells, and of three or more.
constexpr int fewestRows = 3;
constexpr int fewestWideRows = 2;
/// … or a line with so many figures, which no sentence has.
constexpr int fewestFigures = 5;
/// So many lines without gaps may stand between rows: labels that go on below their first line.
constexpr size_t longestLabel = 30;
/// In ems: a header's text that goes on stands so exactly below its beginning.
constexpr double sameEdge = 0.7;

bool isFigure(const TextLine& segment) {
    return segment.words.size() == 1 ? isValue(segment.words.front().text)
                                     : segment.words.size() == 2 && isValue(segment.text());
}

qsizetype countFigures(const std::vector<TextLine>& segments) {
    return std::count_if(segments.begin(), segments.end(), isFigure);
}

bool areBelow(const QRectF& above, const QRectF& below, double size) {
    return std::abs(above.left() - below.left()) <= sameEdge * size ||
           std::abs(above.center().x() - below.center().x()) <= sameEdge * size;
}

bool isUpright(const TextLine& line) {
    return std::all_of(line.words.begin(), line.words.end(), [](const Word& word) { return word.turn == 0; });
}

} // namespace

bool beginsChapter(const QString& text) {
    static const QString numbers = QStringLiteral("一二三四五六七八九十");
    return text.size() > 1 && numbers.contains(text[0]) &&
           (text[1] == QChar(u'、') || numbers.contains(text[1]));
}

bool AlignedRegion::add(const TextLine& line, size_t page) {
    if (!isUpright(line))
        return false;
    Shape shape = shapeOf(line, page);
    if (m_shapes.empty() ? shape.segments.size() < 2 : !goesOn(shape))
        return false;
    if (shape.hasFigures && !fits(shape)) {
        const size_t heading = headingOfNext();
        if (heading < m_shapes.size()) {
            giveBack(heading);
            return false;
        }
    }
    take(line, std::move(shape));
    return true;
}

void AlignedRegion::addAny(const TextLine& line, size_t page) {
    take(line, shapeOf(line, page));
}

AlignedRegion::Shape AlignedRegion::shapeOf(const TextLine& line, size_t page) const {
    Shape shape{segmentsOf(line), line.box, page};
    shape.hasFigures = std::any_of(shape.segments.begin(), shape.segments.end(), isFigure);
    if (shape.segments.size() > 1 || m_figures.empty() || line.words.size() < 2)
        return shape;
    // A label may end right before its figures.
    CellStarts starts;
    starts.figures = m_figures;
    std::vector<TextLine> cells = segmentsOf(line, starts);
    const bool isRow = cells.size() > 1 && cells.front().box.right() <= m_figures.front().from &&
                       std::all_of(cells.begin() + 1, cells.end(), isFigure);
    if (isRow) {
        shape.segments = std::move(cells);
        shape.hasFigures = true;
    }
    return shape;
}

/// Whether figures stand where those above do. Behind a heading and a header they may not be more.
bool AlignedRegion::fits(const Shape& line) const {
    std::vector<Interval> own;
    for (const TextLine& segment : line.segments) {
        if (isFigure(segment))
            own.push_back(across(segment.box));
    }
    if (m_figures.empty() || own.size() < 2)
        return true;
    return areSameColumns(m_figures, own) && (own.size() <= m_figures.size() || !hasHeaderBelow());
}

/// Whether a chapter's heading and then a header stand behind the last line of figures.
bool AlignedRegion::hasHeaderBelow() const {
    bool hasHeader = false;
    for (size_t i = m_shapes.size(); i-- > 0 && !m_shapes[i].hasFigures;) {
        hasHeader = hasHeader || m_shapes[i].segments.size() > 2;
        if (m_shapes[i].segments.size() == 1 && beginsChapter(m_lines[i]->text()))
            return hasHeader;
    }
    return false;
}

/// Behind the last line of figures: a chapter's heading, else the first line without gaps; none: the end.
size_t AlignedRegion::headingOfNext() const {
    size_t first = m_shapes.size();
    for (size_t i = m_shapes.size(); i-- > 0 && !m_shapes[i].hasFigures;) {
        if (m_shapes[i].segments.size() == 1)
            first = i;
    }
    const size_t chapter = chapterBehind();
    return chapter < m_shapes.size() ? chapter : first;
}

/// Behind the last line of figures: a chapter's heading; none: the end.
size_t AlignedRegion::chapterBehind() const {
    for (size_t i = m_shapes.size(); i-- > 0 && !m_shapes[i].hasFigures;) {
        if (m_shapes[i].segments.size() == 1 && beginsChapter(m_lines[i]->text()))
            return i;
    }
    return m_shapes.size();
}

void AlignedRegion::endBeforeChapter() {
    if (!m_figures.empty())
        giveBack(chapterBehind());
}

void AlignedRegion::giveBack(size_t from) {
    m_lines.resize(from);
    m_pages.resize(from);
    m_shapes.resize(from);
    m_used = std::min(m_used, from);
    while (m_used > 0 && m_shapes[m_used - 1].segments.size() < 2)
        --m_used;
}

void AlignedRegion::take(const TextLine& line, Shape shape) {
    const bool isRow = shape.segments.size() > 1 || shape.hasFigures;
    if (isRow) {
        learn(shape);
        m_sides = m_sides.united(shape.box);
    }
    m_lines.push_back(&line);
    m_pages.push_back(shape.page);
    m_shapes.push_back(std::move(shape));
    if (isRow)
        m_used = m_shapes.size();
}

bool AlignedRegion::goesOn(const Shape& line) const {
    const Shape& last = m_shapes.back();
    if (line.page == last.page && line.box.top() - last.box.bottom() > rowGap * last.box.height())
        return false;
    if (line.segments.size() > 1)
        return true;
    if (m_shapes.size() - m_used >= longestLabel)
        return false;
    // A label that goes on stands beside the figures, a heading or a sentence above or below them.
    const Interval own = across(line.box);
    const auto crosses = [&](const Interval& column) { return column.meets(own); };
    if (std::any_of(m_figures.begin(), m_figures.end(), crosses) ||
        (m_figures.empty() && std::any_of(m_heads.begin(), m_heads.end(), crosses))) {
        // So does a text of a header that goes on.
        return std::any_of(last.segments.begin() + 1, last.segments.end(), [&](const TextLine& above) {
            return !isFigure(above) && areBelow(above.box, line.box, above.size) &&
                   line.box.width() <= above.box.width() + above.size;
        });
    }
    return true;
}

void AlignedRegion::learn(const Shape& line) {
    for (const TextLine& segment : line.segments) {
        if (isFigure(segment))
            addFigure(m_figures, across(segment.box));
        else if (&segment != &line.segments.front())
            addFigure(m_heads, across(segment.box));
    }
}

bool AlignedRegion::join(const AlignedRegion& between, const AlignedRegion& below) {
    if (!areSameColumns(m_figures, below.m_figures))
        return false;
    append(between);
    append(below);
    return true;
}

void AlignedRegion::append(const AlignedRegion& below) {
    m_sides = m_sides.united(below.m_sides);
    if (below.m_used > 0)
        m_used = m_shapes.size() + below.m_used;
    m_lines.insert(m_lines.end(), below.m_lines.begin(), below.m_lines.end());
    m_pages.insert(m_pages.end(), below.m_pages.begin(), below.m_pages.end());
    m_shapes.insert(m_shapes.end(), below.m_shapes.begin(), below.m_shapes.end());
    for (const Interval& figure : below.m_figures)
        addFigure(m_figures, figure);
}

bool AlignedRegion::standsInColumn(const TextLine& line) const {
    const Shape shape = shapeOf(line, 0);
    return shape.hasFigures && shape.segments.size() <= 2 && isFigure(shape.segments.back()) &&
           areSameColumns(m_figures, {across(shape.segments.back().box)});
}

bool AlignedRegion::isHeadAbove(const TextLine& line, const TextLine& below, bool isOverPageEnd) const {
    constexpr double headGap = 2.0; // heights of a line
    const bool isFar = !isOverPageEnd && below.box.top() - line.box.bottom() > headGap * line.box.height();
    if (isFar || !isAsWideAs(line) || std::abs(line.size - below.size) > 0.15 * below.size)
        return false;
    const QString text = line.text();
    static const QString ends = QStringLiteral("。；：，");
    const double width = m_shapes.front().box.united(m_shapes.back().box).width();
    return !beginsChapter(text) && !ends.contains(text.back()) &&
           (cellsOf(line) > 1 || 2 * line.box.width() < width);
}

size_t AlignedRegion::cellsOf(const TextLine& line) const {
    CellStarts starts;
    starts.figures = m_figures;
    starts.labelEnd = m_figures.front().from;
    return segmentsOf(line, starts).size();
}

bool AlignedRegion::isAsWideAs(const TextLine& line) const {
    const double distance = m_figures.empty() ? 0 : m_sides.width() / double(m_figures.size());
    const double over = std::max(line.size, distance);
    return line.box.left() >= m_sides.left() - over && line.box.right() <= m_sides.right() + over;
}

bool AlignedRegion::isSmallTable() const {
    const auto isRow = [](const Shape& line) { return line.segments.size() > 1; };
    return !m_figures.empty() && !m_shapes.front().hasFigures &&
           std::count_if(m_shapes.begin(), m_shapes.end(), isRow) > 1;
}

bool AlignedRegion::isTable() const {
    const auto count = [&](size_t cells) {
        return std::count_if(m_shapes.begin(), m_shapes.end(),
                             [&](const Shape& line) { return line.segments.size() >= cells; });
    };
    const bool hasFullRow = std::any_of(m_shapes.begin(), m_shapes.end(), [](const Shape& line) {
        return countFigures(line.segments) >= fewestFigures;
    });
    return !m_figures.empty() && (hasFullRow || (count(2) >= fewestRows && count(3) >= fewestWideRows));
}

} // namespace gouji::pdf
