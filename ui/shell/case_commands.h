#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QStringList>

class QWidget;

namespace gouji {

class Actions;
class Dialogs;
class Settings;
class Workspace;
struct ImportSummary;

/// Opens cases and imports files: the File menu, drops, and the start of the program. What fails is told with
/// what can be done about it; no file is ever replaced.
class CaseCommands : public QObject {
    Q_OBJECT

public:
    CaseCommands(Workspace& workspace, Settings& settings, Dialogs& dialogs, Actions& actions,
                 QWidget* window);

    /// The case named, else the last one, else the user's own. Asks what to do as long as none can be opened;
    /// false when the person gave up.
    bool openAtStart(const QString& path);
    void import(const QStringList& paths);
    /// False when an import is under way and the person wants to wait for it.
    bool mayLeave();
    static QString defaultCase();
    /// Where the sample reports are kept, apart from everybody's own.
    static QString samplesCase();
    /// What the title of the window calls a case.
    static QString nameOf(const QString& path);

Q_SIGNALS:
    void told(const QString& text);

private:
    void connectActions();
    bool open(const QString& path, bool create);
    bool recover(const Error& error);
    void chooseCase();
    QString askForCase();
    QString askForNewCase();
    void newCase();
    void openFiles();
    void openFolder();
    void openSamples();
    void openOwnCase();
    void importEnded(const ImportSummary& summary);
    void showLastImport();
    void goOnImport();
    void offerToGoOn();
    QString lastFolder() const;
    QString caseFolder() const;
    QStringList caseFilter() const;

    Workspace& m_workspace;
    Settings& m_settings;
    Dialogs& m_dialogs;
    Actions& m_actions;
    QWidget* m_window;
};

} // namespace gouji
