#include "ui/review/committed_step.h"

#include "ui/review/review_session.h"

#include <QCoreApplication>

namespace gouji {

void CommittedStep::undo() {
    if (!takeBack())
        setObsolete(true);
    m_inCase = false;
}

void CommittedStep::redo() {
    if (!m_inCase && !commit())
        setObsolete(true);
    m_inCase = true;
}

EditStep::EditStep(ReviewSession& session, Edit edit, const QString& text)
    : CommittedStep(text), m_session(session), m_edit(std::move(edit)) {}

bool EditStep::commit() {
    return m_session.commit(m_edit);
}

bool EditStep::takeBack() {
    const QString undone = QCoreApplication::translate("gouji::EditStep", "Undone");
    const QString reason =
        m_edit.reason.isEmpty() ? undone : QString(undone + QStringLiteral(": ") + m_edit.reason);
    return m_session.commit(inverse(m_edit, reason));
}

DecisionStep::DecisionStep(ReviewSession& session, Decision decision, Decision before, const QString& text)
    : CommittedStep(text), m_session(session), m_decision(std::move(decision)), m_before(std::move(before)) {}

bool DecisionStep::commit() {
    return m_session.commit(m_decision);
}

bool DecisionStep::takeBack() {
    return m_session.commit(m_before);
}

} // namespace gouji
