#include "ui/shell/search_field.h"

#include "ui/look/icons.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

namespace gouji {

SearchField::SearchField(Find find, QWidget* parent) : QLineEdit(parent), m_find(std::move(find)) {
    setObjectName(QStringLiteral("search"));
    setClearButtonEnabled(true);
    addAction(themedIcon(QStringLiteral("search")), LeadingPosition);
    m_failure = addAction(themedIcon(QStringLiteral("rejected")), TrailingPosition);
    m_failure->setVisible(false);
    connect(this, &QLineEdit::textChanged, this, [this] { showFound(true); });
    retranslate();
}

void SearchField::begin() {
    if (!hasFocus())
        m_before = QApplication::focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchField::step(bool backwards) {
    if (text().trimmed().isEmpty()) {
        begin();
        return;
    }
    const bool found = m_find(text().trimmed(), backwards);
    showFound(found);
    if (!found)
        Q_EMIT told(tr("“%1” does not occur in this original.").arg(text().trimmed()));
}

void SearchField::showFound(bool found) {
    m_failure->setVisible(!found);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(event->modifiers() & Qt::ShiftModifier);
        return;
    case Qt::Key_Escape:
        if (m_before && m_before->isVisible())
            m_before->setFocus();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void SearchField::retranslate() {
    setPlaceholderText(tr("Find in the original"));
    setAccessibleName(tr("Find"));
    m_failure->setToolTip(tr("Not found"));
}

} // namespace gouji
