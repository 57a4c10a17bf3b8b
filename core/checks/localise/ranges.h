#pragma once

#include "core/checks/localise/tableau.h"

namespace gouji {

/// The values that a free figure takes over all solutions ≥ 0, by the simplex method; `tableau` must be
/// settled. Adds the steps taken to `steps`. None when the tableau turned out not to be exact.
std::optional<CountRange> rangeOf(int figure, const Tableau& tableau, qint64& steps);

} // namespace gouji
