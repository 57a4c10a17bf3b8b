#include "ui/original/source_text_view.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

namespace gouji {

namespace {

/// The lines of a block between two positions, in document coordinates.
void addLines(std::vector<QRectF>& rects, const QTextBlock& block, const QPointF& origin,
              const TextPlace& place) {
    const QTextLayout* layout = block.layout();
    const int from = int(std::max<qsizetype>(0, place.begin - block.position()));
    const int to = int(std::min<qsizetype>(block.length() - 1, place.end - block.position()));
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int begin = std::max(from, line.textStart());
        const int end = std::min(to, line.textStart() + line.textLength());
        if (begin > end || (begin == end && from != to))
            continue;
        const double left = line.cursorToX(begin);
        const double right = std::max(line.cursorToX(end), left + 2);
        rects.emplace_back(origin.x() + left, origin.y() + line.y(), right - left, line.height());
    }
}

QRectF boundsOf(const QTextDocument& document, const QTextTableCell& cell) {
    QRectF all;
    for (QTextBlock block = cell.firstCursorPosition().block();
         block.isValid() && block.position() <= cell.lastPosition(); block = block.next())
        all |= document.documentLayout()->blockBoundingRect(block);
    return all;
}

/// As high as the highest cell of its row.
QRectF cellRect(const QTextDocument& document, const QTextTable& table, const QTextTableCell& own) {
    QRectF rect = boundsOf(document, own);
    for (int column = 0; own.rowSpan() == 1 && column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(own.row(), column);
        if (cell.rowSpan() == 1)
            rect.setBottom(std::max(rect.bottom(), boundsOf(document, cell).bottom()));
    }
    const double padding = table.format().cellPadding();
    return rect.adjusted(-padding, -padding, padding, padding);
}

/// The cell at the beginning of the place, with those of the same row up to its end; labels that span
/// further rows are left out.
QRectF cellsRect(QTextDocument& document, const TextPlace& place) {
    QTextCursor cursor(&document);
    cursor.setPosition(int(place.begin));
    const QTextTable* table = cursor.currentTable();
    if (!table)
        return {};
    const QTextTableCell first = table->cellAt(int(place.begin));
    const QTextTableCell last = table->cellAt(int(place.end));
    QRectF rect;
    for (int column = first.column(); last.row() == first.row() && column <= last.column(); ++column) {
        const QTextTableCell cell = table->cellAt(first.row(), column);
        if (cell.rowSpan() == 1)
            rect |= cellRect(document, *table, cell);
    }
    return rect.isNull() ? cellRect(document, *table, first) : rect;
}

} // namespace

SourceTextView::SourceTextView(QWidget* parent) : QTextEdit(parent) {
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(false); // files dropped on the window are imported
}

QVariant SourceTextView::loadResource(int, const QUrl&) {
    return {};
}

void SourceTextView::setMarks(std::vector<TextMark> marks) {
    m_marks = std::move(marks);
    viewport()->update();
}

std::vector<QRectF> SourceTextView::rectsOf(const TextPlace& place) const {
    std::vector<QRectF> rects;
    const QAbstractTextDocumentLayout* layout = document()->documentLayout();
    const QRectF cell = place.wholeCell ? cellsRect(*document(), place) : QRectF();
    if (!cell.isNull())
        rects.push_back(cell);
    for (QTextBlock block = document()->findBlock(int(place.begin));
         cell.isNull() && block.isValid() && block.position() <= place.end; block = block.next())
        addLines(rects, block, layout->blockBoundingRect(block).topLeft(), place);
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (QRectF& rect : rects)
        rect.translate(-scrolled);
    return rects;
}

void SourceTextView::scrollTo(const TextPlace& place) {
    const std::vector<QRectF> rects = rectsOf(place);
    if (rects.empty())
        return;
    const QRectF visible = QRectF(viewport()->rect()).adjusted(0, 24, 0, -24);
    QScrollBar* down = verticalScrollBar();
    if (rects.front().top() < visible.top() || rects.back().bottom() > visible.bottom())
        down->setValue(down->value() + int(rects.front().center().y() - viewport()->height() / 3.0));
    QScrollBar* across = horizontalScrollBar();
    if (rects.front().left() < visible.left() || rects.front().right() > visible.right())
        across->setValue(across->value() + int(rects.front().center().x() - viewport()->width() / 2.0));
}

void SourceTextView::paintEvent(QPaintEvent* event) {
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TextMark& mark : m_marks)
        paintMark(painter, mark);
}

void SourceTextView::paintMark(QPainter& painter, const TextMark& mark) const {
    const SourceMark style{mark.kind, mark.number, mark.place.wholeCell, mark.severity};
    for (const QRectF& rect : rectsOf(mark.place))
        paintSourceMark(painter, rect, style, font(), palette());
}

void SourceTextView::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->pos();
    QTextEdit::mousePressEvent(event);
}

void SourceTextView::mouseReleaseEvent(QMouseEvent* event) {
    QTextEdit::mouseReleaseEvent(event);
    const bool moved = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() == Qt::LeftButton && !moved && !textCursor().hasSelection())
        Q_EMIT clicked(cursorForPosition(event->pos()).position());
}

/// Zooming is the surrounding widget's.
void SourceTextView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier)
        event->ignore();
    else
        QTextEdit::wheelEvent(event);
}

} // namespace gouji
