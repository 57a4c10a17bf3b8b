#include "core/report/suggestion.h"

#include <algorithm>

namespace gouji {

QString suggestionKindName(SuggestionKind kind) {
    switch (kind) {
    case SuggestionKind::Change:
        return QStringLiteral("change");
    case SuggestionKind::Fill:
        return QStringLiteral("fill");
    case SuggestionKind::Swap:
        return QStringLiteral("swap");
    case SuggestionKind::SwapRows:
        return QStringLiteral("swap_rows");
    case SuggestionKind::Shift:
        return QStringLiteral("shift");
    case SuggestionKind::Split:
        return QStringLiteral("split");
    case SuggestionKind::Move:
        return QStringLiteral("move");
    }
    return {};
}

bool concerns(const Suggestion& suggestion, const Finding& finding) {
    return std::any_of(suggestion.changes.begin(), suggestion.changes.end(),
                       [&](const SuggestedChange& change) {
                           return std::find(finding.figures.begin(), finding.figures.end(), change.key) !=
                                  finding.figures.end();
                       });
}

} // namespace gouji
