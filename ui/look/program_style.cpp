#include "ui/look/program_style.h"

#include "ui/look/tones.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace gouji {

ProgramStyle::ProgramStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ProgramStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    if (element != PE_IndicatorRadioButton) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const QPalette& palette = option->palette;
    const bool enabled = option->state & State_Enabled;
    const QColor ground = palette.color(QPalette::Window);
    const QColor ring = mixed(ground, palette.color(QPalette::WindowText), enabled ? 0.8 : 0.5);
    const bool marked = option->state & (State_MouseOver | State_HasFocus);
    const double side = std::min(option->rect.width(), option->rect.height()) - 2;
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled && marked ? palette.color(QPalette::Highlight) : ring, 1.4));
    painter->setBrush(palette.color(enabled ? QPalette::Base : QPalette::Window));
    painter->drawEllipse(circle);
    if (option->state & State_On) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(
            enabled ? readableOn(palette.color(QPalette::Highlight), palette.color(QPalette::Base)) : ring);
        const double margin = side * 0.27;
        painter->drawEllipse(circle.adjusted(margin, margin, -margin, -margin));
    }
    painter->restore();
}

} // namespace gouji
