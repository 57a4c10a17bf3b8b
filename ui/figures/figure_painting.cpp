#include "ui/figures/figure_painting.h"

#include "ui/look/tones.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace gouji {

namespace {

void paintHatch(QPainter& painter, const QRect& place, const Tones& tones) {
    painter.setPen(QPen(tones.hatch, 1));
    painter.setClipRect(place);
    const int step = 6;
    for (int x = place.left() - place.height(); x < place.right(); x += step)
        painter.drawLine(x, place.bottom(), x + place.height(), place.top());
    painter.setClipping(false);
}

void paintMissing(QPainter& painter, const QRectF& place, const Tones& tones) {
    QPen pen(tones.muted, 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place.adjusted(5.5, 4.5, -5.5, -4.5), 2, 2);
}

void paintDoubt(QPainter& painter, const QRectF& place, double textWidth, const Tones& tones) {
    const QFontMetricsF metrics(painter.font());
    const double half = std::max(textWidth, metrics.height() * 0.7) / 2;
    const double y = place.center().y() + metrics.height() / 2 - 0.5;
    QPen dots(tones.warning, 1.6, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.1, 2});
    painter.setPen(dots);
    painter.drawLine(QPointF(place.center().x() - half, y), QPointF(place.center().x() + half, y));
    const double corner = 8;
    QPainterPath fold(place.topRight());
    fold.lineTo(place.topRight() + QPointF(-corner, 0));
    fold.lineTo(place.topRight() + QPointF(0, corner));
    fold.closeSubpath();
    painter.fillPath(fold, tones.warning);
}

/// A small pencil in the lower right corner.
void paintPen(QPainter& painter, const QRectF& place, const Tones& tones) {
    const QPointF tip = place.bottomRight() + QPointF(-10, -2.5);
    QPainterPath pen(tip);
    pen.lineTo(tip + QPointF(0.8, -2.8));
    pen.lineTo(tip + QPointF(5.4, -7.4));
    pen.lineTo(tip + QPointF(7.4, -5.4));
    pen.lineTo(tip + QPointF(2.8, -0.8));
    pen.closeSubpath();
    painter.fillPath(pen, tones.correction);
}

/// In the upper left corner, unless the cell is so narrow that it would cover the figure.
void paintMarkNumber(QPainter& painter, const FigureLook& look, const Tones& tones) {
    const QFont normal = painter.font();
    QFont small = normal;
    small.setPointSizeF(std::max(5.0, small.pointSizeF() * 0.62));
    const QString number = QString::number(look.markNumber);
    const QRectF place = QRectF(look.place).adjusted(5, 2.5, 0, 0);
    const double figureLeft =
        QRectF(look.place).center().x() - QFontMetricsF(normal).horizontalAdvance(look.text) / 2;
    if (place.left() + QFontMetricsF(small).horizontalAdvance(number) > figureLeft)
        return;
    painter.setFont(small);
    painter.setPen(tones.of(look.markSeverity));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignTop, number);
    painter.setFont(normal);
}

void paintMark(QPainter& painter, const FigureLook& look, const Tones& tones) {
    const bool suspect = look.mark == FigureMark::Suspect;
    QPen pen(tones.of(look.markSeverity), suspect ? 2 : 1.4);
    if (!suspect)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double margin = look.current ? 4 : 2; // clear of the frame of the keyboard
    painter.drawRect(QRectF(look.place).adjusted(margin, margin, -margin - 1, -margin - 1));
    paintMarkNumber(painter, look, tones);
}

QColor inkOf(const FigureLook& look, const Tones& tones) {
    if (look.corrected)
        return tones.correction;
    return look.state == FigureState::NotApplicable ? tones.muted : tones.text;
}

} // namespace

void paintFigure(QPainter& painter, const FigureLook& look, const Tones& tones) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(look.place, look.selected ? tones.selection : tones.base);
    const QRect inner = look.place.adjusted(0, 0, -1, -1);
    if (look.state == FigureState::Blank)
        paintHatch(painter, inner, tones);
    if (look.state == FigureState::Missing)
        paintMissing(painter, inner, tones);
    painter.setPen(inkOf(look, tones));
    painter.drawText(inner, Qt::AlignCenter, look.text);
    if (look.state == FigureState::Doubtful)
        paintDoubt(painter, inner, QFontMetricsF(painter.font()).horizontalAdvance(look.text), tones);
    if (look.corrected)
        paintPen(painter, inner, tones);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(tones.line, 1));
    painter.drawLine(look.place.topRight(), look.place.bottomRight());
    painter.drawLine(look.place.bottomLeft(), look.place.bottomRight());
    painter.setRenderHint(QPainter::Antialiasing);
    if (look.mark != FigureMark::None)
        paintMark(painter, look, tones);
    if (look.current) {
        painter.setPen(QPen(tones.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(look.place).adjusted(1, 1, -2, -2));
    }
    painter.restore();
}

} // namespace gouji
