#pragma once

#include "core/forms/form_library.h"
#include "core/report/report.h"

namespace gouji {

/// The edition that a report uses for a table: the table's own, else the report's. Null when no form of that
/// edition has the table.
const Form* formOf(QStringView table, const Report& report, const FormLibrary& forms);

/// The unit of a figure in the edition that its table uses; null when that has no such figure.
const Unit* unitOf(const FigureKey& key, const Report& report, const FormLibrary& forms);

} // namespace gouji
