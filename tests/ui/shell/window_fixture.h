#pragma once

#include "core/ingest/pipeline.h"
#include "tests/ui/shell/scripted_dialogs.h"
#include "ui/look/theme.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/translator.h"
#include "ui/shell/workspace.h"

#include <QTemporaryDir>

#include <memory>

namespace gouji::testing {

/// The whole window on a case in a temporary folder, in English, with dialogs that answer by themselves.
class WindowFixture {
public:
    explicit WindowFixture(const Pipeline& pipeline);

    /// Opens the case; the window is shown.
    bool begin(const QStringList& files = {});
    QString casePath() const { return path("case.gouji"); }
    QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }
    /// A sample report from the resources, as a file in the folder.
    QString sample(int number) const;
    /// Waits until the import has ended and the list shows its reports.
    bool waitForImport();
    /// What another connection to the case file sees.
    std::unique_ptr<CaseFile> otherConnection() const;

    QTemporaryDir folder;
    Settings settings;
    ScriptedDialogs dialogs;
    Theme theme;
    Translator translator;
    CaseServices services;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace gouji::testing
