#include "ui/shell/actions.h"

#include "ui/look/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QWidget>

namespace gouji {

namespace {

struct Row {
    Act act;
    const char* name; ///< object name
    const char* text;
    const char* hint; ///< tool tip; null: the text
    const char* icon; ///< null: none
    const char* keys; ///< portable, separated by "; "
};

constexpr Row rows[] = {
    {Act::OpenFiles, "openFiles", QT_TRANSLATE_NOOP("gouji::Actions", "&Open Files…"),
     QT_TRANSLATE_NOOP("gouji::Actions", "Import report files into the case"), "open", "Ctrl+O"},
    {Act::ImportFolder, "importFolder", QT_TRANSLATE_NOOP("gouji::Actions", "Import &Folder…"), nullptr,
     nullptr, "Ctrl+Shift+O"},
    {Act::NewCase, "newCase", QT_TRANSLATE_NOOP("gouji::Actions", "&New Case…"), nullptr, "case", "Ctrl+N"},
    {Act::OpenCase, "openCase", QT_TRANSLATE_NOOP("gouji::Actions", "Open &Case…"), nullptr, nullptr,
     nullptr},
    {Act::OpenOwnCase, "openOwnCase", QT_TRANSLATE_NOOP("gouji::Actions", "Open M&y Own Case"), nullptr,
     nullptr, nullptr},
    {Act::OpenSamples, "openSamples", QT_TRANSLATE_NOOP("gouji::Actions", "Open the &Sample Reports"),
     nullptr, "samples", nullptr},
    {Act::LastImport, "lastImport", QT_TRANSLATE_NOOP("gouji::Actions", "&Last Import…"), nullptr, nullptr,
     nullptr},
    {Act::GoOnImport, "goOnImport", QT_TRANSLATE_NOOP("gouji::Actions", "&Go On Importing"),
     QT_TRANSLATE_NOOP("gouji::Actions", "Import the files that the last import did not come to"), nullptr,
     nullptr},
    {Act::Export, "export", QT_TRANSLATE_NOOP("gouji::Actions", "&Export…"),
     QT_TRANSLATE_NOOP("gouji::Actions", "Export the figures as a spreadsheet"), "export", "Ctrl+E"},
    {Act::Quit, "quit", QT_TRANSLATE_NOOP("gouji::Actions", "&Quit"), nullptr, nullptr, "Ctrl+Q"},

    {Act::Undo, "undo", QT_TRANSLATE_NOOP("gouji::Actions", "&Undo"), nullptr, "undo", "Ctrl+Z"},
    {Act::Redo, "redo", QT_TRANSLATE_NOOP("gouji::Actions", "&Redo"), nullptr, "redo", "Ctrl+Shift+Z"},
    {Act::Find, "find", QT_TRANSLATE_NOOP("gouji::Actions", "&Find…"), nullptr, "search", "Ctrl+F"},
    {Act::FindNext, "findNext", QT_TRANSLATE_NOOP("gouji::Actions", "Find Ne&xt"), nullptr, nullptr, "F3"},
    {Act::FindPrevious, "findPrevious", QT_TRANSLATE_NOOP("gouji::Actions", "Find Pre&vious"), nullptr,
     nullptr, "Shift+F3"},
    {Act::FilterReports, "filterReports", QT_TRANSLATE_NOOP("gouji::Actions", "Filter the Re&ports"), nullptr,
     "filter", "Ctrl+Shift+F"},

    {Act::NextFinding, "nextFinding", QT_TRANSLATE_NOOP("gouji::Actions", "&Next Finding"),
     QT_TRANSLATE_NOOP("gouji::Actions", "Go to the next finding, in this report or the next"), "next", "F8"},
    {Act::PreviousFinding, "previousFinding", QT_TRANSLATE_NOOP("gouji::Actions", "&Previous Finding"),
     QT_TRANSLATE_NOOP("gouji::Actions", "Go to the previous finding, in this report or the one before"),
     "previous", "Shift+F8"},
    {Act::ConfirmPrinted, "confirmPrinted", QT_TRANSLATE_NOOP("gouji::Actions", "&Confirm the Printed Value"),
     QT_TRANSLATE_NOOP("gouji::Actions", "The doubtful values selected are right as they are printed"),
     nullptr, "F4"},
    {Act::ApplySuggestion, "applySuggestion", QT_TRANSLATE_NOOP("gouji::Actions", "App&ly the Suggestion"),
     QT_TRANSLATE_NOOP("gouji::Actions", "Correct the figures as the chosen suggestion says"), nullptr, "F6"},
    {Act::NextReport, "nextReport", QT_TRANSLATE_NOOP("gouji::Actions", "Next R&eport"), nullptr, nullptr,
     "Ctrl+PgDown"},
    {Act::PreviousReport, "previousReport", QT_TRANSLATE_NOOP("gouji::Actions", "Previous Rep&ort"), nullptr,
     nullptr, "Ctrl+PgUp"},
    {Act::MarkReviewed, "markReviewed", QT_TRANSLATE_NOOP("gouji::Actions", "&Mark Reviewed and Go On"),
     QT_TRANSLATE_NOOP("gouji::Actions", "Mark this report as reviewed and open the next one to review"),
     "reviewed", "Ctrl+Return; Ctrl+Enter"},
    {Act::Reject, "reject", QT_TRANSLATE_NOOP("gouji::Actions", "Re&ject the Report"), nullptr, "rejected",
     nullptr},
    {Act::Reopen, "reopen", QT_TRANSLATE_NOOP("gouji::Actions", "Reopen for Re&view"), nullptr, "in_review",
     nullptr},

    {Act::ShowReview, "showReview", QT_TRANSLATE_NOOP("gouji::Actions", "&Review"), nullptr, nullptr,
     "Ctrl+1"},
    {Act::ShowCompare, "showCompare", QT_TRANSLATE_NOOP("gouji::Actions", "&Compare"), nullptr, nullptr,
     "Ctrl+2"},
    {Act::ShowRollUp, "showRollUp", QT_TRANSLATE_NOOP("gouji::Actions", "Roll-&up"),
     QT_TRANSLATE_NOOP("gouji::Actions", "A government's own figures beside the sum of the places below it"),
     nullptr, "Ctrl+3"},
    {Act::CompareFigure, "compareFigure", QT_TRANSLATE_NOOP("gouji::Actions", "Compare the Current &Figure"),
     nullptr, nullptr, "Ctrl+Shift+C"},
    {Act::CompareIssuers, "compareIssuers", QT_TRANSLATE_NOOP("gouji::Actions", "Across &Issuers"), nullptr,
     "bars", nullptr},
    {Act::CompareYears, "compareYears", QT_TRANSLATE_NOOP("gouji::Actions", "Across &Years"), nullptr,
     "lines", nullptr},
    {Act::SaveChart, "saveChart", QT_TRANSLATE_NOOP("gouji::Actions", "&Save the Chart as a Picture…"),
     nullptr, "image", nullptr},

    {Act::ThemeSystem, "themeSystem", QT_TRANSLATE_NOOP("gouji::Actions", "As the &System"), nullptr, nullptr,
     nullptr},
    {Act::ThemeLight, "themeLight", QT_TRANSLATE_NOOP("gouji::Actions", "&Light"), nullptr, nullptr, nullptr},
    {Act::ThemeDark, "themeDark", QT_TRANSLATE_NOOP("gouji::Actions", "&Dark"), nullptr, nullptr, nullptr},
    // Each language is named in itself, whichever is shown.
    {Act::LanguageChinese, "languageChinese", "简体中文", nullptr, nullptr, nullptr},
    {Act::LanguageEnglish, "languageEnglish", "English", nullptr, nullptr, nullptr},
    {Act::ZoomIn, "zoomIn", QT_TRANSLATE_NOOP("gouji::Actions", "Zoom &In"), nullptr, nullptr,
     "Ctrl++; Ctrl+="},
    {Act::ZoomOut, "zoomOut", QT_TRANSLATE_NOOP("gouji::Actions", "Zoom &Out"), nullptr, nullptr, "Ctrl+-"},
    {Act::ZoomReset, "zoomReset", QT_TRANSLATE_NOOP("gouji::Actions", "&Actual Size"), nullptr, nullptr,
     "Ctrl+0"},

    {Act::About, "about", QT_TRANSLATE_NOOP("gouji::Actions", "&About Gouji"), nullptr, nullptr, nullptr},
    {Act::Keys, "keys", QT_TRANSLATE_NOOP("gouji::Actions", "&Keys at a Glance"), nullptr, nullptr, "F1"},
};

/// As on a toolbar: without access keys (`打开(&O)…`, `&Open…`) and dots.
QString plain(QString text) {
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    return text.remove(bracketed).remove(QLatin1Char('&')).remove(QChar(0x2026));
}

} // namespace

Actions::Actions(QWidget* window) : QObject(window) {
    for (const Row& row : rows) {
        auto* action = new QAction(window);
        action->setObjectName(QLatin1String(row.name));
        if (row.icon)
            action->setIcon(themedIcon(QLatin1String(row.icon)));
        if (row.keys)
            action->setShortcuts(QKeySequence::listFromString(QLatin1String(row.keys)));
        window->addAction(action);
        m_actions[row.act] = action;
    }
    m_actions[Act::Quit]->setMenuRole(QAction::QuitRole);
    m_actions[Act::About]->setMenuRole(QAction::AboutRole);
    group({Act::ThemeSystem, Act::ThemeLight, Act::ThemeDark});
    group({Act::LanguageChinese, Act::LanguageEnglish});
    group({Act::CompareIssuers, Act::CompareYears});
    retranslate();
}

void Actions::group(std::initializer_list<Act> acts) {
    auto* group = new QActionGroup(this);
    for (const Act act : acts) {
        m_actions[act]->setCheckable(true);
        group->addAction(m_actions[act]);
    }
}

void Actions::retranslate() {
    for (const Row& row : rows) {
        QAction* action = m_actions[row.act];
        action->setText(QCoreApplication::translate("gouji::Actions", row.text));
        action->setIconText(plain(action->text()));
        if (!row.hint)
            continue;
        const QString hint = QCoreApplication::translate("gouji::Actions", row.hint);
        action->setStatusTip(hint);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? hint : QStringLiteral("%1 (%2)").arg(hint, keys));
    }
}

} // namespace gouji
