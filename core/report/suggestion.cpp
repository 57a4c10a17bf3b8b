#include "core/report/suggestion.h"

#include <algorithm>

namespace gouji {

bool concerns(const Suggestion& suggestion, const Finding& finding) {
    return std::any_of(suggestion.changes.begin(), suggestion.changes.end(),
                       [&](const SuggestedChange& change) {
                           return std::find(finding.figures.begin(), finding.figures.end(), change.key) !=
                                  finding.figures.end();
                       });
}

} // namespace gouji
