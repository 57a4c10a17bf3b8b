#pragma once

#include "core/report/report.h"
#include "tests/support/figures.h"

/// Reports as values, and what goes wrong when a figure of one is read or typed.
namespace gouji::testing {

/// A report that prints these figures, every one plainly read.
Report reportOf(const FigureSet& figures);

Reading readingOf(std::int64_t value);
std::int64_t countIn(const Report& report, const FigureKey& key);

/// Keys of the printed figures of a table.
std::vector<FigureKey> keysOfTable(const FigureSet& figures, const char* table);

/// Gives `count` different figures among `keys` another value. Returns which, in the order of `keys`.
std::vector<FigureKey> misstate(Report& report, const std::vector<FigureKey>& keys, int count,
                                Random& random);

} // namespace gouji::testing
