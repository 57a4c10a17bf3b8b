#include "ui/figures/label_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace gouji {

namespace {

constexpr int farther = 100'000;

/// （三）不予公开 in a narrow place breaks behind its ordinal.
QString brokenAtOrdinal(const QString& text, int width, const QFont& font) {
    const qsizetype bracket = text.indexOf(QStringLiteral("）"));
    const bool ordinal = text.startsWith(QStringLiteral("（")) && bracket > 0 && bracket < 4;
    const bool narrow = width < 6 * characterWidth(font);
    if (!ordinal || !narrow || QFontMetrics(font).horizontalAdvance(text) <= width)
        return text;
    return text.left(bracket + 1) + QLatin1Char('\n') + text.mid(bracket + 1);
}

QSize wrappedSize(const QString& text, int width, const QFont& font) {
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, farther), Qt::TextWordWrap, text).size();
}

/// The smallest width in which the text needs no more lines than in the given one.
int balancedWidth(const QString& text, int width, const QFont& font) {
    const int height = wrappedSize(text, width, font).height();
    int least = std::min(width, unbreakableWidth(text, font));
    int most = width;
    while (least < most) {
        const int middle = (least + most) / 2;
        if (wrappedSize(text, middle, font).height() > height)
            least = middle + 1;
        else
            most = middle;
    }
    return most;
}

} // namespace

int characterWidth(const QFont& font) {
    return QFontMetrics(font).horizontalAdvance(QChar(0x56FD));
}

int labelHeight(const QString& label, int width, const QFont& font) {
    const QString text = brokenAtOrdinal(label, width, font);
    const int needed = unbreakableWidth(text, font);
    if (needed > width) // drawn turned: as long as the whole text, unless that can be folded
        return wrappedSize(text, needed, font).width() + characterWidth(font) / 2;
    return wrappedSize(text, width, font).height();
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

void drawLabel(QPainter& painter, const QRect& place, const QString& label, Qt::Alignment alignment) {
    const QString text = brokenAtOrdinal(label, place.width(), painter.font());
    if (unbreakableWidth(text, painter.font()) <= place.width()) {
        QRect lines = place;
        if (alignment.testFlag(Qt::AlignHCenter)) {
            lines.setWidth(balancedWidth(text, place.width(), painter.font()));
            lines.moveCenter(place.center());
        }
        painter.drawText(lines, int(alignment) | Qt::TextWordWrap, text);
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
