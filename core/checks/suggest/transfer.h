#pragma once

#include "core/report/report.h"
#include "core/report/suggestion.h"

#include <optional>

namespace gouji {

/// Some of a row's sum that moves from one of its columns to another. Relations that hold between columns
/// cannot tell in which row it does.
struct Transfer {
    QString first; ///< columns, in the order of the keys
    QString second;
    Decimal amount; ///< > 0
    bool operator==(const Transfer&) const = default;
};

/// What a suggestion moves, if it changes nothing else.
std::optional<Transfer> transferOf(const Suggestion& suggestion, const Report& report);

} // namespace gouji
