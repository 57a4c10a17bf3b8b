#pragma once

#include "ui/review/review_session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTextEdit;

namespace gouji {

/// What is known of the current figure: value, state, printed text, evidence, correction, and the relations
/// that it takes part in; and the reason that the next corrections are given.
class FigurePage : public QWidget {
    Q_OBJECT

public:
    explicit FigurePage(ReviewSession& session, QWidget* parent = nullptr);

    void retranslate();
    void refresh();
    QString text() const;

private:
    ReviewSession& m_session;
    QTextEdit* m_facts;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
};

} // namespace gouji
