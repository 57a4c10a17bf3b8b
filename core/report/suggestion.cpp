#include "core/report/suggestion.h"

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

} // namespace gouji
