#pragma once

#include "core/report/report.h"

namespace gouji {

/// A value that was plainly read, or entered by a person; nothing for what is doubtful, blank or not there.
inline std::optional<Decimal> plainValue(const Report& report, const FigureKey& key) {
    const Reading* reading = report.figures.find(key);
    return reading && reading->state == FigureState::Read ? reading->value : std::nullopt;
}

} // namespace gouji
