#include "ui/figures/spanned_header_view.h"

#include "ui/figures/label_text.h"
#include "ui/look/tones.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

/// How many labels two neighbouring paths share; the last label of a path is its own.
int shared(const QStringList& a, const QStringList& b) {
    const qsizetype most = std::min(a.size(), b.size()) - 1;
    int common = 0;
    while (common < most && a[common] == b[common])
        ++common;
    return common;
}

} // namespace

SpannedHeaderView::SpannedHeaderView(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent) {
    setSectionsClickable(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(8);
    setHighlightSections(false);
}

void SpannedHeaderView::setPaths(const std::vector<QStringList>& paths) {
    m_levels = 1;
    for (const QStringList& path : paths)
        m_levels = std::max(m_levels, int(path.size()));
    m_labels.clear();
    for (int section = 0; section < int(paths.size()); ++section) {
        const QStringList& path = paths[size_t(section)];
        const int common = section == 0 ? 0 : shared(paths[size_t(section) - 1], path);
        for (Label& label : m_labels) {
            if (label.lastSection == section - 1 && label.lastLevel < common)
                label.lastSection = section;
        }
        for (int level = common; level < int(path.size()); ++level) {
            const bool last = level == int(path.size()) - 1;
            m_labels.push_back({path[level], section, section, level, last ? m_levels - 1 : level});
        }
    }
    m_depths.assign(size_t(m_levels), fontMetrics().height() + 2 * padding());
    updateGeometry();
    viewport()->update();
}

void SpannedHeaderView::setDepths(std::vector<int> depths) {
    if (m_depths == depths)
        return;
    m_depths = std::move(depths);
    m_depths.resize(size_t(m_levels), fontMetrics().height());
    updateGeometry();
    Q_EMIT geometriesChanged();
    viewport()->update();
}

int SpannedHeaderView::depth(int firstLevel, int lastLevel) const {
    return std::accumulate(m_depths.begin() + firstLevel, m_depths.begin() + lastLevel + 1, 0);
}

QFont SpannedHeaderView::labelFont() const {
    QFont small = font();
    small.setPointSizeF(std::max(6.0, small.pointSizeF() * 0.92));
    return small;
}

QSize SpannedHeaderView::sizeHint() const {
    const int deep = m_depths.empty() ? 0 : depth(0, m_levels - 1);
    return orientation() == Qt::Horizontal ? QSize(QHeaderView::sizeHint().width(), deep)
                                           : QSize(deep, QHeaderView::sizeHint().height());
}

QRect SpannedHeaderView::rectOf(const Label& label) const {
    const int begin = sectionViewportPosition(label.firstSection);
    const int end = sectionViewportPosition(label.lastSection) + sectionSize(label.lastSection);
    const int near = label.firstLevel == 0 ? 0 : depth(0, label.firstLevel - 1);
    const int far = depth(0, label.lastLevel);
    return orientation() == Qt::Horizontal ? QRect(begin, near, end - begin, far - near)
                                           : QRect(near, begin, far - near, end - begin);
}

void SpannedHeaderView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    const Tones tones(palette());
    painter.fillRect(viewport()->rect(), tones.base);
    painter.setFont(labelFont());
    for (const Label& label : m_labels)
        paintLabel(painter, label);
}

void SpannedHeaderView::paintLabel(QPainter& painter, const Label& label) const {
    const QRect place = rectOf(label);
    const QRect visible = place.intersected(viewport()->rect());
    if (visible.isEmpty())
        return;
    const Tones tones(palette());
    painter.fillRect(place, tones.header);
    painter.setPen(tones.line);
    painter.drawLine(place.topRight(), place.bottomRight());
    painter.drawLine(place.bottomLeft(), place.bottomRight());

    const bool beside = orientation() == Qt::Vertical && label.lastLevel == m_levels - 1;
    const QRect inside = place.adjusted(padding(), 1, -padding(), -2);
    const int needed = labelHeight(label.text, inside.width(), painter.font());
    QRect text = inside;
    if (visible.height() >= needed && visible.width() > inside.width() / 2) // stays in view while scrolling
        text = inside.intersected(visible);
    else if (visible.height() < place.height()) { // cut: keep to the end that shows
        const bool topCut = visible.top() > place.top();
        text.setTop(topCut ? inside.bottom() - needed : inside.top());
        text.setHeight(needed + 1);
    }
    painter.setPen(tones.text);
    painter.setClipRect(visible);
    drawLabel(painter, text, label.text, beside ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    painter.setClipping(false);
}

} // namespace gouji
