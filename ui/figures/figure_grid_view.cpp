#include "ui/figures/figure_grid_view.h"

#include "ui/figures/figure_delegate.h"
#include "ui/figures/grid_layout.h"
#include "ui/figures/spanned_header_view.h"
#include "ui/look/tones.h"
#include "ui/look/ui_language.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace gouji {

namespace {

/// What begins a figure when it is typed without F2; other letters are no figures.
bool beginsFigure(const QString& text) {
    return text.size() == 1 &&
           (text.front().isDigit() || QStringLiteral("+-./—－＋．／无").contains(text.front()));
}

} // namespace

FigureGridView::FigureGridView(ReviewSession& session, const Form& form, int table, int grid, bool stacked,
                               QWidget* parent)
    : QTableView(parent),
      m_session(session),
      m_model(new FigureGridModel(session, form, table, grid, this)),
      m_delegate(new FigureDelegate(this)),
      m_rows(new SpannedHeaderView(Qt::Vertical, this)),
      m_columns(new SpannedHeaderView(Qt::Horizontal, this)),
      m_corner(new QLabel(this)),
      m_stacked(stacked) {
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUpHeaders();
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                    QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(true);
    if (stacked)
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_delegate, &FigureDelegate::entered, this, &FigureGridView::moveOn);
    connect(m_delegate, &FigureDelegate::refused, this, &FigureGridView::complained);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FigureGridView::retranslate);
    retranslate();
}

void FigureGridView::setUpHeaders() {
    setVerticalHeader(m_rows);
    setHorizontalHeader(m_columns);
    const bool unnamed =
        m_model->formGrid().rows.size() == 1 && m_model->formGrid().rows.front().path.isEmpty();
    m_rows->setVisible(!unnamed);
    m_corner->setAlignment(Qt::AlignCenter);
    m_corner->setWordWrap(true);
    m_corner->setAutoFillBackground(true);
    m_corner->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FigureGridView::retranslate() {
    const Language language = uiLanguage();
    m_rows->setPaths(m_model->rowPaths(language));
    m_columns->setPaths(m_model->columnPaths(language));
    m_corner->setText(m_model->unitText(language));
    arrange();
}

int FigureGridView::availableWidth() const {
    const bool scrolls = !m_stacked && verticalScrollBar()->maximum() > verticalScrollBar()->minimum();
    return width() - (scrolls ? verticalScrollBar()->sizeHint().width() : 0) - 1;
}

void FigureGridView::arrange() {
    if (m_arranging || m_model->rowCount() == 0)
        return;
    m_arranging = true;
    GridSpace space;
    space.width = availableWidth();
    space.fillsWidth = m_stacked;
    space.hasRowLabels = !m_rows->isHidden();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int widest = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            widest = std::max(widest,
                              fontMetrics().horizontalAdvance(m_model->index(row, column).data().toString()));
        space.valueWidths.push_back(widest);
    }
    const GridLayout layout = layOut(*m_rows, *m_columns, space, font());
    m_columns->setDepths(layout.columnLabelHeights);
    if (space.hasRowLabels)
        m_rows->setDepths(layout.rowLabelWidths);
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, layout.columnWidths[size_t(column)]);
    for (int row = 0; row < m_model->rowCount(); ++row)
        setRowHeight(row, layout.rowHeights[size_t(row)]);
    m_arranging = false;
    updateGeometries();
    if (m_stacked)
        setFixedHeight(contentHeight());
}

int FigureGridView::contentHeight() const {
    return m_columns->sizeHint().height() + m_rows->length() +
           (horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0);
}

void FigureGridView::updateGeometries() {
    if (m_arranging)
        return;
    QTableView::updateGeometries();
    const Tones tones(palette());
    QPalette corner = palette();
    corner.setColor(QPalette::Window, tones.header);
    corner.setColor(QPalette::WindowText, tones.muted);
    m_corner->setPalette(corner);
    m_corner->setFont(m_rows->labelFont());
    m_corner->setGeometry(0, 0, m_rows->isHidden() ? 0 : m_rows->width() - 1, m_columns->height() - 1);
    m_corner->raise();
}

