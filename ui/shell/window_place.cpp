#include "ui/shell/window_place.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr double share = 0.92;

int within(int position, int length, int first, int available) {
    return std::clamp(position, first, std::max(first, first + available - length));
}

} // namespace

QSize firstSize(const QSize& wanted, const QSize& available) {
    return wanted.boundedTo(QSize(int(available.width() * share), int(available.height() * share)));
}

QRect fittedPlace(const QRect& remembered, const QRect& available) {
    const QSize most = firstSize(remembered.size(), available.size());
    QSize size = remembered.size();
    if (size.width() > available.width())
        size.setWidth(most.width());
    if (size.height() > available.height())
        size.setHeight(most.height());
    return {QPoint(within(remembered.x(), size.width(), available.x(), available.width()),
                   within(remembered.y(), size.height(), available.y(), available.height())),
            size};
}

} // namespace gouji
