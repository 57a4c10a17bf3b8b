#pragma once

#include "core/report/report.h"

#include <optional>
#include <vector>

namespace gouji {

/// The figures that a statement is about, and what they come to.
struct StatedFigures {
    std::vector<FigureKey> keys; ///< empty: no table of the report counts it
    std::optional<Decimal> sum;  ///< none unless each is plainly read
};

/// core/reconstruct/statements.h says what `about` may be.
StatedFigures figuresAbout(const FigureKey& about, const Report& report);

/// Whether a statement tells of what the issuer's tables count: 我镇 and a township's report, 全区 and a
/// district's; not a district's office beside the district. A statement of another year never does.
bool isOfIssuer(const Statement& statement, const Identity& identity);
/// The same of a statement of whatever year.
bool tellsOfIssuer(const Statement& statement, const Identity& identity);

/// Whether a statement names another place or organ of the issuer's kind: 横村镇 in the report of 富春江镇.
bool isOfOtherPlace(const Statement& statement, const Identity& identity);

} // namespace gouji
