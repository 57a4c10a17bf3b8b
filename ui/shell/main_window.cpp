#include "ui/shell/main_window.h"

#include "core/base/messages.h"
#include "core/ingest/places_below.h"
#include "ui/compare/compare_chart.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/roll_up_page.h"
#include "ui/figures/figures_view.h"
#include "ui/look/icons.h"
#include "ui/look/ui_language.h"
#include "ui/original/original_view.h"
#include "ui/queue/queue_panel.h"
#include "ui/shell/actions.h"
#include "ui/shell/appearance.h"
#include "ui/shell/case_commands.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/drop_target.h"
#include "ui/shell/export_dialog.h"
#include "ui/shell/menus.h"
#include "ui/shell/review_commands.h"
#include "ui/shell/review_page.h"
#include "ui/shell/search_field.h"
#include "ui/shell/settings.h"
#include "ui/shell/status_area.h"
#include "ui/shell/translator.h"
#include "ui/shell/window_place.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScreen>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace gouji {

MainWindow::MainWindow(const WindowServices& services) : m_services(services), m_actions(new Actions(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    buildPages();
    m_search = new SearchField(
        [this](const QString& text, bool backwards) { return m_review->original().find(text, backwards); });
    m_menus = new Menus(this, *m_actions, m_search);
    m_status = new StatusArea(statusBar(), m_services.workspace.importer(), m_services.workspace.reports());
    m_drops = new DropTarget(this);
    m_cases =
        new CaseCommands(m_services.workspace, m_services.settings, m_services.dialogs, *m_actions, this);
    m_reviews = new ReviewCommands(m_services.workspace, *m_review, *m_actions, this);
    new Appearance(m_services.settings, m_services.theme, m_services.translator, *m_actions, this);
    connectPages();
    connectActions();
    connectWorkspace();
    retranslate();
    restore();
    showCase();
}

MainWindow::~MainWindow() {
    // The pages look at the session and the list of reports to the end: they go before the case is closed.
    delete takeCentralWidget();
}

bool MainWindow::begin(const QString& casePath, const QStringList& files) {
    if (!m_cases->openAtStart(casePath))
        return false;
    if (!files.isEmpty())
        m_cases->import(files);
    return true;
}

void MainWindow::buildPages() {
    Actions& actions = *m_actions;
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_banner = new QLabel;
    m_banner->setObjectName(QStringLiteral("readOnlyBanner"));
    m_banner->setTextFormat(Qt::PlainText);
    m_banner->setWordWrap(true);
    m_banner->setContentsMargins(12, 6, 12, 6);
    m_banner->setBackgroundRole(QPalette::ToolTipBase);
    m_banner->setForegroundRole(QPalette::ToolTipText);
    m_banner->setAutoFillBackground(true);
    m_pages = new QTabWidget;
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setDocumentMode(true);
    m_review = new ReviewPage(m_services.workspace, {actions[Act::OpenFiles], actions[Act::ImportFolder],
                                                     actions[Act::OpenSamples]});
    m_compare = new ComparePage(m_services.workspace.pipeline().forms());
    const Pipeline& pipeline = m_services.workspace.pipeline();
    m_rollUp = new RollUpPage(pipeline.forms(), placesBelow(pipeline.gazetteer()));
    for (QWidget* page : std::initializer_list<QWidget*>{m_review, m_compare, m_rollUp})
        m_pages->addTab(page, QString());
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

void MainWindow::connectPages() {
    connect(&m_review->figures(), &FiguresView::selectionSummaryChanged, m_status,
            &StatusArea::showSelection);
    connect(&m_review->figures(), &FiguresView::showInOriginalRequested, this,
            [this] { m_review->original().showCurrent(); });
    connect(m_compare, &ComparePage::pointChosen, this, &MainWindow::showFigure);
    connect(m_rollUp, &RollUpPage::reportChosen, this, &MainWindow::showFigure);
    connect(m_rollUp, &RollUpPage::failed, this, &MainWindow::tellFailure);
    connect(m_compare, &ComparePage::savePictureWanted, this, &MainWindow::saveChart);
    connect(m_compare, &ComparePage::failed, this, &MainWindow::tellFailure);
    connect(m_compare, &ComparePage::modeChanged, this, [this](CompareMode mode) {
        (*m_actions)[mode == CompareMode::Issuers ? Act::CompareIssuers : Act::CompareYears]->setChecked(
            true);
    });
    connect(m_search, &SearchField::told, m_status, &StatusArea::tell);
    connect(m_cases, &CaseCommands::told, m_status, &StatusArea::tell);
    connect(m_reviews, &ReviewCommands::told, m_status, &StatusArea::tell);
    connect(m_drops, &DropTarget::filesDropped, m_cases, &CaseCommands::import);
}

void MainWindow::connectActions() {
    const auto on = [this](Act act, auto slot) {
        connect((*m_actions)[act], &QAction::triggered, this, slot);
    };
    on(Act::Quit, &MainWindow::close);
    on(Act::Export, &MainWindow::openExport);
    on(Act::Find, &MainWindow::find);
    on(Act::FindNext, [this] { m_search->step(false); });
    on(Act::FindPrevious, [this] { m_search->step(true); });
    on(Act::ShowReview, [this] { m_pages->setCurrentWidget(m_review); });
    on(Act::ShowCompare, [this] { m_pages->setCurrentWidget(m_compare); });
    on(Act::ShowRollUp, [this] { m_pages->setCurrentWidget(m_rollUp); });
    on(Act::CompareFigure, [this] {
        m_compare->setFigure(m_services.workspace.session().currentFigure());
        m_pages->setCurrentWidget(m_compare);
    });
    on(Act::CompareIssuers, [this] {
        m_compare->setMode(CompareMode::Issuers);
        m_pages->setCurrentWidget(m_compare);
    });
    on(Act::CompareYears, [this] {
        m_compare->setMode(CompareMode::Years);
        m_pages->setCurrentWidget(m_compare);
    });
    on(Act::SaveChart, &MainWindow::saveChart);
    on(Act::About, &MainWindow::showAbout);
    on(Act::Keys, &MainWindow::showKeys);
}

void MainWindow::connectWorkspace() {
    Workspace& workspace = m_services.workspace;
    connect(&workspace, &Workspace::caseOpened, this, &MainWindow::showCase);
    connect(&workspace, &Workspace::contentChanged, m_compare, &ComparePage::invalidate);
    connect(&workspace, &Workspace::contentChanged, m_rollUp, &RollUpPage::invalidate);
    connect(&workspace, &Workspace::contentChanged, this,
            [this] { (*m_actions)[Act::Export]->setEnabled(m_services.workspace.reports().rowCount() > 0); });
    connect(&workspace, &Workspace::failed, this, &MainWindow::tellFailure);
}

void MainWindow::showCase() {
    Workspace& workspace = m_services.workspace;
    const bool open = workspace.caseFile() != nullptr;
    m_compare->setSource(workspace.caseFile());
    m_rollUp->setSource(workspace.caseFile());
    m_banner->setVisible(open && workspace.isReadOnly());
    m_drops->setAccepting(!open || !workspace.isReadOnly());
    (*m_actions)[Act::Export]->setEnabled(workspace.reports().rowCount() > 0);
    setWindowTitle(open ? tr("Gouji – %1").arg(CaseCommands::nameOf(workspace.path())) : tr("Gouji"));
    setWindowFilePath(workspace.path());
}

void MainWindow::find() {
    if (m_pages->currentWidget() == m_compare)
        m_compare->focusSearch();
    else if (m_pages->currentWidget() == m_rollUp)
        m_rollUp->focusSearch();
    else
        m_search->begin();
}

void MainWindow::showFigure(qint64 reportId, const FigureKey& key) {
    m_pages->setCurrentWidget(m_review);
    ReviewSession& session = m_services.workspace.session();
    session.openReport(reportId);
    session.selectFigure(key);
    m_review->figures().focusTable();
}

void MainWindow::openExport() {
    if (!m_review->figures().finishEditing())
        return;
    auto* dialog = new ExportDialog(m_services.workspace, m_services.settings, m_services.dialogs,
                                    m_review->queue().shown(), this);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

void MainWindow::saveChart() {
    m_pages->setCurrentWidget(m_compare);
    if (m_compare->chart().spots().empty())
        return;
    const QString path =
        m_services.dialogs.saveFile(this, {tr("Save the chart"),
                                           m_services.settings.text(Setting::LastExportFolder),
                                           tr("chart.png"),
                                           {tr("PNG picture (*.png)")},
                                           QStringLiteral("png")});
    if (path.isEmpty())
        return;
    if (m_compare->chart().picture().save(path, "PNG"))
        m_status->tell(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    else
        m_services.dialogs.warn(this, tr("The chart was not saved"), QDir::toNativeSeparators(path), {});
}

void MainWindow::tellFailure(const Error& error) {
    const QString text = describe(error, uiLanguage());
    m_status->tell(text);
    if (m_telling)
        return;
    const QScopedValueRollback telling(m_telling, true);
    m_services.dialogs.warn(this, tr("That did not work"), text, error.detail);
}

void MainWindow::showAbout() {
    m_services.dialogs.tell(
        this, tr("Gouji %1").arg(QStringLiteral(GOUJI_VERSION)),
        tr("A review workstation for the yearly reports on government information disclosure: a "
           "figure is right, or it is marked.\n\nFree software under the GNU Affero General "
           "Public License, version 3 or later."));
}

void MainWindow::showKeys() {
    QStringList lines;
    for (const Act act : {Act::NextFinding, Act::PreviousFinding, Act::ConfirmPrinted, Act::ApplySuggestion,
                          Act::MarkReviewed, Act::NextReport, Act::PreviousReport, Act::Undo, Act::Redo,
                          Act::Find, Act::FilterReports, Act::OpenFiles, Act::Export, Act::CompareFigure}) {
        const QAction* action = (*m_actions)[act];
        lines.append(QStringLiteral("%1\t%2").arg(action->shortcut().toString(QKeySequence::NativeText),
                                                  action->iconText()));
    }
    lines.append(tr("F2\tEdit the figure"));
    lines.append(tr("Delete\tRecord that nothing is printed"));
    lines.append(tr("Ctrl+C, Ctrl+V\tCopy and paste ranges of figures"));
    m_services.dialogs.tell(this, tr("Keys at a glance"), lines.join(QLatin1Char('\n')));
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate() {
    setAccessibleName(QStringLiteral("Gouji"));
    m_actions->retranslate();
    m_menus->retranslate();
    m_status->retranslate();
    m_pages->setTabText(0, tr("Review"));
    m_pages->setTabText(1, tr("Compare"));
    m_pages->setTabText(2, tr("Roll-up"));
    m_banner->setText(
        tr("This case is read-only: it can be looked at, compared and exported, but not corrected. "
           "Copy the file to a place where you may write to work on it."));
    showCase();
}

void MainWindow::restorePlace(const QByteArray& remembered) {
    if (!restoreGeometry(remembered)) {
        resize(firstSize({1440, 900}, screen()->availableSize()));
        return;
    }
    const QScreen* shownOn = QGuiApplication::screenAt(geometry().center());
    if (!isMaximized() && !isFullScreen())
        setGeometry(fittedPlace(geometry(), (shownOn ? shownOn : screen())->availableGeometry()));
}

void MainWindow::restore() {
    Settings& settings = m_services.settings;
    restorePlace(settings.value(Setting::WindowGeometry).toByteArray());
    restoreState(settings.value(Setting::WindowState).toByteArray());
    m_review->restore(settings);
    m_compare->restoreSplitter(settings.value(Setting::CompareSplitter).toByteArray());
    m_compare->restoreChartSplitter(settings.value(Setting::CompareChartSplitter).toByteArray());
    m_compare->setFigure(FigureKey(settings.text(Setting::CompareFigure)));
    const bool years = settings.text(Setting::CompareMode) == QLatin1String("years");
    m_compare->setMode(years ? CompareMode::Years : CompareMode::Issuers);
    (*m_actions)[years ? Act::CompareYears : Act::CompareIssuers]->setChecked(true);
    m_pages->setCurrentIndex(settings.value(Setting::CurrentPage).toInt());
}

void MainWindow::save() const {
    Settings& settings = m_services.settings;
    settings.set(Setting::WindowGeometry, saveGeometry());
    settings.set(Setting::WindowState, saveState());
    m_review->save(settings);
    settings.set(Setting::CompareSplitter, m_compare->saveSplitter());
    settings.set(Setting::CompareChartSplitter, m_compare->saveChartSplitter());
    settings.set(Setting::CompareFigure, m_compare->figure().name);
    settings.set(Setting::CompareMode, m_compare->mode() == CompareMode::Years ? QStringLiteral("years")
                                                                               : QStringLiteral("issuers"));
    settings.set(Setting::CurrentPage, m_pages->currentIndex());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_review->figures().finishEditing() || !m_cases->mayLeave()) {
        event->ignore();
        return;
    }
    save();
    event->accept();
}

} // namespace gouji
