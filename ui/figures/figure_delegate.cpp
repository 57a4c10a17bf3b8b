#include "ui/figures/figure_delegate.h"

#include "ui/figures/figure_grid_model.h"
#include "ui/figures/figure_painting.h"
#include "ui/look/tones.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

namespace gouji {

namespace {

bool isMoveKey(int key) {
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab ||
           key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

FigureDelegate::FigureDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QLineEdit* FigureDelegate::editor() const {
    return qobject_cast<QLineEdit*>(m_editor.data());
}

Result<FigureValue> FigureDelegate::typed() const {
    const QLineEdit* edit = editor();
    if (!edit || !m_edited.isValid())
        return FigureValue::blank();
    return static_cast<const FigureGridModel*>(m_edited.model())->typedValue(m_edited, edit->text());
}

bool FigureDelegate::isAcceptable() const {
    QLineEdit* edit = editor();
    const auto value = typed();
    if (!edit || value)
        return true;
    const QString text = edit->text().left(40);
    const QString complaint =
        value.error().detail.isEmpty()
            ? tr("“%1” is not a value. Give a number, nothing for a blank, or / for not applicable; "
                 "Esc keeps the old value.")
                  .arg(text)
            : tr("“%1” does not fit here: %2. Esc keeps the old value.").arg(text, value.error().detail);
    QToolTip::showText(edit->mapToGlobal(QPoint(0, edit->height())), complaint, edit);
    Q_EMIT refused(complaint);
    return false;
}

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    FigureLook look;
    look.place = option.rect;
    look.text = index.data().toString();
    look.state = FigureState(index.data(FigureGridModel::StateRole).toInt());
    look.corrected = index.data(FigureGridModel::CorrectedRole).toBool();
    look.selected = option.state.testFlag(QStyle::State_Selected);
    look.current = option.state.testFlag(QStyle::State_HasFocus);
    look.mark = FigureMark(index.data(FigureGridModel::MarkRole).toInt());
    look.markNumber = index.data(FigureGridModel::MarkNumberRole).toInt();
    look.markSeverity = Severity(index.data(FigureGridModel::MarkSeverityRole).toInt());
    painter->setFont(option.font);
    paintFigure(*painter, look, Tones(option.palette));
}

QWidget* FigureDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex& index) const {
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(QStringLiteral("figureEditor"));
    edit->setAlignment(Qt::AlignCenter);
    edit->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    edit->setMaxLength(60);
    m_editor = edit;
    m_edited = index;
    return edit;
}

void FigureDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* edit = static_cast<QLineEdit*>(editor);
    if (!edit->isModified()) // what is being typed is never overwritten
        edit->setText(index.data(Qt::EditRole).toString());
}

void FigureDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const {
    auto* edit = static_cast<QLineEdit*>(editor);
    if (!edit->isModified() || !static_cast<FigureGridModel*>(model)->typedValue(index, edit->text()))
        return;
    edit->setModified(false);
    model->setData(index, edit->text(), Qt::EditRole);
}

void FigureDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex&) const {
    QRect place = option.rect;
    const int wanted = editor->fontMetrics().horizontalAdvance(QStringLiteral("0000000")) + 12;
    if (place.width() < wanted) {
        place.setWidth(wanted);
        place.moveCenter(option.rect.center());
        const QWidget* viewport = editor->parentWidget();
        place.moveRight(std::min(place.right(), viewport->width() - 1));
        place.moveLeft(std::max(place.left(), 0));
    }
    editor->setGeometry(place);
}

void FigureDelegate::destroyEditor(QWidget* editor, const QModelIndex& index) const {
    if (m_editor == editor)
        m_editor.clear();
    QStyledItemDelegate::destroyEditor(editor, index);
}

bool FigureDelegate::finish(int key) {
    if (!isAcceptable())
        return true;
    // Return on the value of a doubtful figure is a person's word for it, typed anew or not.
    const bool doubtful = m_edited.data(FigureGridModel::StateRole).toInt() == int(FigureState::Doubtful);
    if (doubtful && (key == Qt::Key_Return || key == Qt::Key_Enter) && !editor()->text().isEmpty())
        editor()->setModified(true);
    Q_EMIT commitData(editor());
    if (editor()) // committing may have drawn everything anew
        Q_EMIT closeEditor(editor());
    Q_EMIT entered(key);
    return true;
}

bool FigureDelegate::eventFilter(QObject* object, QEvent* event) {
    const QLineEdit* edit = editor();
    if (!edit || object != edit)
        return QStyledItemDelegate::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (isMoveKey(key))
            return finish(key);
    }
    if (event->type() == QEvent::FocusOut && !typed())
        return false; // stays open until the text is a value or is given up
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace gouji
