#pragma once

#include "core/base/decimal.h"
#include "core/forms/figure_key.h"
#include "core/report/finding.h"

#include <QString>

#include <optional>
#include <vector>

/// What figures may be meant to be, where relations fail or figures are blank. Nothing is ever applied
/// unasked. Made by core/checks/suggest.
namespace gouji {

enum class SuggestionKind {
    Change,   ///< figures are wrong one by one
    Fill,     ///< blank or missing figures follow from the others; nothing printed changes
    Swap,     ///< two figures stand in each other's places
    SwapRows, ///< the figures of two rows do
    Shift,    ///< a row's figures slid by one cell
    Split,    ///< the digits of neighbours are divided in the wrong place
    Move,     ///< a row's total stands in another column
};

/// `change`, `swap_rows`, …
QString suggestionKindName(SuggestionKind kind);

/// Why a figure may have come to read as it does.
enum class MisreadingReason {
    SumsOnly,          ///< nothing but the relations speaks for it
    Follows,           ///< it is blank or missing, and relations leave it one value
    DigitConfused,     ///< a digit for one of similar shape
    DigitChanged,      ///< a digit for another
    DigitLost,         ///< at either end, or between others
    DigitAdded,        ///< doubled, or a stray one
    DigitsExchanged,   ///< neighbouring digits
    NeighbourRepeated, ///< a neighbour's value stands in its place
    SignAdded,         ///< a stroke before it was taken for a minus
    UnitConfused,      ///< an amount in yuan where 10,000 yuan is the unit
    PointLost,         ///< the decimal point
    Displaced,         ///< it stands elsewhere: see the suggestion's kind
};

struct SuggestedChange {
    FigureKey key;
    std::optional<Decimal> value; ///< none: any whole number from `least` to `most`
    Decimal least;
    std::optional<Decimal> most; ///< none: without bound
    MisreadingReason reason = MisreadingReason::SumsOnly;
    bool operator==(const SuggestedChange&) const = default;
};

/// Changes that together restore every relation of their group.
struct Suggestion {
    SuggestionKind kind = SuggestionKind::Change;
    std::vector<SuggestedChange> changes; ///< by key
    int group = 1;    ///< suggestions of one group exclude each other, those of different ones do not touch
    int rank = 1;     ///< within the group; those that are as likely share it
    int ties = 0;     ///< other suggestions of the same rank
    int surprise = 0; ///< the less, the likelier; only for comparing
    int agreeing = 0; ///< numbers of the prose or of the years beside it that hold with it and not without
    bool operator==(const Suggestion&) const = default;
};

/// Whether it changes a figure of the finding.
bool concerns(const Suggestion& suggestion, const Finding& finding);

struct Suggestions {
    std::vector<Suggestion> all; ///< by group, best first
    bool isComplete = true;      ///< false: there are more, or the search ended early
    bool operator==(const Suggestions&) const = default;
};

/// The one best suggestion about a finding; null where none changes its figures, or several do and are as
/// likely.
const Suggestion* bestFor(const Finding& finding, const Suggestions& suggestions);

/// The figures of a finding that are likely wrong: what the best suggestion about it changes, those of the
/// finding first; of a finding about one figure alone that figure. Otherwise none: nothing tells which.
std::vector<FigureKey> suspectsOf(const Finding& finding, const Suggestions& suggestions);

} // namespace gouji
