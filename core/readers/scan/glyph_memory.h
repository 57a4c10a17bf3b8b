#pragma once

#include "core/readers/scan/glyph_shapes.h"

#include <QChar>

#include <vector>

namespace gouji::scan {

/// What a shape was taken for by those most like it.
struct LikelyDigit {
    QChar digit;            ///< null where none is like it
    bool isCertain = false; ///< several are like it, all of them this digit
    QChar second;           ///< the next likely one; null where none is
};

/// The digits of a document as they were read so far. They are printed in one or two types, so that one which
/// recognition misread alone stands out among its like.
class GlyphMemory {
public:
    /// The first of so many new numbers for figures.
    int nextFigure(int count);
    /// `figure`: digits of one figure share it, and do not vouch for each other.
    void add(const FigureGlyph& glyph, QChar digit, int figure);
    /// Forgets digits that nearly all of their like contradict: they were misread.
    void dropOutvoted();
    LikelyDigit likely(const FigureGlyph& glyph, int figure) const;

private:
    struct Known {
        FigureGlyph glyph;
        QChar digit;
        int figure = 0;
    };
    std::vector<Known> m_known;
    std::array<int, 10> m_counts{};
    int m_figures = 0;
};

} // namespace gouji::scan
