#pragma once

#include "core/base/limits.h"
#include "core/readers/pdf/page_content.h"

#include <QPointF>

#include <optional>

namespace gouji::pdf {

/// A character as a PDF library hands it over.
struct ShownGlyph {
    char32_t character = 0;
    QPointF origin;  ///< on the baseline
    QPointF advance; ///< from its origin to where the next one would stand
    double size = 0; ///< the height of an em
    int run = 0;
    bool isWhite = false;
    QRectF visible = {}; ///< the part of the page that clipping leaves; null: all
};

/// How a path or picture is painted.
struct Paint {
    double lineWidth = 0; ///< of a stroke; 0: filled
    bool isWhite = false;
    bool isOpaque = true;    ///< hides what is below
    QRectF visible;          ///< the part of the page that clipping leaves
    double dpi = 0;          ///< of a picture: its dots per inch of the page
    bool isColoured = false; ///< the same: it may show more than grey
};

/// Takes down what is painted on a page, in the order of painting, and makes the PageContent of it:
/// characters painted twice (as bold type is imitated) count once, characters that something hides are
/// dropped, and so are white ones on white ground. Never throws: where memory or a limit ends, the page is
/// `truncated`.
class PageRecorder {
public:
    PageRecorder(int number, QSizeF size, const Limits& limits);

    void addGlyph(const ShownGlyph& glyph) noexcept;
    void moveTo(QPointF point) noexcept;
    void lineTo(QPointF point) noexcept;
    void curveTo(QPointF end) noexcept;
    void closePath() noexcept;
    /// Paints the path put together since the last call.
    void paintPath(const Paint& paint) noexcept;
    /// Forgets the path put together since the last call; whether it was a rectangle.
    bool dropPath() noexcept;
    /// `area`: the rectangle around it.
    void paintImage(const QRectF& area, const Paint& paint) noexcept;
    void noteDamage() noexcept { m_page.damaged = true; }

    bool isFull() const { return m_page.truncated; }
    PageContent take();

private:
    struct Subpath {
        std::vector<QPointF> points;
        bool isCurved = false;
        bool isClosed = false;
    };

    void add(const ShownGlyph& shown);
    void addPoint(QPointF point);
    void stroke(const Paint& paint);
    void fill(const Paint& paint);
    void addRule(const QRectF& area, const Paint& paint);
    void addShade(const QRectF& area);
    void addMark(const QRectF& area, const Paint& paint);
    void hideGlyphs(const QRectF& area);
    bool isRepeated(const Glyph& glyph) const;
    bool isAmong(size_t hash, const Glyph& glyph, double near) const;
    void indexGlyph(int index);
    bool mayAdd(qsizetype count, qsizetype limit);

    Limits m_limits;
    PageContent m_page;
    QRectF m_area;
    std::vector<Subpath> m_path;
    qsizetype m_points = 0;
    std::vector<char> m_isHidden;             ///< by glyph
    std::vector<int> m_white;                 ///< white glyphs
    std::vector<QRectF> m_shades;             ///< areas filled with a colour
    std::vector<int> m_latest;                ///< by hash of character and place: the last glyph; −1
    std::vector<int> m_before;                ///< by glyph: the one before it of that hash; −1
    std::vector<std::vector<int>> m_byHeight; ///< glyphs by bands of the page
    qint64 m_visits = 0;                      ///< of glyphs while looking for hidden ones
};

} // namespace gouji::pdf
