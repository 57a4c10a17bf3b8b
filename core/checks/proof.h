#pragma once

#include "core/forms/form_library.h"
#include "core/report/proof.h"
#include "core/report/report_source.h"

namespace gouji {

/// Every figure of the report, corrections counted. Thread-safe, as is the other: no state.
std::map<FigureKey, FigureProof> proofs(const CaseReport& report, const FormLibrary& forms);

ProofSummary summary(const CaseReport& report, const std::map<FigureKey, FigureProof>& proofs);

} // namespace gouji
