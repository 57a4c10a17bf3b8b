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
    /// Takes a line whatever it is.
    void addAny(const TextLine& line, size_t page);

    bool isTable() const;
    bool hasFigures() const { return !m_figures.empty(); }
    /// Lines up to the last one with gaps; those behind may be the rest of its label, or none of the table's.
    size_t usedLines() const { return m_used; }
    const std::vector<const TextLine*>& lines() const { return m_lines; }
    const std::vector<size_t>& pages() const { return m_pages; }

private:
    struct Shape {
        std::vector<TextLine> segments;
        QRectF box;
        size_t page = 0;
        bool hasFigures = false;
    };

    static Shape shapeOf(const TextLine& line, size_t page);
    bool goesOn(const Shape& line) const;
    bool fits(const Shape& line) const;
    size_t headingOfNext() const;
    void giveBack(size_t from);
    void learn(const Shape& line);
    void take(const TextLine& line, Shape shape);

    std::vector<const TextLine*> m_lines;
    std::vector<size_t> m_pages;
    std::vector<Shape> m_shapes;
    std::vector<Interval> m_figures; ///< where figures stand
    std::vector<Interval> m_heads;   ///< where texts behind the first of a line stand
    size_t m_used = 0;
};

} // namespace gouji::pdf
