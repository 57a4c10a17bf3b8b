#pragma once

#include "core/edits/edit.h"

#include <QUndoCommand>

namespace gouji {

class ReviewSession;

/// An edit that is in the case file already, as a step that can be undone and redone: both append
/// corrections. Steps are never merged: undoing must pass through every value that a person typed. When the
/// case refuses, the step makes itself obsolete and the stack drops it; the session tells why.
class EditCommand : public QUndoCommand {
public:
    EditCommand(ReviewSession& session, Edit edit, const QString& text);

    void undo() override;
    void redo() override;

private:
    ReviewSession& m_session;
    Edit m_edit;
    bool m_inCase = true; ///< the stack redoes what is pushed: that first time everything is done already
};

} // namespace gouji
