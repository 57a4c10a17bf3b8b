#pragma once

#include "core/forms/form_library.h"
#include "core/report/proof.h"

namespace gouji {

/// Every figure that the report can have (core/report/relations_in_force.h), corrections counted. Relations
/// between years are known by those that fail, which are among the report's findings: they hold nothing.
/// Thread-safe: no state.
std::map<FigureKey, FigureProof> proofs(const CaseReport& report, const FormLibrary& forms);

} // namespace gouji
