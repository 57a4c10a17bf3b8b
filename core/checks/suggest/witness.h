#pragma once

#include "core/report/report.h"
#include "core/report/suggestion.h"

#include <vector>

namespace gouji {

/// What figures come to by another source: a number of the report's own prose, or the requests that the year
/// before handed on.
struct Witness {
    std::vector<FigureKey> figures;
    Decimal sum;
};

/// The witnesses of a report, each once. `findings`: where `year.carry` is among them, the other year speaks.
std::vector<Witness> witnessesOf(const Report& report, const std::vector<Finding>& findings);

/// How many witnesses changes would win over, and how many they would contradict that agree now.
struct Testimony {
    int gained = 0;
    int lost = 0;
};

/// Changes without a single value leave their witnesses silent.
Testimony testimony(const std::vector<Witness>& witnesses, const Report& report,
                    const std::vector<SuggestedChange>& changes);

} // namespace gouji
