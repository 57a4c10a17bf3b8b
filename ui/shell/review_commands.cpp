#include "ui/shell/review_commands.h"

#include "ui/figures/figures_view.h"
#include "ui/findings/findings_panel.h"
#include "ui/findings/suggestions_pane.h"
#include "ui/original/original_view.h"
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
    connect(&page.queue(), &QueuePanel::statusWanted, this, &ReviewCommands::setStatus);
    connect(&page.findings().suggestions(), &SuggestionsPane::told, this, &ReviewCommands::told);
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
    on(Act::ConfirmPrinted, [this] {
        if (m_page.isVisible())
            m_page.figures().confirmPrinted();
    });
    on(Act::ApplySuggestion, [this] {
        if (m_page.isVisible() && m_page.figures().finishEditing())
            m_page.findings().suggestions().apply();
    });
    on(Act::MarkReviewed, [this] { markReviewedAndGoOn(); });
    on(Act::Reject, [this] { setStatus({currentReport()}, ReviewStatus::Rejected); });
    on(Act::Reopen, [this] { setStatus({currentReport()}, ReviewStatus::InReview); });
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
    for (const Act act :
         {Act::ConfirmPrinted, Act::ApplySuggestion, Act::MarkReviewed, Act::Reject, Act::Reopen})
        m_actions[act]->setEnabled(writable);
}

void ReviewCommands::stepFinding(int direction) {
    ReviewSession& session = m_workspace.session();
    if (!session.report() || !m_page.figures().finishEditing())
        return;
    if (session.stepFinding(direction)) {
        lookAtFinding();
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
    lookAtFinding();
}

/// The next key corrects the figure that was found. A finding without one is looked at in the original, or
/// where it is listed.
void ReviewCommands::lookAtFinding() {
    const ReviewSession& session = m_workspace.session();
    const Finding& finding = session.report()->findings[size_t(session.currentFinding())];
    if (!session.currentFigure().isEmpty())
        m_page.figures().focusTable();
    else if (!isNowhere(finding.anchor))
        m_page.original().showCurrent();
    else
        m_page.findings().showFindings();
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
    setStatus({id}, ReviewStatus::Reviewed);
    if (next != 0)
        m_workspace.session().openReport(next);
    else
        Q_EMIT told(QStringList{openAfterReview({id}), tr("Every report in the list has been reviewed.")}
                        .join(QStringLiteral(" "))
                        .trimmed());
}

void ReviewCommands::setStatus(const std::vector<qint64>& ids, ReviewStatus status) {
    m_workspace.setStatus(ids, status);
    const QString open = status == ReviewStatus::Reviewed ? openAfterReview(ids) : QString();
    if (!open.isEmpty())
        Q_EMIT told(open);
}

/// What was still open in reports that have been marked as reviewed: allowed, and never silent.
QString ReviewCommands::openAfterReview(const std::vector<qint64>& ids) const {
    const ReportModel& reports = m_workspace.reports();
    int withOpen = 0;
    for (const qint64 id : ids) {
        const ReportSummary* summary = reports.find(id);
        withOpen += summary && summary->errors + summary->warnings > 0 ? 1 : 0;
    }
    if (withOpen == 0)
        return {};
    if (ids.size() > 1)
        return tr("%n report(s) marked as reviewed still have open findings.", nullptr, withOpen);
    const ReportSummary& summary = *reports.find(ids.front());
    return tr("%1 is marked as reviewed with findings still open: %2.")
        .arg(displayName(summary), findingsText(summary));
}

} // namespace gouji
