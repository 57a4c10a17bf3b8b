#pragma once

#include "core/forms/form_library.h"
#include "tests/support/report_writer.h"

namespace gouji::testing {

struct DrawnReport {
    WriteOptions options;
    WrittenReport report;
};

/// A report of which everything is drawn: edition, size, layout (unless it is given), year, and none to three
/// damages, none to two quirks of identity. The same seed gives the same report.
DrawnReport drawReport(const FormLibrary& forms, std::uint32_t seed, std::optional<Layout> layout = {});

} // namespace gouji::testing
