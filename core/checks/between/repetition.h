#pragma once

#include "core/report/neighbours.h"

namespace gouji {

/// Reports that repeat each other, or stand twice for one year. Each is told in both reports, unless it says
/// otherwise. Warnings.

/// `year.repeated`: every figure other than 0 is that of the year before (or after), and there are enough of
/// them that it is no chance (figure_digest.h).
std::vector<Finding> repeatedYear(const Report& report, const Report& other);

/// `year.prose_repeated`, of the later report: the prose states the same numbers in the same words as the
/// year before though the tables differ. At least three clauses with numbers other than 0, and
/// `bitsAmongYears` in them.
std::vector<Finding> repeatedProse(const Report& earlier, const Report& later);

/// `issuer.repeated`: the figures are those of another issuer's report.
std::vector<Finding> repeatedIssuer(const Report& report, const Identity& other);

/// `issuer.prose_repeated`: the clauses with numbers are those of another issuer's report, whose figures are
/// others.
std::vector<Finding> repeatedIssuerProse(const Report& report, const Identity& other);

/// `year.twice`: the issuer has another report for the year, and figures plainly read in both differ. One of
/// them may be wrong, or be another year's (`gap`).
std::vector<Finding> twiceInYear(const Report& report, const Report& other, const QString& source,
                                 std::optional<int> gap);

} // namespace gouji
