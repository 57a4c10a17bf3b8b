#pragma once

#include "core/checks/localise/localise.h"
#include "core/checks/relations.h"

namespace gouji {

/// The counts of a report that relations bind, as error localisation sees them: figure i of `problem` is
/// `keys[i]`, its relations come in the order of visitRelationsInForce. Blank and missing figures, and values
/// that no count can have (negative, fractional), are unknown; nothing is ever taken for 0.
struct ReportCounts {
    CountProblem problem;
    std::vector<FigureKey> keys;
};

/// Weights of evidence: two doubtful figures are as easily wrong as one that was plainly read.
enum ReadingWeight {
    DoubtfulWeight = 2,
    RecognisedWeight = 3, ///< in a picture, with less confidence than `surelyRecognised`
    ReadWeight = 4,
};
constexpr int surelyRecognised = 95; ///< percent

ReportCounts countsOf(const Report& report, const FormLibrary& forms);

} // namespace gouji
