#pragma once

#include "core/base/language.h"

namespace gouji {

/// The language that the windows speak at this moment, for sentences that core makes. It follows the default
/// QLocale, which the shell's Translator sets before it sends QEvent::LanguageChange: widgets with such
/// sentences make them anew on that event. GUI thread.
Language uiLanguage();

} // namespace gouji
