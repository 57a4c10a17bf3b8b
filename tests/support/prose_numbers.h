#pragma once

#include "tests/support/prose.h"

namespace gouji::testing {

/// Paragraphs that state of the figures what reports state: received with applicants and last year's number,
/// results with their percentages, what was carried, cases and what became of them, documents and money;
/// among them numbers of other organs, years and parts that must not be compared. All of it is true but the
/// one number that `options.slip` asks for.
QStringList numbersOf(const FigureSet& figures, const ProseOptions& options, Truth& truth, Random& random);

} // namespace gouji::testing
