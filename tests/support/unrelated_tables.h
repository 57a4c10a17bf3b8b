#pragma once

#include "tests/support/sheet.h"

namespace gouji::testing {

/// Tables that reports print beside the statutory ones: purchases, a budget, posts, petitions, documents.
std::vector<Sheet> unrelatedTables();

} // namespace gouji::testing
