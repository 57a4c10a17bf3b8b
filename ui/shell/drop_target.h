#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QWidget>

class QDropEvent;

namespace gouji {

/// Says over the whole window what will happen to the files that hover there. Lets every event through.
class DropOverlay : public QWidget {
    Q_OBJECT

public:
    explicit DropOverlay(QWidget* window);

    void setAccepting(bool accepting);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_accepting = true;
};

/// Takes files and folders dropped anywhere on a window, whichever widget lies below: it looks at the
/// application's events first, so that text views do not swallow them. Texts dropped into fields are left
/// alone.
class DropTarget : public QObject {
    Q_OBJECT

public:
    explicit DropTarget(QWidget* window);
    ~DropTarget() override;

    void setAccepting(bool accepting) { m_accepting = accepting; }
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void filesDropped(const QStringList& paths);

private:
    bool isOurs(QObject* watched) const;
    bool handle(QDropEvent* event);

    QWidget* m_window;
    DropOverlay* m_overlay;
    QTimer m_leaving; ///< leaving one child for the next is no leaving
    bool m_accepting = true;
};

} // namespace gouji
