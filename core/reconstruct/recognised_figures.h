#pragma once

#include "core/document/document.h"
#include "core/forms/form_library.h"
#include "core/report/report.h"

namespace gouji {

/// What was recognised in pictures is a guess until something proves it. Where relations fail, the fewest
/// figures that can be exchanged for close readings (RecognisedText::close) so that all of these relations
/// hold, and none fails that held, are exchanged if there is only one way to do so; they are doubtful
/// nevertheless. A figure stays read only when it was recognised with confidence and a relation proves it in
/// which nothing was exchanged, and the place of its row is certain (recognised_rows.h). Counts what was
/// recognised in a note (`source.recognised`). Names and dates have nothing to prove them: where issuer, year
/// or date were recognised, or none of them was found, a warning asks to compare them
/// (`identity.recognised`).
///
/// Documents without recognised text are left as they are.
void settleRecognised(const Document& document, const FormLibrary& forms, Report& report);

} // namespace gouji
