#include "ui/shell/case_commands.h"

#include "core/base/messages.h"
#include "ui/look/ui_language.h"
#include "ui/shell/actions.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/import_report_dialog.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

namespace gouji {

namespace {

QString inDataFolder(const QString& name) {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/gouji/") +
           name;
}

} // namespace

CaseCommands::CaseCommands(Workspace& workspace, Settings& settings, Dialogs& dialogs, Actions& actions,
                           QWidget* window)
    : QObject(window),
      m_workspace(workspace),
      m_settings(settings),
      m_dialogs(dialogs),
      m_actions(actions),
      m_window(window) {
    connectActions();
    connect(&workspace.importer(), &Importer::finished, this, &CaseCommands::importEnded);
    connect(&workspace, &Workspace::caseOpened, this, [this] {
        const bool writable = !m_workspace.isReadOnly();
        for (const Act act : {Act::OpenFiles, Act::ImportFolder})
            m_actions[act]->setEnabled(writable);
        m_actions[Act::OpenOwnCase]->setEnabled(m_workspace.path() != defaultCase());
        offerToGoOn();
    });
    m_actions[Act::LastImport]->setEnabled(false);
    m_actions[Act::GoOnImport]->setEnabled(false);
}

void CaseCommands::connectActions() {
    const auto on = [this](Act act, auto slot) { connect(m_actions[act], &QAction::triggered, this, slot); };
    on(Act::OpenFiles, &CaseCommands::openFiles);
    on(Act::ImportFolder, &CaseCommands::openFolder);
    on(Act::OpenSamples, &CaseCommands::openSamples);
    on(Act::NewCase, &CaseCommands::newCase);
    on(Act::OpenCase, &CaseCommands::chooseCase);
    on(Act::OpenOwnCase, &CaseCommands::openOwnCase);
    on(Act::LastImport, &CaseCommands::showLastImport);
    on(Act::GoOnImport, &CaseCommands::goOnImport);
}

QString CaseCommands::defaultCase() {
    return inDataFolder(QStringLiteral("default.gouji"));
}

QString CaseCommands::samplesCase() {
    return inDataFolder(QStringLiteral("samples.gouji"));
}

QString CaseCommands::nameOf(const QString& path) {
    if (path == defaultCase())
        return tr("my case");
    return path == samplesCase() ? tr("sample reports (made up)") : QFileInfo(path).fileName();
}

bool CaseCommands::openAtStart(const QString& path) {
    if (!path.isEmpty())
        return open(QFileInfo(path).absoluteFilePath(), true);
    const QString last = m_settings.text(Setting::LastCase);
    if (!last.isEmpty() && last != defaultCase())
        return open(last, false);
    return open(defaultCase(), true);
}

bool CaseCommands::open(const QString& path, bool create) {
    if (create)
        QDir().mkpath(QFileInfo(path).absolutePath());
    const auto opened =
        m_workspace.open(path, create ? CaseFile::Mode::OpenOrCreate : CaseFile::Mode::OpenExisting);
    if (!opened)
        return recover(opened.error());
    if (path != samplesCase()) // the next start is at one's own work
        m_settings.set(Setting::LastCase, path);
    return true;
}

bool CaseCommands::recover(const Error& error) {
    const bool another = m_workspace.caseFile() != nullptr; // the one that stays open
    QStringList answers{tr("Open Another Case…"), tr("Start a New Case…"), tr("Use My Own Case")};
    if (error.place == defaultCase())
        answers.removeLast();
    answers.append(another ? tr("Cancel") : tr("Quit"));
    Question question{tr("The case cannot be opened"),
                      describe(error, uiLanguage()),
                      error.detail,
                      {answers.begin(), answers.end()},
                      0};
    for (;;) {
        const int answer = m_dialogs.ask(m_window, question);
        if (answer == int(answers.size()) - 1)
            return another;
        if (answer == 2)
            return open(defaultCase(), true);
        const QString path = answer == 0 ? askForCase() : askForNewCase();
        if (!path.isEmpty())
            return open(path, answer == 1);
    }
}

QString CaseCommands::askForCase() {
    const QStringList paths =
        m_dialogs.openFiles(m_window, {tr("Open a case"), caseFolder(), {}, caseFilter(), {}});
    return paths.isEmpty() ? QString() : paths.constFirst();
}

QString CaseCommands::askForNewCase() {
    const QString name = tr("new case") + QStringLiteral(".gouji");
    const QString path = m_dialogs.saveFile(m_window, {tr("Where to keep the new case"), caseFolder(), name,
                                                       caseFilter(), QStringLiteral("gouji")});
    if (path.isEmpty() || !QFileInfo::exists(path))
        return path;
    // Replacing would destroy what somebody has reviewed; a new case always is a new file.
    m_dialogs.warn(
        m_window, tr("There is such a file already"),
        tr("%1 is left as it is. Choose another name for the new case.").arg(QDir::toNativeSeparators(path)));
    return {};
}

bool CaseCommands::mayLeave() {
    if (!m_workspace.importer().isRunning())
        return true;
    const int answer =
        m_dialogs.ask(m_window, {tr("An import is still running"),
                                 tr("The reports imported so far are in the case. The other files can "
                                    "be imported again later."),
                                 {},
                                 {tr("Stop the Import"), tr("Go On Importing")},
                                 0});
    if (answer != 0)
        return false;
    m_workspace.importer().stop();
    return true;
}

void CaseCommands::chooseCase() {
    const QString path = askForCase();
    if (!path.isEmpty() && mayLeave())
        open(path, false);
}

void CaseCommands::newCase() {
    const QString path = askForNewCase();
    if (!path.isEmpty() && mayLeave())
        open(path, true);
}

void CaseCommands::import(const QStringList& paths) {
    // A case that is dropped is opened, not read as a report.
    const bool isCase = paths.size() == 1 && paths.constFirst().endsWith(QLatin1String(".gouji")) &&
                        QFileInfo(paths.constFirst()).isFile();
    if (!isCase)
        m_workspace.import(paths);
    else if (mayLeave())
        open(paths.constFirst(), false);
}

void CaseCommands::openFiles() {
    const QStringList paths =
        m_dialogs.openFiles(m_window, {tr("Import report files"),
                                       lastFolder(),
                                       {},
                                       {tr("Reports (*.txt *.html *.htm *.mht *.mhtml *.docx *.doc *.wps "
                                           "*.rtf *.odt *.xls *.xlsx *.et *.ods *.pdf *.zip)"),
                                        tr("All files (*)")},
                                       {}});
    if (paths.isEmpty())
        return;
    m_settings.set(Setting::LastFolder, QFileInfo(paths.constFirst()).absolutePath());
    import(paths);
}

void CaseCommands::openFolder() {
    const QString path = m_dialogs.openFolder(m_window, {tr("Import a folder"), lastFolder(), {}, {}, {}});
    if (path.isEmpty())
        return;
    m_settings.set(Setting::LastFolder, path);
    import({path});
}

/// Back from the sample reports to the case they were opened from; from other cases to the user's own.
void CaseCommands::openOwnCase() {
    if (!mayLeave())
        return;
    if (m_workspace.path() == samplesCase())
        openAtStart({});
    else
        open(defaultCase(), true);
}

/// Made-up reports never mix with somebody's own: they have a case to themselves.
void CaseCommands::openSamples() {
    if (!mayLeave() || !open(samplesCase(), true) || m_workspace.path() != samplesCase())
        return;
    const QDir samples(QStringLiteral(":/samples"));
    QStringList paths;
    const QStringList names = samples.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    for (const QString& name : names)
        paths.append(samples.filePath(name));
    m_workspace.import(paths);
}

void CaseCommands::importEnded(const ImportSummary& summary) {
    m_actions[Act::LastImport]->setEnabled(m_workspace.importer().lastSummary().has_value());
    offerToGoOn();
    Q_EMIT told(importLine(summary));
    if (!summary.failures.empty())
        showLastImport();
}

void CaseCommands::showLastImport() {
    const auto& summary = m_workspace.importer().lastSummary();
    if (!summary)
        return;
    delete m_window->findChild<ImportReportDialog*>();
    auto* dialog = new ImportReportDialog(*summary, m_dialogs, m_window);
    dialog->show();
}

void CaseCommands::goOnImport() {
    const auto paths = m_workspace.unfinishedImport();
    if (paths && !paths->isEmpty())
        m_workspace.import(*paths);
}

void CaseCommands::offerToGoOn() {
    const auto paths = m_workspace.unfinishedImport();
    const bool canGoOn = paths && !paths->isEmpty();
    m_actions[Act::GoOnImport]->setEnabled(canGoOn);
    if (canGoOn)
        Q_EMIT told(tr("The last import did not come to its end: File › Go On Importing."));
}

QString CaseCommands::lastFolder() const {
    const QString folder = m_settings.text(Setting::LastFolder);
    return QDir(folder).exists() && !folder.isEmpty() ? folder : QDir::homePath();
}

QString CaseCommands::caseFolder() const {
    const QString folder = QFileInfo(m_settings.text(Setting::LastCase)).absolutePath();
    return QDir(folder).exists() ? folder : QDir::homePath();
}

QStringList CaseCommands::caseFilter() const {
    return {tr("Gouji cases (*.gouji)"), tr("All files (*)")};
}

} // namespace gouji
