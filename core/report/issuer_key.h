#pragma once

#include "core/report/report.h"

namespace gouji {

/// What the reports of one organ have in common over the years: the code of its division and what its name
/// says behind the place's name, so that 锦界镇政府 and 神木市锦界镇人民政府 of one division are one organ,
/// and its 人民政府办公室 another. Empty when the division is unknown: a name alone may be that of several
/// organs, and what may be another organ is never compared. An organ whose place got another code is another
/// organ.
QString issuerKey(const Identity& identity);

/// Whether the organ is the government of its division itself (人民政府, 街道办事处), not a department of it.
bool isPlaceGovernment(const Identity& identity);

} // namespace gouji
