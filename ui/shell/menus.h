#pragma once

#include <QObject>

#include <vector>

class QMainWindow;
class QMenu;
class QToolBar;

namespace gouji {

class Actions;
class SearchField;

/// The menu bar and the toolbar, made of the actions.
class Menus : public QObject {
    Q_OBJECT

public:
    Menus(QMainWindow* window, Actions& actions, SearchField* search);

    void retranslate();

private:
    void buildMenus(QMainWindow* window, Actions& actions);
    void buildToolBar(QMainWindow* window, Actions& actions, SearchField* search);

    struct Entry {
        QMenu* menu;
        const char* title;
    };
    std::vector<Entry> m_menus;
    QToolBar* m_toolBar = nullptr;
};

} // namespace gouji
