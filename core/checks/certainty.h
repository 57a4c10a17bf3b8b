#pragma once

#include "core/checks/sentence_parts.h"

namespace gouji {

/// Whose error a failed rule is likely to be. A report's own error and our misreading are different things.
enum class Support {
    AsPrinted,      ///< every figure was read plainly and its place is sure: the report itself is wrong
    PerhapsMisread, ///< a figure was recognised or placed with less certainty
    Corrected,      ///< a person has typed one of them
};

struct SupportOf {
    Support support = Support::AsPrinted;
    FigureKey weakest; ///< the first that is unsure or typed
};

SupportOf supportOf(const std::vector<FigureKey>& figures, const Report& report);

/// Ends the sentence of a failed rule.
QString certaintySentence(const std::vector<FigureKey>& figures, const Speech& speech);

} // namespace gouji
