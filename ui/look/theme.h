#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

namespace gouji {

enum class ThemeChoice { System, Light, Dark };

/// The program's look: Fusion with palettes of its own, light or dark as chosen or as the system is.
/// Widgets colour themselves from the palette alone and repaint on QEvent::PaletteChange. GUI thread.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);
    bool isDark() const { return m_dark; }

    static ThemeChoice fromName(const QString& name);
    static QString name(ThemeChoice choice);
    static QPalette lightPalette();
    static QPalette darkPalette();

private:
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemIsDark = false; ///< as the desktop's palette was before ours replaced it
    bool m_dark = false;
};

/// The font with Chinese families behind its own: left to itself, the system may fall back on a bold one, or
/// on Japanese shapes.
QFont withChinese(QFont font);

/// Dark text on light ground, or the other way round. Qt 6.4 has no other way to ask.
bool isDark(const QPalette& palette);

} // namespace gouji
