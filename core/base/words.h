#pragma once

#include "core/base/language.h"

#include <QString>

namespace gouji {

/// The same in both languages.
struct Words {
    QString zh;
    QString en;

    const QString& in(Language language) const { return language == Language::Chinese ? zh : en; }
};

} // namespace gouji
