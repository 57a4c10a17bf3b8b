#include "ui/original/page_view.h"

#include "ui/look/tones.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

constexpr double gap = 12;      ///< logical pixels around pages
constexpr int picturesKept = 9; ///< around those in view
constexpr int widthStep = 256;  ///< so that not every change of the window's size asks for a new picture
constexpr int greatestWidth = 4096;

} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Dark);
    viewport()->setAutoFillBackground(true);
    setAcceptDrops(false); // files dropped on the window are imported
}

void PageView::setPages(std::vector<QSizeF> sizes) {
    m_pages.clear();
    for (const QSizeF& size : sizes)
        m_pages.push_back({size.isEmpty() ? QSizeF(595, 842) : size, {}, {}, 0, false});
    m_marks.clear();
    layOutPages();
    verticalScrollBar()->setValue(0);
}

void PageView::setPicture(int page, const QImage& picture) {
    if (page < 1 || page > int(m_pages.size()))
        return;
    Page& shown = m_pages[size_t(page - 1)];
    shown.failed = picture.isNull() && shown.picture.isNull();
    if (!picture.isNull())
        shown.picture = picture;
    dropFarPictures(page);
    viewport()->update();
}

bool PageView::hasPicture(int page) const {
    return page >= 1 && page <= int(m_pages.size()) && !m_pages[size_t(page - 1)].picture.isNull();
}

void PageView::dropFarPictures(int number) {
    for (int i = 0; i < int(m_pages.size()); ++i) {
        Page& page = m_pages[size_t(i)];
        if (std::abs(i + 1 - number) <= picturesKept / 2 || inViewport(page).intersects(viewport()->rect()))
            continue;
        page.picture = {};
        page.asked = 0;
    }
}

void PageView::setMarks(std::vector<PageMark> marks) {
    m_marks = std::move(marks);
    viewport()->update();
}

void PageView::setZoom(double zoom) {
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    layOutPages();
}

/// Keeps what stands in the middle of the view there, and the beginning at the top.
void PageView::layOutPages() {
    const double before = m_scale;
    const bool atTop = verticalScrollBar()->value() == 0;
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    double widest = 1;
    for (const Page& page : m_pages)
        widest = std::max(widest, page.size.width());
    m_scale = std::max(0.05, (viewport()->width() - 2 * gap) / widest) * m_zoom;
    double y = gap;
    for (Page& page : m_pages) {
        const QSizeF size = page.size * m_scale;
        const double x = std::max(gap, (viewport()->width() - size.width()) / 2);
        page.place = QRectF(QPointF(x, y), size);
        y = page.place.bottom() + gap;
    }
    const int right = int(std::ceil(widest * m_scale + 2 * gap));
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(y)) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, right - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setValue(atTop ? 0 : int(middle * m_scale / before - viewport()->height() / 2.0));
    viewport()->update();
}

int PageView::neededWidth(const Page& page) const {
    const int shown = int(std::ceil(page.place.width() * devicePixelRatioF()));
    return std::min((shown + widthStep - 1) / widthStep * widthStep, greatestWidth);
}

QPointF PageView::scrolled() const {
    return {double(horizontalScrollBar()->value()), double(verticalScrollBar()->value())};
}

QRectF PageView::inViewport(const Page& page) const {
    return page.place.translated(-scrolled());
}

QRectF PageView::rectOf(const PageRect& place) const {
    if (place.page < 1 || place.page > int(m_pages.size()))
        return {};
    const QRectF paper = inViewport(m_pages[size_t(place.page - 1)]);
    return {paper.topLeft() + place.rect.topLeft() * m_scale, place.rect.size() * m_scale};
}

void PageView::scrollTo(const PageRect& place) {
    const QRectF rect = rectOf(place);
    if (rect.isNull())
        return;
    const QRectF visible = QRectF(viewport()->rect()).adjusted(0, 24, 0, -24);
    QScrollBar* down = verticalScrollBar();
    if (rect.top() < visible.top() || rect.bottom() > visible.bottom())
        down->setValue(down->value() + int(rect.center().y() - viewport()->height() / 3.0));
    QScrollBar* across = horizontalScrollBar();
    if (rect.left() < visible.left() || rect.right() > visible.right())
        across->setValue(across->value() + int(rect.center().x() - viewport()->width() / 2.0));
}

void PageView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (size_t i = 0; i < m_pages.size(); ++i) {
        if (inViewport(m_pages[i]).intersects(viewport()->rect()))
            paintPage(painter, m_pages[i], int(i) + 1);
    }
    const QPalette paper(Qt::black, Qt::white); // pages are white in the dark, too
    for (const PageMark& mark : m_marks)
        paintSourceMark(painter, rectOf(mark.place), {mark.kind, mark.number, false, mark.severity}, font(),
                        paper);
}

void PageView::paintPage(QPainter& painter, Page& page, int number) {
    const QRectF paper = inViewport(page);
    painter.fillRect(paper, Qt::white);
    if (!page.picture.isNull())
        painter.drawImage(paper, page.picture);
    else {
        painter.setPen(Qt::darkGray);
        painter.drawText(paper.intersected(viewport()->rect()), Qt::AlignCenter | Qt::TextWordWrap,
                         page.failed ? tr("Page %1 cannot be shown.").arg(number)
                                     : tr("Painting page %1…").arg(number));
    }
    painter.setPen(Tones(palette()).line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(paper);
    if (const int width = neededWidth(page); page.asked < width) {
        page.asked = width;
        QMetaObject::invokeMethod(
            this, [this, number, width] { Q_EMIT pictureNeeded(number, width); }, Qt::QueuedConnection);
    }
}

void PageView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOutPages();
}

void PageView::keyPressEvent(QKeyEvent* event) {
    QScrollBar* down = verticalScrollBar();
    if (event->key() == Qt::Key_Home)
        down->setValue(down->minimum());
    else if (event->key() == Qt::Key_End)
        down->setValue(down->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

/// Zooming is the surrounding widget's.
void PageView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier)
        event->ignore();
    else
        QAbstractScrollArea::wheelEvent(event);
}

void PageView::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->pos();
}

void PageView::mouseReleaseEvent(QMouseEvent* event) {
    const bool moved = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || moved)
        return;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const QRectF paper = inViewport(m_pages[i]);
        if (paper.contains(event->position()))
            Q_EMIT clicked(int(i) + 1, (event->position() - paper.topLeft()) / m_scale);
    }
}

} // namespace gouji
