#pragma once

#include "core/document/document.h"
#include "core/forms/form_library.h"
#include "core/report/report.h"

namespace gouji {

/// What 表二 and the lines around it say of the unit of money (`单位：元` above the table, `单位：亿元` in a
/// header) where it is not the form's 万元: amounts are converted and doubtful; where several units are said,
/// doubtful only. What a cell says itself (`70487元`) and what was converted already stays.
void applyMoneyUnits(const Document& document, const FormLibrary& forms, Report& report);

} // namespace gouji
