#include "ui/review/edit_command.h"

#include "ui/review/review_session.h"

#include <QCoreApplication>

namespace gouji {

EditCommand::EditCommand(ReviewSession& session, Edit edit, const QString& text)
    : QUndoCommand(text), m_session(session), m_edit(std::move(edit)) {}

void EditCommand::undo() {
    const QString undone = QCoreApplication::translate("gouji::EditCommand", "Undone");
    const QString reason =
        m_edit.reason.isEmpty() ? undone : QString(undone + QStringLiteral(": ") + m_edit.reason);
    if (!m_session.commit(inverse(m_edit, reason)))
        setObsolete(true);
    m_inCase = false;
}

void EditCommand::redo() {
    if (!m_inCase && !m_session.commit(m_edit))
        setObsolete(true);
    m_inCase = true;
}

} // namespace gouji
