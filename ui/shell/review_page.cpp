#include "ui/shell/review_page.h"

#include "ui/figures/figures_view.h"
#include "ui/findings/findings_panel.h"
#include "ui/original/original_view.h"
#include "ui/queue/queue_panel.h"
#include "ui/shell/settings.h"
#include "ui/shell/welcome_view.h"
#include "ui/shell/workspace.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gouji {

ReviewPage::ReviewPage(Workspace& workspace, const WelcomeActions& actions, QWidget* parent)
    : QWidget(parent),
      m_queue(new QueuePanel(workspace.reports())),
      m_original(new OriginalView(workspace.session())),
      m_figures(new FiguresView(workspace.session())),
      m_findings(new FindingsPanel(workspace.session())),
      m_welcome(new WelcomeView(actions.openFiles, actions.importFolder, actions.openSamples)),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_details(new QSplitter(Qt::Vertical)),
      m_report(new QSplitter(Qt::Horizontal)),
      m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("reviewPage"));
    m_details->addWidget(m_figures);
    m_details->addWidget(m_findings);
    m_details->setStretchFactor(0, 3);
    m_details->setStretchFactor(1, 2);
    m_report->addWidget(m_original);
    m_report->addWidget(m_details);
    m_report->setStretchFactor(0, 5);
    m_report->setStretchFactor(1, 7);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_report);
    m_splitter->addWidget(m_queue);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({340, 1020});
    m_report->setSizes({420, 600});
    m_details->setSizes({560, 240});
    for (QSplitter* splitter : {m_splitter, m_details, m_report}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(5);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    follow(workspace);
}

void ReviewPage::follow(Workspace& workspace) {
    ReviewSession& session = workspace.session();
    connect(m_queue, &QueuePanel::reportChosen, &session, &ReviewSession::openReport);
    connect(&session, &ReviewSession::reportOpened, this,
            [this, &session] { m_queue->setCurrent(session.report() ? session.report()->summary.id : 0); });
    // Nobody wants to look at an empty desk while there are reports.
    const auto showSomething = [this, &workspace, &session] {
        const bool empty = workspace.reports().rowCount() == 0;
        m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_welcome) : m_report);
        const std::vector<qint64> shown = m_queue->shown();
        if (!session.report() && !shown.empty())
            session.openReport(shown.front());
    };
    connect(&workspace.reports(), &ReportModel::progressChanged, this, showSomething);
    connect(&workspace, &Workspace::caseOpened, this, [this, &workspace, showSomething] {
        m_welcome->setReadOnly(workspace.isReadOnly());
        m_queue->setReadOnly(workspace.isReadOnly());
        showSomething();
    });
    showSomething();
}

void ReviewPage::save(Settings& settings) const {
    settings.set(Setting::ReviewSplitter, m_splitter->saveState());
    settings.set(Setting::DetailSplitter, m_details->saveState());
    settings.set(Setting::ReportSplitter, m_report->saveState());
    settings.set(Setting::QueueColumns, m_queue->saveColumns());
}

void ReviewPage::restore(const Settings& settings) {
    m_splitter->restoreState(settings.value(Setting::ReviewSplitter).toByteArray());
    m_details->restoreState(settings.value(Setting::DetailSplitter).toByteArray());
    m_report->restoreState(settings.value(Setting::ReportSplitter).toByteArray());
    m_queue->restoreColumns(settings.value(Setting::QueueColumns).toByteArray());
}

} // namespace gouji
