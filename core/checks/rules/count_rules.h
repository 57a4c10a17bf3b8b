#pragma once

#include "core/checks/relations.h"
#include "core/forms/form_library.h"

namespace gouji {

/// What figures cannot be, each for itself or beside its parts.
///
/// - `figure.negative`, `figure.fractional` (warning): a count is whole and not negative. Figures that
/// reading
///   doubted for it are told so too;
/// - `total.blank` (warning): a total is empty while its parts are printed and not 0; `expected` is their
/// sum;
/// - `t2.township_regulations` (information): a township cannot make 规章, yet prints some;
/// - `form.old_edition`, `form.new_edition` (information): a table of an edition that the report's year no
///   longer or not yet had.
std::vector<Finding> countFindings(const Report& report, const FormLibrary& forms);
std::vector<Finding> blankTotals(const Report& report, const std::vector<Relation>& relations);
std::vector<Finding> issuerFindings(const Report& report, const FormLibrary& forms);

/// `figure.negative` or `figure.fractional` for what no count can be, else empty.
QString impossibleCount(const FigureKey& key, const Reading& reading, const Report& report,
                        const FormLibrary& forms);

/// −δ in one column of 表三 and +δ in another while 总计 balances: received under one kind of applicant,
/// answered under another. Such failures of `t3.balance` become one error, `t3.moved_between_applicants`,
/// whose figures are all of their columns; `actual` is how many requests moved. Failures that other sums in
/// those columns and rows share stay as they are: there a figure is wrong.
void gatherMovedRequests(const Report& report, const std::vector<Relation>& relations,
                         std::vector<Finding>& findings);

} // namespace gouji
