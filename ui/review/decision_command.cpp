#include "ui/review/decision_command.h"

#include "ui/review/review_session.h"

namespace gouji {

DecisionCommand::DecisionCommand(ReviewSession& session, Decision decision, Decision before,
                                 const QString& text)
    : QUndoCommand(text), m_session(session), m_decision(std::move(decision)), m_before(std::move(before)) {}

void DecisionCommand::undo() {
    if (!m_session.commit(m_before))
        setObsolete(true);
    m_inCase = false;
}

void DecisionCommand::redo() {
    if (!m_inCase && !m_session.commit(m_decision))
        setObsolete(true);
    m_inCase = true;
}

} // namespace gouji
