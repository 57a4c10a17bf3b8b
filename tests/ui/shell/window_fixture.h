#pragma once

#include "core/workers/worker_pool.h"
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
    /// All twelve, into the case that is open; waits for them.
    bool importSamples();
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
    WorkerPool workers;
    WorkerPool originals;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

/// Enter, move and drop, as the window system sends them. False when one is refused, or the sign that tells
/// of dropping did not come and go.
bool dropOn(QWidget* widget, const QStringList& paths);

template <typename T>
T* part(QWidget* parent, const char* name) {
    return parent->findChild<T*>(QString::fromLatin1(name));
}

/// While it lives, a folder and a file in it cannot be written: rights mean nothing to root, who becomes
/// nobody.
class Unprivileged {
public:
    Unprivileged(const QString& folder, const QString& file);
    ~Unprivileged();
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

private:
    QString m_folder;
    bool m_root;
};

} // namespace gouji::testing
