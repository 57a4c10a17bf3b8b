#include "ui/shell/drop_target.h"

#include "ui/look/icons.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QUrl>

namespace gouji {

namespace {

QStringList localPaths(const QMimeData* data) {
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

DropOverlay::DropOverlay(QWidget* window) : QWidget(window) {
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void DropOverlay::setAccepting(bool accepting) {
    m_accepting = accepting;
    update();
}

void DropOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.82F);
    painter.fillRect(rect(), veil);
    const QColor accent = palette().color(m_accepting ? QPalette::Highlight : QPalette::PlaceholderText);
    painter.setPen(QPen(accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(14, 14, -14, -14), 12, 12);
    const QSize icon(48, 48);
    const QPoint centre = rect().center();
    const QString name = m_accepting ? QStringLiteral("drop") : QStringLiteral("rejected");
    painter.drawPixmap(centre - QPoint(24, 60), themedIcon(name).pixmap(icon, devicePixelRatioF()));
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, centre.y() + 4, width(), 50), Qt::AlignHCenter | Qt::AlignTop,
                     m_accepting ? tr("Drop to import into the case") : tr("This case is read-only"));
}

DropTarget::DropTarget(QWidget* window)
    : QObject(window), m_window(window), m_overlay(new DropOverlay(window)) {
    window->setAcceptDrops(true);
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(80);
    connect(&m_leaving, &QTimer::timeout, m_overlay, &QWidget::hide);
    QApplication::instance()->installEventFilter(this);
}

DropTarget::~DropTarget() {
    if (QApplication::instance())
        QApplication::instance()->removeEventFilter(this);
}

bool DropTarget::isOurs(QObject* watched) const {
    const auto* widget = qobject_cast<QWidget*>(watched);
    return widget && widget->window() == m_window;
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return isOurs(watched) && handle(static_cast<QDropEvent*>(event));
    case QEvent::DragLeave:
        if (m_overlay->isVisible() && isOurs(watched))
            m_leaving.start();
        return false;
    default:
        return false;
    }
}

bool DropTarget::handle(QDropEvent* event) {
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty())
        return false;
    m_leaving.stop();
    const bool dropped = event->type() == QEvent::Drop;
    if (!dropped) {
        m_overlay->setAccepting(m_accepting);
        m_overlay->setGeometry(m_window->rect());
        m_overlay->raise();
    }
    m_overlay->setVisible(!dropped);
    if (!m_accepting) {
        event->ignore();
        return true;
    }
    // The files are read, never moved: whatever the file manager proposes, it is a copy.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (dropped)
        Q_EMIT filesDropped(paths);
    return true;
}

} // namespace gouji
