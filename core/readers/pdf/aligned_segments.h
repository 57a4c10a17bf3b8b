#pragma once

#include "core/readers/pdf/words.h"

#include <vector>

/// Lines of text divided at their gaps, as tables without rules print them.
namespace gouji::pdf {

/// A stretch of a line, in points.
struct Interval {
    double from = 0;
    double to = 0;

    bool meets(const Interval& other) const { return from < other.to && other.from < to; }
    bool operator==(const Interval&) const = default;
};

/// What stands between two gaps of a line.
struct Segment {
    QString text;
    QRectF box; ///< on its page
    double size = 0;
    double baseline = 0; ///< in a table over several pages these stand below each other
    size_t line = 0;     ///< of the table, from 0
    size_t source = 0;   ///< the line of text that it is taken from
    size_t page = 0;
    bool isValue = false;

    double middle() const { return box.center().x(); }
};

/// What stands on one baseline of a table.
struct SegmentLine {
    std::vector<Segment> segments; ///< left to right
    size_t page = 0;
    bool hasValues = false;
};

/// Whether a text is one that figures are printed as.
bool isValue(const QString& text);

/// Whether a label begins with this text, by its ordinal: `3.`, `（三）`, `三、`.
bool hasOrdinal(const QString& text);

/// A line divided at its gaps; narrower ones will do between two numbers and before ordinals.
std::vector<TextLine> segmentsOf(const TextLine& line);

/// What other lines tell of where cells begin.
struct CellStarts {
    std::vector<double> lefts = {};     ///< left edges of segments, sorted
    std::vector<Interval> figures = {}; ///< columns of figures, from left to right
    double labelEnd = 1e9;              ///< where labels beside figures end
};

/// The same where words begin a segment behind narrower gaps as well, if many segments begin where they do,
/// if they stand over other figures than the word before, or in a header.
std::vector<TextLine> segmentsOf(const TextLine& line, const CellStarts& starts);

/// A line of text taken apart by baselines: cells beside each other have lines of different heights. Raised
/// marks stay with what they stand behind.
std::vector<TextLine> byBaseline(const TextLine& line);

} // namespace gouji::pdf
