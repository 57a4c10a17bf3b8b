#include "ui/look/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace gouji {

namespace {

/// Draws an SVG whose strokes are `currentColor` in a colour of the application's palette.
class TintedSvgEngine : public QIconEngine {
public:
    explicit TintedSvgEngine(const QString& path) : m_path(path) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour(mode).name(QColor::HexRgb).toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QString key = QStringLiteral("gouji-icon:%1:%2x%3:%4")
                                .arg(m_path, QString::number(size.width()), QString::number(size.height()),
                                     colour(mode).name());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            paint(&painter, QRect(QPoint(), size), mode, state);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QIconEngine* clone() const override { return new TintedSvgEngine(*this); }

private:
    static QColor colour(QIcon::Mode mode) {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return palette.color(QPalette::ButtonText);
    }

    QString m_path;
    QByteArray m_svg;
};

} // namespace

QIcon themedIcon(const QString& name) {
    return QIcon(new TintedSvgEngine(QStringLiteral(":/icons/%1.svg").arg(name)));
}

QIcon applicationIcon() {
    return QIcon(QStringLiteral(":/icons/gouji.svg"));
}

} // namespace gouji
