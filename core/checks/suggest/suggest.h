#pragma once

#include "core/checks/localise/localise.h"
#include "core/forms/form_library.h"
#include "core/report/report.h"
#include "core/report/suggestion.h"

#include <stop_token>

namespace gouji {

struct SuggestLimits {
    LocaliseLimits localise;
    size_t perGroup = 20; ///< suggestions; the best are kept
};

/// What the figures of a report may be meant to be where relations fail, and what blank ones must be: all
/// sets of figures of least weight whose change restores the relations (core/checks/localise), and single
/// mishaps that do (displacement.h), ranked by how a reader, typist or scanner comes to print what is
/// printed and by what the prose and the years beside the report say (witness.h). In a sum that stands alone
/// (表四) every answer is as good as any other. What no sum can see, two rows exchanged (row_swaps.h) or
/// money in another unit (amounts.h), is suggested where those witnesses speak for it. `findings`: those of
/// the report, for what they tell of other years; may be empty. Thread-safe: no state.
Suggestions suggest(const Report& report, const FormLibrary& forms, const std::vector<Finding>& findings = {},
                    const SuggestLimits& limits = {}, const std::stop_token& stop = {});

} // namespace gouji
