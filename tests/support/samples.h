#pragma once

#include "core/forms/form_library.h"
#include "tests/support/report_writer.h"

#include <vector>

namespace gouji::testing {

struct Sample {
    QString fileName;
    WrittenReport report;
};

/// The reports in resources/samples: six townships of one county over two years, some damaged, one with a sum
/// that the issuer got wrong.
std::vector<Sample> sampleReports(const FormLibrary& forms);

} // namespace gouji::testing