/// Headers move what they have painted already. The labels of spanned sections do not move with their
/// sections, they stay in view: both headers are painted anew.
void FigureGridView::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    m_rows->viewport()->update();
    m_columns->viewport()->update();
}

std::vector<FigureKey> FigureGridView::selectedFigures() const {
    std::vector<FigureKey> keys;
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    for (const QModelIndex& index : indexes)
        keys.push_back(m_model->keyAt(index));
    return keys;
}

FigureKey FigureGridView::currentFigure() const {
    return m_model->keyAt(currentIndex());
}

void FigureGridView::showFigure(const FigureKey& key) {
    const QModelIndex index = m_model->indexOf(key);
    if (!index.isValid()) {
        clearSelection();
        setCurrentIndex({});
    } else if (index != currentIndex()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

bool FigureGridView::finishEditing() {
    QLineEdit* editor = m_delegate->editor();
    if (!editor)
        return true;
    if (!m_delegate->isAcceptable()) {
        editor->setFocus();
        return false;
    }
    commitData(editor);
    if (m_delegate->editor()) // committing may have drawn everything anew
        QTableView::closeEditor(m_delegate->editor(), QAbstractItemDelegate::NoHint);
    return true;
}

/// A text that is no value keeps its editor, whatever made the view want to close it.
void FigureGridView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    const bool givenUp = hint == QAbstractItemDelegate::RevertModelCache;
    if (editor != m_delegate->editor() || givenUp || m_delegate->isAcceptable()) {
        QTableView::closeEditor(editor, hint);
        Q_EMIT complained({});
        return;
    }
    QTimer::singleShot(0, editor, [this, editor] {
        setCurrentIndex(indexAt(editor->geometry().center()));
        editor->setFocus();
    });
}

void FigureGridView::moveOn(int key) {
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        key = Qt::Key_Down;
    QKeyEvent step(QEvent::KeyPress, key, Qt::NoModifier);
    setFocus();
    keyPressEvent(&step);
}

bool FigureGridView::leave(int key) {
    const QModelIndex at = currentIndex();
    const bool lastRow = at.row() == m_model->rowCount() - 1;
    const bool lastColumn = at.column() == m_model->columnCount() - 1;
    int direction = 0;
    if (key == Qt::Key_Tab && lastRow && lastColumn)
        direction = 1;
    else if (key == Qt::Key_Backtab && at.row() == 0 && at.column() == 0)
        direction = -1;
    else if (key == Qt::Key_Down && lastRow)
        direction = 2;
    else if (key == Qt::Key_Up && at.row() == 0)
        direction = -2;
    bool taken = false;
    if (direction != 0)
        Q_EMIT leftBy(direction, &taken);
    return direction != 0;
}

void FigureGridView::keyPressEvent(QKeyEvent* event) {
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier) || event->key() == Qt::Key_Backtab;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->key() == Qt::Key_Delete && plain)
        recordBlank();
    else if (event->key() == Qt::Key_F2 && m_session.isReadOnly())
        mayChange();
    else if (plain && currentIndex().isValid() && leave(event->key()))
        event->setAccepted(event->key() != Qt::Key_Tab && event->key() != Qt::Key_Backtab);
    else if (plain && !event->text().isEmpty() && event->text().front().isPrint() &&
             !beginsFigure(event->text()))
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

void FigureGridView::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (event->reason() == QContextMenuEvent::Mouse && !index.isValid())
        return;
    if (index.isValid() && !selectionModel()->isSelected(index))
        setCurrentIndex(index);
    showFigureMenu(*this, m_session, event->globalPos());
}

void FigureGridView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    arrange();
}

void FigureGridView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
    if (event->type() == QEvent::PaletteChange)
        updateGeometries();
}

/// Zooming, and scrolling of what cannot scroll itself, are the surrounding widget's.
void FigureGridView::wheelEvent(QWheelEvent* event) {
    if (m_stacked || event->modifiers() & Qt::ControlModifier)
        event->ignore();
    else
        QTableView::wheelEvent(event);
}

void FigureGridView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT figureActivated(m_model->keyAt(current));
}

void FigureGridView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

} // namespace gouji
