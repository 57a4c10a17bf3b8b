#pragma once

#include "core/forms/form_library.h"
#include "core/report/neighbours.h"

/// Rules that span reports: Report and its neighbours → Findings of the report.
///
/// | rule | severity | told in | header |
/// |---|---|---|---|
/// | `year.carry`, `.undecided` | error, information | both reports, the later | year_relations.h |
/// | `year.in_force`, `.undecided` | information | the later | year_relations.h |
/// | `year.jump` | information, warning | whose figure stands out | year_jump.h |
/// | `year.growth` | warning | the later | stated_growth.h |
/// | `year.repeated` | warning | both | repetition.h |
/// | `year.prose_repeated` | warning | the later | repetition.h |
/// | `year.twice` | warning | both | repetition.h |
/// | `issuer.repeated` | warning | both | repetition.h |
/// | `issuer.prose_repeated` | warning | both | repetition.h |
namespace gouji {

/// What follows from the report and its neighbours alone, sorted by severity; the same arguments give the
/// same findings. A report with a better one for the same year is compared with that one only. Thread-safe:
/// no state.
std::vector<Finding> checkBetween(const Report& report, const Neighbours& neighbours,
                                  const FormLibrary& forms);

/// The sentence of a finding of these rules, both reports named, with the arithmetic written out; nothing for
/// a finding of another rule. `report` is the one that has the finding.
std::optional<QString> betweenSentence(const Finding& finding, const Report& report, const FormLibrary& forms,
                                       Language language);

} // namespace gouji
