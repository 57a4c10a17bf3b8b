#include "core/readers/pdf/page_recorder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>

namespace gouji::pdf {

namespace {

/// A filled area no thicker than this is a rule, a stroke thicker than it an area.
constexpr double thickestRule = 3.2;
/// A rule is at least so long, and so many times longer than thick.
constexpr double shortestRule = 2.0;
constexpr double ruleShape = 2.5;
/// How far an axis-parallel line may lean, as a share of its length.
constexpr double lean = 0.01;
/// Height of the bands in which hidden glyphs are looked for.
constexpr double bandHeight = 24;
constexpr size_t mostImages = 1000;
constexpr size_t mostMarks = 20'000;
constexpr double smallestMark = 1.5; ///< points each way
constexpr double smallestType = 0.9;
constexpr double largestType = 2000;

bool isFinite(QPointF point) {
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

QRectF around(const std::vector<QPointF>& points) {
    double left = points[0].x(), right = left, top = points[0].y(), bottom = top;
    for (const QPointF& point : points) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    return QRectF(QPointF(left, top), QPointF(right, bottom));
}

/// Whether every corner of the outline is a corner of the rectangle around it.
bool isRectangle(const std::vector<QPointF>& points, const QRectF& box) {
    if (points.size() < 4 || points.size() > 5)
        return false;
    constexpr double tolerance = 0.3;
    return std::all_of(points.begin(), points.end(), [&](const QPointF& point) {
        const double dx = std::min(point.x() - box.left(), box.right() - point.x());
        const double dy = std::min(point.y() - box.top(), box.bottom() - point.y());
        return dx <= tolerance && dy <= tolerance;
    });
}

bool isThin(const QRectF& box) {
    const double thick = std::min(box.width(), box.height());
    const double length = std::max(box.width(), box.height());
    return thick <= thickestRule && length >= shortestRule && length >= ruleShape * thick;
}

/// The four sides of a frame drawn as two rectangles, one inside the other; none when they are no frame.
std::vector<QRectF> sidesOfFrame(const QRectF& one, const QRectF& other) {
    const QRectF& outer = one.contains(other) ? one : other;
    const QRectF& inner = one.contains(other) ? other : one;
    if (!outer.contains(inner))
        return {};
    const double left = inner.left() - outer.left(), right = outer.right() - inner.right();
    const double top = inner.top() - outer.top(), bottom = outer.bottom() - inner.bottom();
    if (std::max({left, right, top, bottom}) > thickestRule)
        return {};
    return {QRectF(outer.left(), outer.top(), left, outer.height()),
            QRectF(inner.right(), outer.top(), right, outer.height()),
            QRectF(outer.left(), outer.top(), outer.width(), top),
            QRectF(outer.left(), inner.bottom(), outer.width(), bottom)};
}

constexpr int placeBits = 13; ///< of the hash of a character and its place

size_t placeHash(char32_t character, int column, int row) {
    const quint64 key = (quint64(character) << 32) ^ (quint64(quint16(column)) << 16) ^ quint64(quint16(row));
    return size_t((key * 0x9E3779B97F4A7C15ULL) >> (64 - placeBits));
}

constexpr double placeSize = 4;

int placeOf(double coordinate) {
    return int(std::floor(coordinate / placeSize));
}

} // namespace

PageRecorder::PageRecorder(int number, QSizeF size, const Limits& limits)
    : m_limits(limits), m_area(QPointF(), size) {
    m_page.number = number;
    m_page.size = size;
    const double bands = std::clamp(size.height() / bandHeight, 1.0, 4096.0);
    m_byHeight.resize(size_t(bands) + 1);
    m_latest.assign(size_t(1) << placeBits, -1);
}

bool PageRecorder::mayAdd(qsizetype count, qsizetype limit) {
    if (count >= limit)
        m_page.truncated = true;
    return !m_page.truncated;
}

void PageRecorder::addGlyph(const ShownGlyph& glyph) noexcept {
    try {
        add(glyph);
    } catch (const std::exception&) {
        m_page.truncated = true;
    }
}

void PageRecorder::add(const ShownGlyph& shown) {
    if (!isFinite(shown.origin) || !isFinite(shown.advance) || !(shown.size >= smallestType) ||
        shown.size > largestType)
        return;
    const bool isLevel = shown.advance.y() == 0 && shown.advance.x() >= 0; // nearly all
    const double width = isLevel ? shown.advance.x() : std::hypot(shown.advance.x(), shown.advance.y());
    if (width > largestType * 4)
        return;
    // Type that leans is a watermark or a drawing.
    const double angle = isLevel ? 0.0 : std::atan2(shown.advance.y(), shown.advance.x()) * 2.0 / M_PI;
    const double nearest = std::round(angle);
    if (width > 0 && std::abs(angle - nearest) > 0.06)
        return;
    const int turn = width > 0 ? (int(nearest) + 4) % 4 : 0;
    constexpr std::array<QPointF, 4> directions{QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1)};
    const QPointF along = directions[size_t(turn)];
    const QPointF up(along.y(), -along.x());
    const QRectF box = QRectF(shown.origin - up * (0.14 * shown.size),
                              shown.origin + up * (0.86 * shown.size) + along * width)
                           .normalized();
    const Glyph glyph{shown.character, box, shown.size, turn, shown.run};
    if (!m_area.contains(glyph.box.center()) ||
        (!shown.visible.isNull() && !shown.visible.contains(glyph.box.center())) ||
        !mayAdd(qsizetype(m_page.glyphs.size()), m_limits.pageGlyphs) || isRepeated(glyph))
        return;
    m_page.glyphs.push_back(glyph);
    m_isHidden.push_back(0);
    const int index = int(m_page.glyphs.size()) - 1;
    if (shown.isWhite)
        m_white.push_back(index);
    indexGlyph(index);
}

void PageRecorder::indexGlyph(int index) {
    const Glyph& glyph = m_page.glyphs[size_t(index)];
    const QPointF center = glyph.box.center();
    int& latest = m_latest[placeHash(glyph.character, placeOf(center.x()), placeOf(center.y()))];
    m_before.push_back(latest);
    latest = index;
    const auto band = size_t(std::clamp(center.y() / bandHeight, 0.0, double(m_byHeight.size() - 1)));
    m_byHeight[band].push_back(index);
}

bool PageRecorder::isRepeated(const Glyph& glyph) const {
    if (glyph.character == U' ')
        return false;
    const QPointF center = glyph.box.center();
    const double near = std::min(glyph.size * 0.15, placeSize);
    const int bottom = placeOf(center.y() + near), right = placeOf(center.x() + near);
    for (int row = placeOf(center.y() - near); row <= bottom; ++row) {
        for (int column = placeOf(center.x() - near); column <= right; ++column) {
            if (isAmong(placeHash(glyph.character, column, row), glyph, near))
                return true;
        }
    }
    return false;
}

/// Whether one of the glyphs of that hash is the same; of very many, the latest will do.
bool PageRecorder::isAmong(size_t hash, const Glyph& glyph, double near) const {
    constexpr int mostVisits = 128;
    int visits = 0;
    for (int index = m_latest[hash]; index >= 0 && visits < mostVisits; ++visits) {
        const Glyph& other = m_page.glyphs[size_t(index)];
        const QPointF apart = other.box.center() - glyph.box.center();
        if (other.character == glyph.character && std::abs(apart.x()) < near && std::abs(apart.y()) < near &&
            !m_isHidden[size_t(index)] && std::abs(other.size - glyph.size) < near &&
            other.turn == glyph.turn)
            return true;
        index = m_before[size_t(index)];
    }
    return false;
}

void PageRecorder::addPoint(QPointF point) {
    if (!isFinite(point) || !mayAdd(++m_points, m_limits.pagePoints))
        return;
    if (m_path.empty())
        m_path.emplace_back();
    m_path.back().points.push_back(point);
}

void PageRecorder::moveTo(QPointF point) noexcept {
    try {
        m_path.emplace_back();
        addPoint(point);
    } catch (const std::exception&) {
        m_page.truncated = true;
    }
}

void PageRecorder::lineTo(QPointF point) noexcept {
    try {
        addPoint(point);
    } catch (const std::exception&) {
        m_page.truncated = true;
    }
}

void PageRecorder::curveTo(QPointF end) noexcept {
    lineTo(end);
    if (!m_path.empty())
        m_path.back().isCurved = true;
}

void PageRecorder::closePath() noexcept {
    if (!m_path.empty())
        m_path.back().isClosed = true;
}

void PageRecorder::paintPath(const Paint& paint) noexcept {
    try {
        if (paint.lineWidth > 0)
            stroke(paint);
        else
            fill(paint);
    } catch (const std::exception&) {
        m_page.truncated = true;
    }
    m_path.clear();
}

bool PageRecorder::dropPath() noexcept {
    const auto isPlain = [](const Subpath& path) {
        return path.points.size() >= 4 && !path.isCurved && isRectangle(path.points, around(path.points));
    };
    const bool rectangle = m_path.size() == 1 && isPlain(m_path.front());
    m_path.clear();
    return rectangle;
}

void PageRecorder::stroke(const Paint& paint) {
    for (Subpath& path : m_path) {
        if (path.isCurved && path.points.size() > 1)
            addMark(around(path.points), paint);
        if (path.isClosed && !path.points.empty())
            path.points.push_back(path.points.front());
        for (size_t i = 1; i < path.points.size() && !path.isCurved; ++i) {
            const QRectF box = around({path.points[i - 1], path.points[i]});
            const double length = std::max(box.width(), box.height());
            if (std::min(box.width(), box.height()) > std::max(lean * length, 0.2))
                continue;
            const double half = paint.lineWidth / 2;
            // Strokes end where they end; only their thickness grows.
            addRule(box.width() >= box.height() ? box.adjusted(0, -half, 0, half)
                                                : box.adjusted(-half, 0, half, 0),
                    paint);
        }
    }
}

void PageRecorder::fill(const Paint& paint) {
    QRectF before;
    for (const Subpath& path : m_path) {
        if (path.points.size() < 2) {
            before = {};
            continue;
        }
        const QRectF box = around(path.points);
        if (path.isCurved) {
            addMark(box, paint);
            before = {};
            continue;
        }
        if (isThin(box)) {
            addRule(box, paint);
        } else if (isRectangle(path.points, box)) {
            const std::vector<QRectF> sides =
                before.isNull() ? std::vector<QRectF>() : sidesOfFrame(before, box);
            for (const QRectF& side : sides)
                addRule(side, paint);
            const QRectF visible = box & paint.visible;
            if (sides.empty() && m_path.size() == 1 && paint.isOpaque)
                hideGlyphs(visible);
            if (sides.empty() && !paint.isWhite)
                addShade(visible);
            before = box;
        } else {
            addMark(box, paint);
        }
    }
}

void PageRecorder::addMark(const QRectF& area, const Paint& paint) {
    const QRectF visible = area & paint.visible & m_area;
    if (!paint.isWhite && m_page.marks.size() < mostMarks && visible.width() >= smallestMark &&
        visible.height() >= smallestMark)
        m_page.marks.push_back(visible);
}

void PageRecorder::addRule(const QRectF& area, const Paint& paint) {
    if (paint.isWhite || area.isNull())
        return;
    if (std::min(area.width(), area.height()) > thickestRule) {
        addShade(area & paint.visible);
        return;
    }
    // A hairline has no area of its own that could be clipped.
    const QRectF drawn = area.adjusted(-0.01, -0.01, 0.01, 0.01) & paint.visible & m_area;
    const bool isHorizontal = area.width() >= area.height();
    std::vector<Rule>& rules = isHorizontal ? m_page.horizontal : m_page.vertical;
    const double length = isHorizontal ? drawn.width() : drawn.height();
    const auto count = qsizetype(m_page.horizontal.size() + m_page.vertical.size());
    if (length < shortestRule || !mayAdd(count, m_limits.pageRules))
        return;
    if (isHorizontal)
        rules.push_back({drawn.center().y(), drawn.left(), drawn.right()});
    else
        rules.push_back({drawn.center().x(), drawn.top(), drawn.bottom()});
}

void PageRecorder::addShade(const QRectF& area) {
    constexpr size_t mostShades = 4096;
    // So many colours: white type is taken to stand on one of them.
    if (m_shades.size() >= mostShades)
        m_shades.front() = m_area;
    else
        m_shades.push_back(area);
}

void PageRecorder::hideGlyphs(const QRectF& area) {
    constexpr qint64 mostVisits = 20'000'000;
    if (area.isEmpty())
        return;
    const auto bandOf = [&](double y) {
        return size_t(std::clamp(y / bandHeight, 0.0, double(m_byHeight.size() - 1)));
    };
    const size_t last = bandOf(area.bottom());
    for (size_t band = bandOf(area.top()); band <= last; ++band) {
        std::vector<int>& indexes = m_byHeight[band];
        m_visits += qint64(indexes.size()) + 1;
        if (m_visits > mostVisits) {
            m_page.truncated = true;
            return;
        }
        const auto hidden = std::remove_if(indexes.begin(), indexes.end(), [&](int index) {
            const QRectF& box = m_page.glyphs[size_t(index)].box;
            const double dx = box.width() * 0.2, dy = box.height() * 0.3;
            const bool covered = area.contains(box.adjusted(dx, dy, -dx, -dy));
            m_isHidden[size_t(index)] = char(covered ? 1 : m_isHidden[size_t(index)]);
            return covered;
        });
        indexes.erase(hidden, indexes.end());
    }
}

void PageRecorder::paintImage(const QRectF& area, const Paint& paint) noexcept {
    try {
        const QRectF visible = area & paint.visible & m_area;
        if (visible.isEmpty())
            return;
        if (m_page.images.size() < mostImages)
            m_page.images.push_back({visible, paint.dpi, paint.isColoured});
        if (!isThin(area))
            addMark(area, paint);
        addShade(visible);
        if (isThin(area))
            addRule(area, paint);
        else if (paint.isOpaque)
            hideGlyphs(visible);
    } catch (const std::exception&) {
        m_page.truncated = true;
    }
}

PageContent PageRecorder::take() {
    constexpr qsizetype pointsOfDrawing = 200;
    m_page.isDrawn = m_points >= pointsOfDrawing;
    for (const int index : m_white) {
        const QPointF center = m_page.glyphs[size_t(index)].box.center();
        const bool onColour = std::any_of(m_shades.begin(), m_shades.end(),
                                          [&](const QRectF& shade) { return shade.contains(center); });
        if (!onColour)
            m_isHidden[size_t(index)] = 1;
    }
    std::vector<Glyph> visible;
    visible.reserve(m_page.glyphs.size());
    for (size_t i = 0; i < m_page.glyphs.size(); ++i) {
        if (!m_isHidden[i])
            visible.push_back(m_page.glyphs[i]);
    }
    m_page.glyphs = std::move(visible);
    return std::move(m_page);
}

} // namespace gouji::pdf
