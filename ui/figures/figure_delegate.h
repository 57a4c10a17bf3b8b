#pragma once

#include "core/base/result.h"
#include "core/report/correction.h"

#include <QPointer>
#include <QStyledItemDelegate>

class QLineEdit;

namespace gouji {

struct Tones;

/// Paints figures with their states and edits them. States differ by shape first: blank is hatched, not
/// applicable a dash, doubtful underlined with dots and a folded corner, missing a dashed frame, a correction
/// has a pen; the figures of the current finding are framed and numbered.
class FigureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit FigureDelegate(QObject* parent = nullptr);

    /// The open editor; null when there is none. One that was closed is no longer asked for, though it lives
    /// until the event loop deletes it.
    QLineEdit* editor() const;
    /// Whether the editor's text is a figure's value; if not, `refused` has told why.
    bool isAcceptable() const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void destroyEditor(QWidget* editor, const QModelIndex& index) const override;

Q_SIGNALS:
    /// A value was entered by this key: move on.
    void entered(int key);
    void refused(const QString& complaint) const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    bool finish(int key);
    /// What the open editor's text stands for, or why it is none.
    Result<FigureValue> typed() const;

    mutable QPointer<QObject>
        m_editor; ///< a QLineEdit; events reach the filter while it is being destroyed, too
    mutable QPersistentModelIndex m_edited; ///< what it edits
};

} // namespace gouji
