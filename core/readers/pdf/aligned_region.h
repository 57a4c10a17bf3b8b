#pragma once

#include "core/readers/pdf/aligned_columns.h"

#include <vector>

namespace gouji::pdf {

/// Whether a text begins as headings of chapters do: `三、收到和处理政府信息公开申请情况`.
bool beginsChapter(const QString& text);

/// Lines that may make a table without rules, from top to bottom, over pages if need be. The first has gaps.
class AlignedRegion {
public:
    /// Whether the line belongs to it; it is taken then. Where a line of figures shows that another table has
    /// begun, the lines from that one's heading on are given back.
    bool add(const TextLine& line, size_t page);
    /// Takes the lines of another that stands below, and those between, if figures stand in the same columns.
    bool join(const AlignedRegion& between, const AlignedRegion& below);
    /// Gives back a chapter's heading behind the last figures, and what stands below it.
    void endBeforeChapter();
    /// Takes a line whatever it is.
    void addAny(const TextLine& line, size_t page);

    /// Whether a line stands within the sides of those with gaps.
    bool isAsWideAs(const TextLine& line) const;
    /// Whether a line is nothing but a figure below others, or a label right before one.
    bool standsInColumn(const TextLine& line) const;
    /// Whether a line may be one of its header: no wider than the table, and near the line below it; either
    /// its words stand over different figures, or it is short.
    bool isHeadAbove(const TextLine& line, const TextLine& below, bool isOverPageEnd) const;
    /// How many cells a line has by the columns of figures.
    size_t cellsOf(const TextLine& line) const;
    /// Takes the lines of one that stands below.
    void append(const AlignedRegion& below);

    bool isTable() const;
    /// Whether it could be the end of a table: a header and a row.
    bool isSmallTable() const;
    bool hasFigures() const { return !m_figures.empty(); }
    /// Lines up to the last one with gaps; those behind may be the rest of its label, or none of the table's.
    size_t usedLines() const { return m_used; }
    const std::vector<Interval>& figures() const { return m_figures; }
    const std::vector<const TextLine*>& lines() const { return m_lines; }
    const std::vector<size_t>& pages() const { return m_pages; }

private:
    struct Shape {
        std::vector<TextLine> segments;
        QRectF box;
        size_t page = 0;
        bool hasFigures = false;
    };

    Shape shapeOf(const TextLine& line, size_t page) const;
    bool goesOn(const Shape& line) const;
    bool fits(const Shape& line) const;
    bool hasHeaderBelow() const;
    size_t headingOfNext() const;
    size_t chapterBehind() const;
    void giveBack(size_t from);
    void learn(const Shape& line);
    void take(const TextLine& line, Shape shape);

    std::vector<const TextLine*> m_lines;
    std::vector<size_t> m_pages;
    std::vector<Shape> m_shapes;
    std::vector<Interval> m_figures; ///< where figures stand
    std::vector<Interval> m_heads;   ///< where texts behind the first of a line stand
    QRectF m_sides;                  ///< around lines with gaps
    size_t m_used = 0;
};

} // namespace gouji::pdf
