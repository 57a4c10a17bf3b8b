#pragma once

#include "core/forms/form_library.h"
#include "core/ingest/pipeline.h"
#include "tests/support/pdf/pdf_style.h"
#include "tests/support/report_writer.h"

namespace gouji::testing {

/// A report to be printed on paper, of either edition and any size; everything that the damages leave open is
/// drawn.
WrittenReport printedReport(const FormLibrary& forms, const std::set<Damage>& damages, std::uint32_t seed);

/// Prints the report, reads it, and compares; tells each difference under the name, and a file that is
/// refused as all wrong and silent. GOUJI_KEEP=FOLDER keeps the files there.
Judgement judgePrinted(const Pipeline& pipeline, const WrittenReport& report, const PdfStyle& style,
                       const QString& name);

} // namespace gouji::testing
