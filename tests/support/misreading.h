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

/// How one figure goes wrong.
enum class Misprint { DigitChanged, DigitDropped, DigitDoubled, DigitsTransposed };

/// What stands there instead; none where that would be no count, or the same one.
std::optional<std::int64_t> misprinted(std::int64_t value, Misprint how, Random& random);

/// How the figures of a row of a table, or two rows, go wrong. What goes beyond the row's end is lost.
enum class Mishap { SlidRight, SlidLeft, CellsSwapped, RowsSwapped, CellsGlued, DigitsSpilt, TotalMoved };
const std::vector<Mishap>& allMishaps();
const char* mishapName(Mishap mishap);

/// Rows of figures of a table with several rows, by column.
std::vector<std::vector<FigureKey>> rowsOfTable(const FigureSet& figures, const char* table);

/// False where the figures do not allow it, or would read the same.
bool damage(Report& report, const std::vector<std::vector<FigureKey>>& rows, Mishap mishap, Random& random);

} // namespace gouji::testing
