#pragma once

#include "core/base/language.h"

#include <QObject>
#include <QTranslator>

namespace gouji {

/// Puts the program into Chinese or English, at any time. Owns the installed translators; taking it down
/// brings the untranslated program back. GUI thread.
class Translator : public QObject {
    Q_OBJECT

public:
    explicit Translator(QObject* parent = nullptr);
    ~Translator() override;

    Language language() const { return m_language; }
    /// Every widget receives QEvent::LanguageChange, then `changed` comes.
    void setLanguage(Language language);

    /// Of a setting: `zh`, `en`, anything else: the system's.
    static Language fromName(const QString& name);
    static QString name(Language language);

Q_SIGNALS:
    void changed();

private:
    void remove();

    QTranslator m_own;
    QTranslator m_qt; ///< Qt's own dialogs and buttons
    Language m_language = Language::English;
};

} // namespace gouji
