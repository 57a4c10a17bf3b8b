#include "ui/shell/review_commands.h"

#include "ui/figures/figures_view.h"
#include "ui/queue/queue_panel.h"
#include "ui/shell/actions.h"
#include "ui/shell/review_page.h"
#include "ui/shell/workspace.h"

#include <QAction>

namespace gouji {

ReviewCommands::ReviewCommands(Workspace& workspace, ReviewPage& page, Actions& actions, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_page(page), m_actions(actions) {
    connectActions();
    connectUndo();
    connect(&workspace.session(), &ReviewSession::reportOpened, this, &ReviewCommands::enable);
    connect(&workspace, &Workspace::contentChanged, this, &ReviewCommands::enable);
    enable();
}

void ReviewCommands::connectActions() {
    const auto on = [this](Act act, auto slot) { connect(m_actions[act], &QAction::triggered, this, slot); };
    on(Act::NextFinding, [this] { stepFinding(1); });
    on(Act::PreviousFinding, [this] { stepFinding(-1); });
    on(Act::NextReport, [this] { stepReport(1); });
    on(Act::PreviousReport, [this] { stepReport(-1); });
    on(Act::MarkReviewed, [this] { markReviewedAndGoOn(); });
    on(Act::Reject, [this] { m_workspace.setStatus({currentReport()}, ReviewStatus::Rejected); });
    on(Act::Reopen, [this] { m_workspace.setStatus({currentReport()}, ReviewStatus::InReview); });
    on(Act::FilterReports, [this] { m_page.queue().focusFilter(); });
}

void ReviewCommands::connectUndo() {
    QUndoStack& stack = m_workspace.session().undoStack();
    connect(m_actions[Act::Undo], &QAction::triggered, this, [this, &stack] {
        if (m_page.figures().finishEditing())
            stack.undo();
    });
    connect(m_actions[Act::Redo], &QAction::triggered, &stack, &QUndoStack::redo);
    const auto refresh = [this, &stack] {
        m_actions[Act::Undo]->setEnabled(stack.canUndo());
        m_actions[Act::Redo]->setEnabled(stack.canRedo());
        m_actions[Act::Undo]->setStatusTip(stack.undoText());
        m_actions[Act::Redo]->setStatusTip(stack.redoText());
    };
    connect(&stack, &QUndoStack::indexChanged, this, refresh);
    connect(&stack, &QUndoStack::cleanChanged, this, refresh);
    refresh();
}

qint64 ReviewCommands::currentReport() const {
    const CaseReport* report = m_workspace.session().report();
    return report ? report->summary.id : 0;
}

void ReviewCommands::enable() {
    const bool open = currentReport() != 0;
    const bool writable = open && !m_workspace.isReadOnly();
    for (const Act act : {Act::NextFinding, Act::PreviousFinding, Act::NextReport, Act::PreviousReport,
                          Act::CompareFigure, Act::FindNext, Act::FindPrevious})
        m_actions[act]->setEnabled(open);
    for (const Act act : {Act::MarkReviewed, Act::Reject, Act::Reopen})
        m_actions[act]->setEnabled(writable);
}

void ReviewCommands::stepFinding(int direction) {
    ReviewSession& session = m_workspace.session();
    if (!session.report() || !m_page.figures().finishEditing())
        return;
    if (session.stepFinding(direction)) {
        m_page.figures().focusTable(); // the next key corrects what was found
        return;
    }
    const qint64 next = m_page.queue().seek(currentReport(), direction, hasOpenFindings);
    if (next == 0) {
        Q_EMIT told(tr("No other report in the list has open findings."));
        return;
    }
    session.openReport(next);
    if (!session.report() || session.report()->findings.empty())
        return;
    session.selectFinding(direction > 0 ? 0 : int(session.report()->findings.size()) - 1);
    m_page.figures().focusTable();
}

void ReviewCommands::stepReport(int direction) {
    const qint64 next =
        m_page.queue().seek(currentReport(), direction, [](const ReportSummary&) { return true; });
    if (next != 0)
        m_workspace.session().openReport(next);
}

void ReviewCommands::markReviewedAndGoOn() {
    const qint64 id = currentReport();
    if (id == 0 || !m_page.figures().finishEditing())
        return;
    // Sought first: a filter on the status may hide the report once it is marked.
    const qint64 next =
        m_page.queue().seek(id, 1, [](const ReportSummary& summary) { return !isSettled(summary); });
    m_workspace.setStatus({id}, ReviewStatus::Reviewed);
    if (next != 0)
        m_workspace.session().openReport(next);
    else
        Q_EMIT told(tr("Every report in the list has been reviewed."));
}

} // namespace gouji
