#include "ui/figures/label_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace gouji {

namespace {

constexpr int farther = 100'000;

} // namespace

int labelHeight(const QString& text, int width, const QFont& font) {
    const QFontMetrics metrics(font);
    const int needed = unbreakableWidth(text, font);
    if (needed > width) // drawn turned: as long as the whole text, unless that can be folded
        return metrics.boundingRect(QRect(0, 0, needed, farther), Qt::TextWordWrap, text).width();
    return metrics.boundingRect(QRect(0, 0, width, farther), Qt::TextWordWrap, text).height();
}

int unbreakableWidth(const QString& text, const QFont& font) {
    const QFontMetrics metrics(font);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    int widest = 0;
    qsizetype from = 0;
    while (finder.toNextBoundary() >= 0) {
        const qsizetype to = finder.position();
        widest = std::max(widest, metrics.horizontalAdvance(text.mid(from, to - from).trimmed()));
        from = to;
    }
    return widest;
}

void drawLabel(QPainter& painter, const QRect& place, const QString& text, Qt::Alignment alignment) {
    const int flags = int(alignment) | Qt::TextWordWrap;
    if (unbreakableWidth(text, painter.font()) <= place.width()) {
        painter.drawText(place, flags, text);
        return;
    }
    painter.save();
    painter.translate(place.center());
    painter.rotate(-90);
    const QRect turned(-place.height() / 2, -place.width() / 2, place.height(), place.width());
    painter.drawText(turned, Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.restore();
}

} // namespace gouji
