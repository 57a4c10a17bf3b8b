#pragma once

#include <QFont>
#include <QObject>

namespace gouji {

class Actions;
class Settings;
class Theme;
class Translator;

/// Language, theme and zoom: carries out the View menu and remembers what was chosen.
class Appearance : public QObject {
    Q_OBJECT

public:
    Appearance(Settings& settings, Theme& theme, Translator& translator, Actions& actions, QObject* parent);

private:
    void zoomTo(int percent);

    Settings& m_settings;
    Theme& m_theme;
    Translator& m_translator;
    QFont m_plain; ///< the program's font at 100 %
    int m_percent = 100;
};

} // namespace gouji
