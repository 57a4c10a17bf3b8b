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

const Suggestion* bestFor(const Finding& finding, const Suggestions& suggestions) {
    const auto best =
        std::find_if(suggestions.all.begin(), suggestions.all.end(),
                     [&](const Suggestion& each) { return each.rank == 1 && concerns(each, finding); });
    return best == suggestions.all.end() || best->ties > 0 ? nullptr : &*best;
}

std::vector<FigureKey> suspectsOf(const Finding& finding, const Suggestions& suggestions) {
    std::vector<FigureKey> suspects;
    if (const Suggestion* best = bestFor(finding, suggestions)) {
        for (const SuggestedChange& change : best->changes)
            suspects.push_back(change.key);
    } else if (finding.figures.size() == 1 && isNowhere(finding.anchor)) {
        suspects = finding.figures;
    }
    std::stable_partition(suspects.begin(), suspects.end(), [&](const FigureKey& key) {
        return std::find(finding.figures.begin(), finding.figures.end(), key) != finding.figures.end();
    });
    return suspects;
}

} // namespace gouji
