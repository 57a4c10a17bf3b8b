#pragma once

#include "core/report/proof.h"

#include <QString>

/// What speaks for figures, in the language of the windows. Nothing is ever called right because sums hold.
namespace gouji {

/// `Nobody has looked at it; 2 relations hold`.
QString proofText(const FigureProof& proof);

/// In one line: how many figures are typed, held by sums or read by the machine alone, and what is still
/// open.
QString proofText(const ProofSummary& summary);

} // namespace gouji
