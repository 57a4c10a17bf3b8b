#pragma once

#include "core/edits/edit.h"
#include "core/report/decision.h"

#include <QUndoCommand>

namespace gouji {

class ReviewSession;

/// Something that is in the case file already, as a step that can be undone and redone: both append to the
/// case. Steps are never merged: undoing must pass through every value that a person typed. When the case
/// refuses, the step makes itself obsolete and the stack drops it; the session tells why.
class CommittedStep : public QUndoCommand {
public:
    void undo() final;
    void redo() final;

protected:
    explicit CommittedStep(const QString& text) : QUndoCommand(text) {}

private:
    /// Into the case; false when it refused.
    virtual bool commit() = 0;
    virtual bool takeBack() = 0;

    bool m_inCase = true; ///< the stack redoes what is pushed: that first time everything is done already
};

class EditStep : public CommittedStep {
public:
    EditStep(ReviewSession& session, Edit edit, const QString& text);

private:
    bool commit() override;
    bool takeBack() override;

    ReviewSession& m_session;
    Edit m_edit;
};

class DecisionStep : public CommittedStep {
public:
    /// `before`: what counted until then; undoing says it again.
    DecisionStep(ReviewSession& session, Decision decision, Decision before, const QString& text);

private:
    bool commit() override;
    bool takeBack() override;

    ReviewSession& m_session;
    Decision m_decision;
    Decision m_before;
};

} // namespace gouji
