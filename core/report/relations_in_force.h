#pragma once

#include "core/forms/form_library.h"
#include "core/report/report.h"

#include <vector>

namespace gouji {

/// The relations that bind this report: those of the edition each table uses, with the optional rows it
/// prints.
std::vector<Relation> relationsInForce(const Report& report, const FormLibrary& forms);

} // namespace gouji
