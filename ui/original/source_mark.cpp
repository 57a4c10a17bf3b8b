#include "ui/original/source_mark.h"

#include "ui/look/tones.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace gouji {

namespace {

QPen penOf(const SourceMark& mark, const Tones& tones) {
    const bool thin = mark.kind == MarkKind::Other || mark.kind == MarkKind::Row;
    QPen pen(mark.isOfFinding() ? tones.of(mark.severity) : tones.focus, thin ? 1.4 : 2);
    if (mark.kind == MarkKind::Other)
        pen.setDashPattern({3, 2});
    if (mark.kind == MarkKind::Row) // wide dashes, and nothing filled in: the source is not there
        pen.setDashPattern({7, 4});
    return pen;
}

QColor washOf(const SourceMark& mark, const Tones& tones) {
    QColor wash = mark.isOfFinding() ? tones.of(mark.severity) : tones.focus;
    wash.setAlphaF(mark.kind == MarkKind::Current ? 0.16F : mark.kind == MarkKind::Row ? 0.0F : 0.06F);
    return wash;
}

/// On the line, clear of the figure.
void paintNumber(QPainter& painter, const QRectF& frame, const SourceMark& mark, QFont font,
                 const Tones& tones) {
    font.setPointSizeF(std::max(5.0, font.pointSizeF() * 0.62));
    painter.setFont(font);
    const QString number = QString::number(mark.number);
    const QFontMetricsF metrics(font);
    QRectF tag(0, 0, metrics.horizontalAdvance(number) + 3, metrics.capHeight() + 3);
    tag.moveCenter({frame.right() - tag.width() / 2 - 1, frame.top()});
    painter.fillRect(tag, tones.base);
    painter.setPen(tones.of(mark.severity));
    painter.drawText(tag.center() + QPointF(1.5 - tag.width() / 2, metrics.capHeight() / 2), number);
}

} // namespace

void paintSourceMark(QPainter& painter, const QRectF& rect, const SourceMark& mark, const QFont& font,
                     const QPalette& palette) {
    const Tones tones(palette);
    const double margin = mark.wholeCell ? (mark.isOfFinding() ? -3 : 0) : (mark.isOfFinding() ? 0.5 : 2.5);
    const QRectF frame = rect.adjusted(-margin, -margin, margin, margin);
    painter.setPen(penOf(mark, tones));
    painter.setBrush(washOf(mark, tones));
    painter.drawRoundedRect(frame, 2, 2);
    if (mark.number > 0)
        paintNumber(painter, frame, mark, font, tones);
}

} // namespace gouji
