#include "core/ingest/case_services.h"
#include "core/office/office_extractor.h"
#include "core/workers/worker_pool.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/translator.h"
#include "ui/shell/workspace.h"

#include "core/base/messages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

namespace {

using namespace gouji;

/// What the command line asks for: a case, if the first name is one, and files to import.
struct Wanted {
    QString casePath;
    QStringList files;
};

Wanted readCommandLine(const QApplication& app) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate(
        "main", "Review workstation for the yearly reports on government information disclosure."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("CASE.gouji"),
        QApplication::translate("main",
                                "The case file to open, made when there is none; the last one by default."),
        QStringLiteral("[CASE.gouji]"));
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QApplication::translate("main", "Report files and folders to import."),
                                 QStringLiteral("[FILE...]"));
    parser.process(app);
    Wanted wanted;
    wanted.files = parser.positionalArguments();
    if (!wanted.files.isEmpty() && wanted.files.constFirst().endsWith(QLatin1String(".gouji")))
        wanted.casePath = wanted.files.takeFirst();
    return wanted;
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("gouji"));
    QApplication::setApplicationVersion(QStringLiteral(GOUJI_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("gouji"));
    Settings settings;
    Translator translator;
    translator.setLanguage(Translator::fromName(settings.text(Setting::LanguageName)));
    const Wanted wanted = readCommandLine(app);

    Theme theme;
    theme.choose(Theme::fromName(settings.text(Setting::ThemeName)));
    QApplication::setWindowIcon(applicationIcon());
    DesktopDialogs dialogs;
    const auto pipeline = Pipeline::bundled();
    if (!pipeline) {
        dialogs.warn(nullptr, QStringLiteral("Gouji"), describe(pipeline.error(), translator.language()),
                     pipeline.error().detail);
        return 1;
    }
    WorkerPool workers(workerProgram(), pipeline->limits());
    WorkerPool originalWorkers(workerProgram(), pipeline->limits(), 2); // text and pages
    OfficeExtractor extractor(workers, findOffice());
    OfficeExtractor originals(originalWorkers, findOffice(), 1);
    Workspace workspace(*pipeline, extractor, originals, caseServices(*pipeline));
    MainWindow window({workspace, settings, dialogs, theme, translator});
    window.show();
    return window.begin(wanted.casePath, wanted.files) ? QApplication::exec() : 1;
}
