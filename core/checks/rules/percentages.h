#pragma once

#include "core/report/statement.h"

namespace gouji {

/// Numbers of which shares are computed: whole, and below ten million; larger ones are nobody's, and would
/// overflow.
bool isComputable(Decimal value);

/// Whether a percentage is printed as finely as one can be checked: from hundreds of percent (增长2倍, -2
/// places) to ten thousandths.
bool isCheckable(const Statement& percent);

/// Whether part of whole is so many percent in the digits printed, rounded in any direction. Both are
/// computable, whole is positive.
bool isPercent(Decimal part, Decimal whole, const Statement& percent);

/// `37.50` for 12 of 32, rounded half up, with as many digits as asked for, none below 0 places; the same is
/// asked of both.
QString percentOf(Decimal part, Decimal whole, int digits);

} // namespace gouji
