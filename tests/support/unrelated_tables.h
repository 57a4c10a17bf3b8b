#pragma once

#include "tests/support/sheet.h"

#include <QStringList>

#include <vector>

namespace gouji::testing {

/// A grid of lines, cells divided by `|`; the first line is the header.
Sheet tableOf(const char* heading, const QStringList& lines);

/// Tables that reports print beside the statutory ones: purchases, a budget, posts, petitions, documents.
std::vector<Sheet> unrelatedTables();

} // namespace gouji::testing
