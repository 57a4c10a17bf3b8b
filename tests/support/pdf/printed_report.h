#pragma once

#include "core/forms/form_library.h"
#include "tests/support/report_writer.h"

namespace gouji::testing {

/// A report to be printed on paper, of either edition and any size; everything that the damages leave open is
/// drawn.
WrittenReport printedReport(const FormLibrary& forms, const std::set<Damage>& damages, std::uint32_t seed);

} // namespace gouji::testing
