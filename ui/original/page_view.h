#pragma once

#include "core/document/anchor.h"
#include "ui/original/source_mark.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <vector>

namespace gouji {

/// A place on a page that is outlined.
struct PageMark {
    PageRect place;
    MarkKind kind = MarkKind::Current;
    int number = 0; ///< of the finding; 0: none is written
    Severity severity = Severity::Error;
    bool operator==(const PageMark&) const = default;
};

/// The pages of a document below each other, as pictures, with outlined places. Knows nothing of files: it
/// asks for the pictures of the pages that are in view, and shows white paper until they come. Pages count
/// from 1, lengths on them are points.
class PageView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);

    void setPages(std::vector<QSizeF> sizes);
    /// A null picture: the page cannot be shown.
    void setPicture(int page, const QImage& picture);
    bool hasPicture(int page) const;
    void setMarks(std::vector<PageMark> marks);
    const std::vector<PageMark>& marks() const { return m_marks; }
    void scrollTo(const PageRect& place);
    /// 1: a page is as wide as the view.
    void setZoom(double zoom);
    /// In viewport coordinates.
    QRectF rectOf(const PageRect& place) const;

Q_SIGNALS:
    /// The page is in view, and there is no picture of it so many pixels across.
    void pictureNeeded(int page, int width);
    void clicked(int page, const QPointF& point);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Page {
        QSizeF size;
        QRectF place; ///< in the content, at the present scale
        QImage picture;
        int asked = 0;       ///< width that was asked for last, pixels
        bool failed = false; ///< there is no picture
    };

    void layOutPages();
    int neededWidth(const Page& page) const;
    QPointF scrolled() const;
    QRectF inViewport(const Page& page) const;
    void paintPage(QPainter& painter, Page& page, int number);
    void dropFarPictures(int number);

    std::vector<Page> m_pages;
    std::vector<PageMark> m_marks;
    double m_zoom = 1;
    double m_scale = 1; ///< logical pixels a point
    QPoint m_pressed;
};

} // namespace gouji
