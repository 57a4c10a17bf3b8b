#include "ui/shell/appearance.h"

#include "ui/look/theme.h"
#include "ui/shell/actions.h"
#include "ui/shell/settings.h"
#include "ui/shell/translator.h"

#include <QAction>
#include <QApplication>

#include <algorithm>
#include <iterator>

namespace gouji {

namespace {

constexpr int steps[] = {75, 90, 100, 110, 125, 150, 175, 200};

int nextStep(int percent) {
    const auto next = std::upper_bound(std::begin(steps), std::end(steps), percent);
    return next == std::end(steps) ? *std::prev(next) : *next;
}

int previousStep(int percent) {
    const auto same = std::lower_bound(std::begin(steps), std::end(steps), percent);
    return same == std::begin(steps) ? *same : *std::prev(same);
}

} // namespace

Appearance::Appearance(Settings& settings, Theme& theme, Translator& translator, Actions& actions,
                       QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_theme(theme),
      m_translator(translator),
      m_plain(QApplication::font()) {
    const std::pair<Act, ThemeChoice> themes[] = {{Act::ThemeSystem, ThemeChoice::System},
                                                  {Act::ThemeLight, ThemeChoice::Light},
                                                  {Act::ThemeDark, ThemeChoice::Dark}};
    for (const auto& [act, choice] : themes) {
        actions[act]->setChecked(theme.choice() == choice);
        connect(actions[act], &QAction::triggered, this, [this, wanted = choice] {
            m_theme.choose(wanted);
            m_settings.set(Setting::ThemeName, Theme::name(wanted));
        });
    }
    const std::pair<Act, Language> languages[] = {{Act::LanguageChinese, Language::Chinese},
                                                  {Act::LanguageEnglish, Language::English}};
    for (const auto& [act, language] : languages) {
        actions[act]->setChecked(translator.language() == language);
        connect(actions[act], &QAction::triggered, this, [this, wanted = language] {
            m_translator.setLanguage(wanted);
            m_settings.set(Setting::LanguageName, Translator::name(wanted));
        });
    }
    connect(actions[Act::ZoomIn], &QAction::triggered, this, [this] { zoomTo(nextStep(m_percent)); });
    connect(actions[Act::ZoomOut], &QAction::triggered, this, [this] { zoomTo(previousStep(m_percent)); });
    connect(actions[Act::ZoomReset], &QAction::triggered, this, [this] { zoomTo(100); });
    const int remembered = settings.value(Setting::TextZoom).toInt();
    if (remembered != 100)
        zoomTo(std::clamp(remembered, *std::begin(steps), *std::prev(std::end(steps))));
}

void Appearance::zoomTo(int percent) {
    m_percent = percent;
    m_settings.set(Setting::TextZoom, percent);
    QFont font = m_plain;
    font.setPointSizeF(m_plain.pointSizeF() * percent / 100.0);
    QApplication::setFont(font);
}

} // namespace gouji
