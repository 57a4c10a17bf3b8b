#pragma once

#include "core/base/language.h"
#include "core/forms/form_library.h"
#include "core/report/report.h"
#include "core/report/suggestion.h"

namespace gouji {

/// Why a suggestion may be right, in the form's own words: `表三 · 总计 · 商业企业：6 应为
/// 5（把数字认成了形近的数字）`. Says when other answers are as good.
QString sentence(const Suggestion& suggestion, const Report& report, const FormLibrary& forms,
                 Language language);

} // namespace gouji
