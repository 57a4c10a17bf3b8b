#pragma once

#include "core/forms/form_library.h"
#include "core/report/report.h"

/// Stage 3: Report → Findings, from the relations of the forms in use and the rules within one report.
namespace gouji {

/// Findings in the order of the form: failed relations (error), conversions and doubts (warning), relations
/// that cannot be decided (information, `RULE.undecided`, one per table and rule), what single figures, the
/// prose and the report as a whole contradict (core/checks/rules), then the report's own notes. Blank,
/// missing and doubtful figures are never taken for 0. Thread-safe: no state.
std::vector<Finding> checkReport(const Report& report, const FormLibrary& forms);

} // namespace gouji
