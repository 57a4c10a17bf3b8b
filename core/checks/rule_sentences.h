#pragma once

#include "core/checks/sentence_parts.h"
#include "core/report/finding.h"

#include <optional>

namespace gouji {

/// The sentence of a finding of core/checks/rules; none for other rules.
std::optional<QString> ruleSentence(const Finding& finding, const Speech& speech);

} // namespace gouji
