#pragma once

#include "core/report/decision.h"

#include <QUndoCommand>

namespace gouji {

class ReviewSession;

/// A decision that is in the case file already, as a step that can be undone and redone: both append
/// decisions. When the case refuses, the step makes itself obsolete; the session tells why.
class DecisionCommand : public QUndoCommand {
public:
    /// `before`: what counted until then; undoing says it again.
    DecisionCommand(ReviewSession& session, Decision decision, Decision before, const QString& text);

    void undo() override;
    void redo() override;

private:
    ReviewSession& m_session;
    Decision m_decision;
    Decision m_before;
    bool m_inCase = true; ///< the stack redoes what is pushed: that first time everything is done already
};

} // namespace gouji
