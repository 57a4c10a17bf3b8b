#pragma once

#include "core/base/language.h"

#include <QCoreApplication>

namespace gouji {

/// The language in which windows speak of figures and findings: that of the translation installed now.
inline Language uiLanguage() {
    //: The language of figure names and findings: translate as zh in Chinese; leave en otherwise
    const QString code = QCoreApplication::translate("gouji", "en");
    return code == QLatin1String("zh") ? Language::Chinese : Language::English;
}

} // namespace gouji
