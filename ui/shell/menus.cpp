#include "ui/shell/menus.h"

#include "ui/shell/actions.h"
#include "ui/shell/search_field.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <optional>

namespace gouji {

namespace {

using Items = std::vector<std::optional<Act>>; ///< none: a separator
constexpr std::nullopt_t line = std::nullopt;

void fill(QMenu* menu, const Actions& actions, const Items& items) {
    for (const auto& item : items) {
        if (item)
            menu->addAction(actions[*item]);
        else
            menu->addSeparator();
    }
}

} // namespace

Menus::Menus(QMainWindow* window, Actions& actions, SearchField* search) : QObject(window) {
    buildMenus(window, actions);
    buildToolBar(window, actions, search);
    retranslate();
}

void Menus::buildMenus(QMainWindow* window, Actions& actions) {
    const auto top = [&](const char* title, const Items& items) {
        QMenu* menu = window->menuBar()->addMenu(QString());
        fill(menu, actions, items);
        m_menus.push_back({menu, title});
        return menu;
    };
    top(QT_TR_NOOP("&File"),
        {Act::OpenFiles, Act::ImportFolder, Act::OpenSamples, Act::LastImport, Act::GoOnImport, line,
         Act::NewCase, Act::OpenCase, Act::OpenOwnCase, line, Act::Export, line, Act::Quit});
    top(QT_TR_NOOP("&Edit"),
        {Act::Undo, Act::Redo, line, Act::Find, Act::FindNext, Act::FindPrevious, line, Act::FilterReports});
    top(QT_TR_NOOP("&Review"), {Act::ShowReview, line, Act::NextFinding, Act::PreviousFinding,
                                Act::ConfirmPrinted, Act::ApplySuggestion, line, Act::NextReport,
                                Act::PreviousReport, line, Act::MarkReviewed, Act::Reject, Act::Reopen});
    top(QT_TR_NOOP("&Compare"), {Act::ShowCompare, Act::ShowRollUp, Act::CompareFigure, line,
                                 Act::CompareIssuers, Act::CompareYears, line, Act::SaveChart});
    QMenu* view = top(QT_TR_NOOP("&View"), {});
    const auto below = [&](const char* title, const Items& items) {
        QMenu* menu = view->addMenu(QString());
        fill(menu, actions, items);
        m_menus.push_back({menu, title});
    };
    below(QT_TR_NOOP("&Language"), {Act::LanguageChinese, Act::LanguageEnglish});
    below(QT_TR_NOOP("&Theme"), {Act::ThemeSystem, Act::ThemeLight, Act::ThemeDark});
    view->addSeparator();
    fill(view, actions, {Act::ZoomIn, Act::ZoomOut, Act::ZoomReset});
    top(QT_TR_NOOP("&Help"), {Act::Keys, Act::About});
}

void Menus::buildToolBar(QMainWindow* window, Actions& actions, SearchField* search) {
    m_toolBar = window->addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setIconSize({20, 20});
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addAction(actions[Act::OpenFiles]);
    m_toolBar->addAction(actions[Act::Export]);
    m_toolBar->addSeparator();
    for (const Act act : {Act::PreviousFinding, Act::NextFinding, Act::MarkReviewed})
        m_toolBar->addAction(actions[act]);
    m_toolBar->addSeparator();
    for (const Act act : {Act::Undo, Act::Redo}) {
        m_toolBar->addAction(actions[act]);
        static_cast<QToolButton*>(m_toolBar->widgetForAction(actions[act]))
            ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    search->setMaximumWidth(280);
    m_toolBar->addWidget(search);
}

void Menus::retranslate() {
    for (const Entry& entry : m_menus)
        entry.menu->setTitle(tr(entry.title));
    m_toolBar->setWindowTitle(tr("Toolbar"));
}

} // namespace gouji
