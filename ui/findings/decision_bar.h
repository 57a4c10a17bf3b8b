#pragma once

#include "ui/review/review_session.h"

#include <QWidget>

#include <array>

class QLineEdit;
class QMenu;
class QToolButton;

namespace gouji {

/// What a reviewer says of the current finding: rightly found, does not apply, printed so; with a comment.
/// The same as buttons below the findings and as a menu on one of them. Each is one undoable step in the case
/// file.
class DecisionBar : public QWidget {
    Q_OBJECT

public:
    explicit DecisionBar(ReviewSession& session, QWidget* parent = nullptr);

    void refresh();
    void retranslate();
    void fill(QMenu& menu);

private:
    /// `none` opens the finding again.
    void decide(std::optional<Verdict> verdict);
    /// The decision in force on the current finding, or out of date.
    FindingDecision current() const;
    bool canDecide() const;

    ReviewSession& m_session;
    QLineEdit* m_comment;
    std::array<QToolButton*, 4> m_buttons;
    int m_shown = -1; ///< the finding whose comment stands in the line
};

/// `原文如此：……（审核员，2025/2/3）`, with a word that the facts have changed; empty without a decision.
QString decisionText(const FindingDecision& decided);

} // namespace gouji
