#pragma once

#include "core/base/error.h"
#include "core/forms/figure_key.h"

#include <QMainWindow>

class QLabel;
class QTabWidget;

namespace gouji {

class Actions;
class Appearance;
class CaseCommands;
class ComparePage;
class Dialogs;
class DropTarget;
class Menus;
class ReviewCommands;
class ReviewPage;
class RollUpPage;
class SearchField;
class Settings;
class StatusArea;
class Theme;
class Translator;
class Workspace;

/// What the window needs, built in app/ and outliving it.
struct WindowServices {
    Workspace& workspace;
    Settings& settings;
    Dialogs& dialogs;
    Theme& theme;
    Translator& translator;
};

/// The window: geometry, pages, menus. The work is done by the commands and the pages.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices& services);
    ~MainWindow() override;

    /// Opens the case and imports the files; false when no case could be opened and the person gave up.
    bool begin(const QString& casePath, const QStringList& files);

    ReviewPage& reviewPage() const { return *m_review; }
    ComparePage& comparePage() const { return *m_compare; }
    RollUpPage& rollUpPage() const { return *m_rollUp; }
    Actions& actions() const { return *m_actions; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildPages();
    void connectPages();
    void connectActions();
    void connectWorkspace();
    void retranslate();
    void restore();
    void restorePlace(const QByteArray& remembered);
    void save() const;
    void showCase();
    void find();
    void openExport();
    void saveChart();
    void showFigure(qint64 reportId, const FigureKey& key);
    void tellFailure(const Error& error);
    void showAbout();
    void showKeys();

    WindowServices m_services;
    Actions* m_actions;
    QTabWidget* m_pages = nullptr;
    ReviewPage* m_review = nullptr;
    ComparePage* m_compare = nullptr;
    RollUpPage* m_rollUp = nullptr;
    QLabel* m_banner = nullptr; ///< above the pages while the case is read-only
    SearchField* m_search = nullptr;
    Menus* m_menus = nullptr;
    StatusArea* m_status = nullptr;
    DropTarget* m_drops = nullptr;
    CaseCommands* m_cases = nullptr;
    ReviewCommands* m_reviews = nullptr;
    bool m_telling = false; ///< a box is open: what fails meanwhile goes to the status bar
};

} // namespace gouji
