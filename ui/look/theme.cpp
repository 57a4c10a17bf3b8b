#include "ui/look/theme.h"

#include "ui/look/program_style.h"

#include <QApplication>
#include <QFontInfo>

namespace gouji {

namespace {

struct Shades {
    QRgb window, base, alternate, text, dim, button, border, accent, onAccent, link, toolTip;
};

QPalette palette(const Shades& s) {
    QPalette p(QColor::fromRgb(s.button), QColor::fromRgb(s.window));
    const auto set = [&p](QPalette::ColorRole role, QRgb rgb) { p.setColor(role, QColor::fromRgb(rgb)); };
    set(QPalette::Window, s.window);
    set(QPalette::Base, s.base);
    set(QPalette::AlternateBase, s.alternate);
    set(QPalette::Button, s.button);
    set(QPalette::WindowText, s.text);
    set(QPalette::Text, s.text);
    set(QPalette::ButtonText, s.text);
    set(QPalette::PlaceholderText, s.dim);
    set(QPalette::Mid, s.border);
    set(QPalette::Highlight, s.accent);
    set(QPalette::HighlightedText, s.onAccent);
    set(QPalette::Link, s.link);
    set(QPalette::LinkVisited, s.link);
    set(QPalette::ToolTipBase, s.toolTip);
    set(QPalette::ToolTipText, s.text);
    set(QPalette::BrightText, s.onAccent);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, QColor::fromRgb(s.dim));
    p.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(s.border));
    return p;
}

} // namespace

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QPalette Theme::lightPalette() {
    return palette({0xf4f4f2, 0xffffff, 0xf8f8f6, 0x1f2328, 0x858a91, 0xfbfbfa, 0xcfd0cd, 0x2b6cb0, 0xffffff,
                    0x1f5fa5, 0xffffff});
}

QPalette Theme::darkPalette() {
    return palette({0x2d2f33, 0x1d1f21, 0x232528, 0xe3e4e6, 0x8f949b, 0x3a3d42, 0x4b4f55, 0x3b7cc4, 0xffffff,
                    0x7db3ee, 0x3a3d42});
}

QFont withChinese(QFont font) {
    QStringList families{
        QFontInfo(font).family()}; // by its own name: before others, a generic one counts for none
    for (const char* name : {"Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"}) {
        const QString family = QString::fromLatin1(name);
        if (!families.contains(family))
            families.append(family);
    }
    font.setFamilies(families);
    return font;
}

Theme::Theme(QObject* parent) : QObject(parent), m_systemIsDark(gouji::isDark(QApplication::palette())) {
    QApplication::setStyle(new ProgramStyle);
    QApplication::setFont(withChinese(QApplication::font()));
    choose(ThemeChoice::System);
}

void Theme::choose(ThemeChoice choice) {
    m_choice = choice;
    m_dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_systemIsDark);
    QApplication::setPalette(m_dark ? darkPalette() : lightPalette());
}

ThemeChoice Theme::fromName(const QString& name) {
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    return name == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

QString Theme::name(ThemeChoice choice) {
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace gouji
