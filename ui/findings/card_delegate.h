#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace gouji {

/// Rows of wrapped text with a severity's sign and a number before it and a fainter line below (CardRole).
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CardDelegate(QListView* list);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Places;
    Places places(const QRect& row, const QFont& font, const QModelIndex& index) const;

    QListView* m_list;
};

/// A list of cards that wraps anew when its width changes.
class CardList : public QListView {
    Q_OBJECT

public:
    explicit CardList(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace gouji
