#pragma once

#include "core/report/report.h"

#include <vector>

namespace gouji {

/// What the prose states, held against the tables and against itself. `expected` is what the tables give,
/// `actual` what the text says; `detail` quotes the clause, at which `anchor` points. Nothing is said where a
/// figure is not plainly read, and only statements about the issuer's own numbers are compared (isOfIssuer).
///
/// - `text.received`, `text.carried_in`, `text.carried_out`, `text.applicants`, `text.handled`,
///   `text.results`, `text.cases`, `text.disclosure` (warning): another number than the tables have;
/// - `text.contradiction` (warning): the prose gives two numbers for one thing;
/// - `text.year`: the number stands only under another year; a warning where it is this report's;
/// - `text.place` (warning): this report's number stands only under another place's name;
/// - `text.scope` (information): only a number of another organ or a whole district is stated, and differs;
/// or
///   the issuer's own agrees beside one of the whole place that does not.
std::vector<Finding> textFindings(const Report& report);

/// Arithmetic within the prose; a second line of `detail` writes it out.
///
/// - `text.share` (warning): 占51.85% is no share that the numbers give, in the digits printed;
/// - `text.growth` (warning): number, difference and percent against last year do not fit each other;
/// - `text.split` (warning): 自然人 and 法人, or the organs listed, do not add up: more than there
///   are, or another number where 分别为 lists all.
std::vector<Finding> arithmeticFindings(const Report& report);

} // namespace gouji
