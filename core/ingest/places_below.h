#pragma once

#include "core/compare/roll_up.h"
#include "core/divisions/gazetteer.h"

namespace gouji {

/// The list of divisions as a roll-up asks for it. Thread-safe; holds a copy, which shares the table.
PlacesBelow placesBelow(const Gazetteer& gazetteer);

} // namespace gouji
