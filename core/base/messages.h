#pragma once

#include "core/base/error.h"
#include "core/base/language.h"

namespace gouji {

/// One sentence that says what happened, where, and what to do about it.
QString describe(const Error& error, Language language);

/// Says that files were read by processes that are not shut in as they should be.
QString unconfinedNote(Language language);

/// What a file that is too large has as its error's detail: `190.9 MB > 64.0 MB`, the same in every language.
QString sizesDetail(qint64 size, qint64 limit);

} // namespace gouji
