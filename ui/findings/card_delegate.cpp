#include "ui/findings/card_delegate.h"

#include "ui/findings/findings_model.h"
#include "ui/look/tones.h"

#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace gouji {

namespace {

constexpr int margin = 10;
constexpr int gap = 8;
constexpr int wrap = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);

QFont detailFont(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(std::max(6.0, font.pointSizeF() * 0.9));
    return small;
}

} // namespace

struct CardDelegate::Places {
    QRect sign;
    QRect number;
    QRect text;
    QRect detail;
    int height = 0;
};

CardDelegate::CardDelegate(QListView* list) : QStyledItemDelegate(list), m_list(list) {}

CardDelegate::Places CardDelegate::places(const QRect& row, const QFont& font,
                                          const QModelIndex& index) const {
    const QFontMetrics metrics(font);
    Places places;
    int left = row.left() + margin;
    const int top = row.top() + margin - 3;
    if (index.data(CardSeverityRole).isValid()) {
        const int size = int(metrics.height() * 0.95);
        places.sign = QRect(left, top + (metrics.height() - size) / 2, size, size);
        left += size + gap;
    }
    if (const QString number = index.data(CardNumberRole).toString(); !number.isEmpty()) {
        const int width = metrics.horizontalAdvance(QStringLiteral("00"));
        places.number =
            QRect(left, top, std::max(width, metrics.horizontalAdvance(number)), metrics.height());
        left += places.number.width() + gap;
    }
    const int width = std::max(60, row.right() - margin - left);
    places.text = metrics.boundingRect(QRect(left, top, width, 10'000), wrap, index.data().toString());
    places.text.setWidth(width);
    int bottom = places.text.bottom();
    if (const QString detail = index.data(CardDetailRole).toString(); !detail.isEmpty()) {
        const QFontMetrics small(detailFont(font));
        places.detail = small.boundingRect(QRect(left, bottom + 3, width, 10'000), wrap, detail);
        places.detail.setWidth(width);
        bottom = places.detail.bottom();
    }
    places.height = bottom + margin - 3 - row.top();
    return places;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = m_list->viewport()->width();
    return {width, places(QRect(0, 0, width, 0), option.font, index).height};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const Tones tones(option.palette);
    const Places at = places(option.rect, option.font, index);
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, selected ? tones.selection : tones.base);
    if (selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), tones.focus);
    const QVariant severity = index.data(CardSeverityRole);
    if (severity.isValid())
        paintSeverity(*painter, at.sign, Severity(severity.toInt()), tones);
    painter->setFont(option.font);
    painter->setPen(tones.muted);
    painter->drawText(at.number, Qt::AlignRight | Qt::AlignTop, index.data(CardNumberRole).toString());
    painter->setPen(index.data(CardStruckRole).toBool() ? tones.muted : tones.text);
    painter->drawText(at.text, wrap, index.data().toString());
    painter->setFont(detailFont(option.font));
    painter->setPen(tones.muted);
    painter->drawText(at.detail, wrap, index.data(CardDetailRole).toString());
    painter->setPen(mixed(tones.base, tones.line, 0.5));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(tones.focus, 1, Qt::DotLine));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

CardList::CardList(QWidget* parent) : QListView(parent) {
    setItemDelegate(new CardDelegate(this));
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
}

/// QListView lays out anew when its height changes, but the height of cards depends on the width.
void CardList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

} // namespace gouji
