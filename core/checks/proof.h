#pragma once

#include "core/forms/form_library.h"
#include "core/report/proof.h"

namespace gouji {

/// Every figure of the report, corrections counted. Thread-safe: no state.
std::map<FigureKey, FigureProof> proofs(const CaseReport& report, const FormLibrary& forms);

} // namespace gouji
