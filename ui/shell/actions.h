#pragma once

#include <QObject>

#include <map>

class QAction;
class QActionGroup;

namespace gouji {

enum class Act {
    OpenFiles,
    ImportFolder,
    NewCase,
    OpenCase,
    OpenOwnCase,
    OpenSamples,
    LastImport,
    GoOnImport,
    Export,
    Quit,
    Undo,
    Redo,
    Find,
    FindNext,
    FindPrevious,
    FilterReports,
    NextFinding,
    PreviousFinding,
    NextReport,
    PreviousReport,
    ConfirmPrinted,
    ApplySuggestion,
    MarkReviewed,
    Reject,
    Reopen,
    ShowReview,
    ShowCompare,
    ShowRollUp,
    CompareFigure,
    CompareIssuers,
    CompareYears,
    SaveChart,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    LanguageChinese,
    LanguageEnglish,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    About,
    Keys,
};

/// Every command of the window, from one table: text, icon, keys, hint. Menus and toolbars share them. The
/// texts follow the language.
class Actions : public QObject {
    Q_OBJECT

public:
    /// The actions belong to `window`, so that their keys work in all of it.
    explicit Actions(QWidget* window);

    QAction* operator[](Act act) const { return m_actions.at(act); }
    void retranslate();

private:
    void group(std::initializer_list<Act> acts);

    std::map<Act, QAction*> m_actions;
};

} // namespace gouji
