#pragma once

#include <QStyledItemDelegate>

namespace gouji {

/// Draws the rows of the queue: the status as a shape, the issuer over its county, findings as shapes with
/// counts. Its model is a ReportFilter.
class ReportDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintIssuer(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintStatus(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintFindings(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace gouji
