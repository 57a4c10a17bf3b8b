#include "ui/shell/ui_language.h"

#include <QLocale>

namespace gouji {

Language uiLanguage() {
    return QLocale().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

} // namespace gouji
