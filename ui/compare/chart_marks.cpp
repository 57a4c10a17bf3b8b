#include "ui/compare/chart_marks.h"

#include "ui/compare/compare_chart.h"
#include "ui/compare/value_model.h"
#include "ui/look/tones.h"

#include <QPainter>

namespace gouji {

namespace {

constexpr double markSide = 9;

/// `12`, `12 存疑`, `缺失`.
QString words(const ChartSpot& spot) {
    const QString gap = gapTitle(spot.point);
    if (spot.point.isGap())
        return gap;
    const QString value = spot.point.figure.value->toString();
    return gap.isEmpty() ? value : QString(value % QLatin1Char(' ') % gap);
}

} // namespace

ChartMarks::ChartMarks(CompareChart& chart) : QGraphicsItem(chart.chart()), m_chart(chart) {
    setZValue(20);
    setAcceptedMouseButtons(Qt::NoButton);
}

QRectF ChartMarks::boundingRect() const {
    return QRectF(QPointF(), m_chart.chart()->size());
}

void ChartMarks::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font = m_chart.font();
    font.setPointSizeF(font.pointSizeF() * 0.86);
    painter->setFont(font);
    for (const ChartSpot& spot : m_chart.spots()) {
        if (m_chart.isBars())
            paintBar(painter, spot);
        else
            paintPoint(painter, spot);
    }
}

void ChartMarks::paintBar(QPainter* painter, const ChartSpot& spot) const {
    const Tones tones(m_chart.palette());
    const QRectF plot = m_chart.chart()->plotArea();
    const QPointF end = m_chart.positionOf(spot);
    const bool negative = spot.value < 0;
    const QString text = words(spot);
    const double width = painter->fontMetrics().horizontalAdvance(text);
    double left = negative ? end.x() - width - 6 : end.x() + 6;
    left = qBound(plot.left() + 2, left, m_chart.chart()->size().width() - width - 2);
    painter->setPen(spot.point.isDoubtful() ? tones.warning : spot.point.isGap() ? tones.muted : tones.text);
    if (spot.point.isGap()) {
        QFont slanted = painter->font();
        slanted.setItalic(true);
        painter->setFont(slanted);
    }
    painter->drawText(QRectF(left, end.y() - 12, width + 4, 24), Qt::AlignLeft | Qt::AlignVCenter, text);
    if (spot.point.isDoubtful() && !spot.point.isGap()) {
        painter->setPen(QPen(tones.warning, 1.4, Qt::DotLine));
        painter->drawLine(QPointF(left, end.y() + 9), QPointF(left + width, end.y() + 9));
    }
    QFont upright = painter->font();
    upright.setItalic(false);
    painter->setFont(upright);
}

void ChartMarks::paintPoint(QPainter* painter, const ChartSpot& spot) const {
    const Tones tones(m_chart.palette());
    const QPointF place = m_chart.positionOf(spot);
    const QRectF mark(place - QPointF(markSide, markSide) / 2, QSizeF(markSide, markSide));
    if (spot.point.isGap()) { // a cross below the values: a year without one, not a value of 0
        painter->setPen(QPen(spot.colour, 1.6));
        painter->drawLine(mark.topLeft(), mark.bottomRight());
        painter->drawLine(mark.topRight(), mark.bottomLeft());
        return;
    }
    const bool doubtful = spot.point.isDoubtful();
    painter->setPen(QPen(spot.colour, 1.8, doubtful ? Qt::DotLine : Qt::SolidLine));
    painter->setBrush(doubtful ? QBrush(tones.base) : QBrush(spot.colour));
    painter->drawEllipse(doubtful ? mark.adjusted(-2, -2, 2, 2) : mark);
    if (doubtful) {
        painter->setPen(tones.warning);
        painter->drawText(mark.adjusted(-12, -20, 12, -10), Qt::AlignCenter, QStringLiteral("?"));
    }
}

} // namespace gouji
