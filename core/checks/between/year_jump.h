#pragma once

#include "core/forms/form_library.h"
#include "core/report/neighbours.h"

namespace gouji {

/// `year.jump`: figures of a year that are ten times those of the years beside it, or a tenth: a lost decimal
/// point, a digit too many, 元 under 万元. Looked at are the figures that no sum proves, those of 表二, and
/// 表三's received requests, on which the rest of that table hangs; only where they were plainly read.
///
/// With two years to compare with, on both sides or, at either end of the issuer's years, the two nearest on
/// one: they must agree (less than 2.5 times), and the figure be at least 8 times the larger or at most an
/// eighth of the smaller. So the year before a jump, whose neighbours disagree, is left in peace. With one
/// year a jump alone says little (an office was given new powers), so the digits must be the same but for
/// zeros (125 and 12500), or an amount of money 5,000 to 20,000 times the other, as 元 against 万元 is.
///
/// The smaller value is at least 10 (an amount: 1万元): 1 → 6 is no jump, nor is 3 → 40. Information; a
/// warning for amounts that differ a thousandfold.
std::vector<Finding> jumpFindings(const Report& report, const Neighbours& neighbours,
                                  const FormLibrary& forms);

} // namespace gouji
