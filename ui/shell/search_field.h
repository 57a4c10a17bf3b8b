#pragma once

#include <QLineEdit>
#include <QPointer>

#include <functional>

namespace gouji {

/// The search field of the toolbar: Return finds the next place, Shift+Return the previous one, Escape gives
/// the keyboard back. Says when there is none, not by colour alone.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    /// Finds the text; false when there is none.
    using Find = std::function<bool(const QString& text, bool backwards)>;

    explicit SearchField(Find find, QWidget* parent = nullptr);

    void begin();
    void step(bool backwards);

Q_SIGNALS:
    void told(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showFound(bool found);
    void retranslate();

    Find m_find;
    QAction* m_failure;         ///< a sign in the field
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace gouji
