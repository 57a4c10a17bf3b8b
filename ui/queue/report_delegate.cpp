#include "ui/queue/report_delegate.h"

#include "ui/look/icons.h"
#include "ui/look/tones.h"
#include "ui/queue/report_filter.h"

#include <QApplication>
#include <QPainter>

namespace gouji {

namespace {

constexpr int margin = 6;

const ReportSummary& summaryOf(const QModelIndex& index) {
    return static_cast<const ReportFilter*>(index.model())->at(index.row());
}

QColor textColour(const QStyleOptionViewItem& option) {
    const bool selected = option.state & QStyle::State_Selected;
    return option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
}

QColor mutedColour(const QStyleOptionViewItem& option) {
    const bool selected = option.state & QStyle::State_Selected;
    return selected ? mixed(option.palette.color(QPalette::Highlight), textColour(option), 0.85)
                    : Tones(option.palette).muted;
}

/// The row's ground as the style has it: selection, focus, hover; without its text.
void paintGround(QPainter* painter, const QStyleOptionViewItem& option) {
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    ground.icon = {};
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
}

QFont smallFont(const QFont& font) {
    QFont smaller = font;
    smaller.setPointSizeF(font.pointSizeF() * 0.86);
    return smaller;
}

QString statusIconName(ReviewStatus status) {
    return statusName(status);
}

} // namespace

void ReportDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (index.column()) {
    case ReportModel::StatusColumn:
        paintGround(painter, full);
        paintStatus(painter, full, index);
        break;
    case ReportModel::IssuerColumn:
        paintGround(painter, full);
        paintIssuer(painter, full, index);
        break;
    case ReportModel::FindingsColumn:
        paintGround(painter, full);
        paintFindings(painter, full, index);
        break;
    default:
        QStyledItemDelegate::paint(painter, option, index);
    }
    painter->restore();
}

void ReportDelegate::paintIssuer(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const ReportSummary& summary = summaryOf(index);
    const QRect area = option.rect.adjusted(2, 4, -margin, -4);
    // Where issuer and year tell reports apart no longer, their files do.
    const bool twin = static_cast<const ReportFilter*>(index.model())->hasTwin(index.row());
    const QString below = twin ? sourceTitle(summary) : divisionLine(summary.identity.division);
    QFont font = option.font;
    if (summary.status == ReviewStatus::New)
        font.setBold(true);
    painter->setFont(font);
    painter->setPen(textColour(option));
    const QRect upper =
        below.isEmpty() ? area : QRect(area.topLeft(), QSize(area.width(), area.height() * 56 / 100));
    // Neighbours begin alike; what tells them apart stands at the end.
    const QString name = QFontMetrics(font).elidedText(displayName(summary), Qt::ElideLeft, area.width());
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    if (below.isEmpty())
        return;
    const QFont small = smallFont(option.font);
    painter->setFont(small);
    painter->setPen(mutedColour(option));
    const QRect lower(QPoint(area.left(), upper.bottom() + 1), QPoint(area.right(), area.bottom()));
    painter->drawText(
        lower, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(small).elidedText(below, twin ? Qt::ElideMiddle : Qt::ElideRight, area.width()));
}

void ReportDelegate::paintStatus(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const int side = option.fontMetrics.height();
    QRect place(QPoint(), QSize(side, side));
    place.moveCenter(option.rect.center());
    const bool selected = option.state & QStyle::State_Selected;
    themedIcon(statusIconName(summaryOf(index).status))
        .paint(painter, place, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
}

void ReportDelegate::paintFindings(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
    const ReportSummary& summary = summaryOf(index);
    Tones tones(option.palette);
    if (option.state & QStyle::State_Selected) { // on the selection's colour, the shape alone tells
        tones.base = option.palette.color(QPalette::Highlight);
        tones.error = tones.warning = tones.information = textColour(option);
    }
    const double side = option.fontMetrics.height() * 0.8;
    double x = option.rect.left() + margin;
    const std::pair<Severity, int> counts[] = {{Severity::Error, summary.errors},
                                               {Severity::Warning, summary.warnings}};
    const bool settled = isSettled(summary);
    painter->setFont(option.font);
    for (const auto& [severity, count] : counts) {
        if (count == 0)
            continue;
        const QString text = QString::number(count);
        painter->setOpacity(settled ? 0.55 : 1.0);
        paintSeverity(*painter, QRectF(x, option.rect.center().y() - side / 2 + 0.5, side, side), severity,
                      tones);
        x += side + 3;
        painter->setPen(textColour(option));
        painter->drawText(QRectF(x, option.rect.top(), 60, option.rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, text);
        x += option.fontMetrics.horizontalAdvance(text) + margin;
    }
}

QSize ReportDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    return {plain.width(), int(option.fontMetrics.height() * 1.9) + 10};
}

} // namespace gouji
