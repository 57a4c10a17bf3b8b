#include "ui/shell/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace gouji {

Translator::Translator(QObject* parent) : QObject(parent) {}

Translator::~Translator() {
    remove();
}

Language Translator::fromName(const QString& name) {
    if (name == QLatin1String("zh"))
        return Language::Chinese;
    if (name == QLatin1String("en"))
        return Language::English;
    // The reports and their readers are Chinese: a system that does not say otherwise gets Chinese.
    const QLocale::Language system = QLocale::system().language();
    return system == QLocale::Chinese || system == QLocale::C ? Language::Chinese : Language::English;
}

QString Translator::name(Language language) {
    return language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

void Translator::setLanguage(Language language) {
    remove();
    m_language = language;
    const bool chinese = language == Language::Chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString suffix = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qt.load(QStringLiteral("qtbase_") + suffix, qtFolder))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/gouji_") + suffix))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed();
}

void Translator::remove() {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace gouji
