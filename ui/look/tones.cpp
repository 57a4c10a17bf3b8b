#include "ui/look/tones.h"

#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QPainterPath octagon(const QRectF& r) {
    const double cut = r.width() * 0.29;
    QPainterPath path(QPointF(r.left() + cut, r.top()));
    path.lineTo(r.right() - cut, r.top());
    path.lineTo(r.right(), r.top() + cut);
    path.lineTo(r.right(), r.bottom() - cut);
    path.lineTo(r.right() - cut, r.bottom());
    path.lineTo(r.left() + cut, r.bottom());
    path.lineTo(r.left(), r.bottom() - cut);
    path.lineTo(r.left(), r.top() + cut);
    path.closeSubpath();
    return path;
}

QPainterPath triangle(const QRectF& r) {
    QPainterPath path(QPointF(r.center().x(), r.top()));
    path.lineTo(r.right(), r.bottom());
    path.lineTo(r.left(), r.bottom());
    path.closeSubpath();
    return path;
}

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QColor readableOn(const QColor& wanted, const QColor& background, double ratio) {
    const QColor goal = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    for (int step = 0; step <= 20; ++step) {
        const QColor color = mixed(wanted, goal, step / 20.0);
        if (contrast(color, background) >= ratio)
            return color;
    }
    return goal;
}

QColor mixed(const QColor& under, const QColor& over, double share) {
    const auto blend = [&](double a, double b) { return float(std::clamp(a + (b - a) * share, 0.0, 1.0)); };
    return QColor::fromRgbF(blend(under.redF(), over.redF()), blend(under.greenF(), over.greenF()),
                            blend(under.blueF(), over.blueF()));
}

Tones::Tones(const QPalette& palette) {
    base = palette.color(QPalette::Base);
    text = readableOn(palette.color(QPalette::Text), base, 7);
    dark = luminance(base) < luminance(text);
    header = mixed(base, text, dark ? 0.09 : 0.045);
    selection = mixed(base, palette.color(QPalette::Highlight), dark ? 0.38 : 0.22);
    line = mixed(base, text, dark ? 0.30 : 0.24);
    hatch = mixed(base, text, dark ? 0.26 : 0.20);
    const auto everywhere = [this](const QColor& color) {
        return readableOn(readableOn(readableOn(color, base), header), selection);
    };
    muted = everywhere(mixed(base, text, 0.60));
    focus = readableOn(palette.color(QPalette::Highlight), base, 3);
    correction = everywhere(QColor(dark ? 0x7ab8ff : 0x0a58ca));
    error = everywhere(QColor(dark ? 0xff8a80 : 0xc01c28));
    warning = everywhere(QColor(dark ? 0xffc46b : 0x9a5b00));
    information = everywhere(mixed(correction, muted, 0.5));
}

QColor Tones::of(Severity severity) const {
    switch (severity) {
    case Severity::Error:
        return error;
    case Severity::Warning:
        return warning;
    case Severity::Information:
        break;
    }
    return information;
}

void paintSeverity(QPainter& painter, const QRectF& place, Severity severity, const Tones& tones) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = place.width() / 16;
    const QRectF body = place.adjusted(unit, unit, -unit, -unit);
    const QColor color = tones.of(severity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF c = body.center();
    QPen ink(tones.base, 1.8 * unit, Qt::SolidLine, Qt::RoundCap);
    if (severity == Severity::Error) {
        painter.drawPath(octagon(body));
        painter.setPen(ink);
        painter.drawLine(c + QPointF(-3, -3) * unit, c + QPointF(3, 3) * unit);
        painter.drawLine(c + QPointF(3, -3) * unit, c + QPointF(-3, 3) * unit);
    } else if (severity == Severity::Warning) {
        painter.drawPath(triangle(body));
        painter.setPen(ink);
        painter.drawLine(c + QPointF(0, -1.5) * unit, c + QPointF(0, 2.2) * unit);
        painter.drawPoint(c + QPointF(0, 5) * unit);
    } else {
        ink.setColor(color);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(ink);
        painter.drawEllipse(body.adjusted(unit, unit, -unit, -unit));
        painter.drawLine(c + QPointF(0, -0.4) * unit, c + QPointF(0, 3) * unit);
        painter.drawPoint(c + QPointF(0, -3) * unit);
    }
    painter.restore();
}

QIcon severityIcon(Severity severity, const QPalette& palette) {
    const Tones tones(palette);
    QIcon icon;
    for (const int size : {16, 32, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSeverity(painter, QRectF(0, 0, size, size), severity, tones);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace gouji
