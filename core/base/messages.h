#pragma once

#include "core/base/error.h"
#include "core/base/language.h"

namespace gouji {

/// One sentence that says what happened, where, and what to do about it.
QString describe(const Error& error, Language language);

} // namespace gouji
