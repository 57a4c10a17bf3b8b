#pragma once

#include "core/checks/sentence_parts.h"

namespace gouji {

/// Whose error a failed rule is likely to be. A report's own error and our misreading are different things.
enum class Support {
    AsPrinted,      ///< every figure was read plainly and its place is sure: nothing points to a misreading
    PerhapsMisread, ///< a figure was recognised or placed with less certainty
    Corrected,      ///< a person has typed one of them
};

struct SupportOf {
    Support support = Support::AsPrinted;
    FigureKey weakest; ///< the first that is unsure or typed
};

SupportOf supportOf(const std::vector<FigureKey>& figures, const Report& report);

/// Ends the sentence of a failed rule. Says how surely the figures were read; which of them is wrong, and
/// whether who typed the report erred, is for suggestions and for the reviewer.
QString certaintySentence(const std::vector<FigureKey>& figures, const Speech& speech);

/// The same where the prose says something else than the tables: prose is never read as surely as a cell.
QString textCertainty(const std::vector<FigureKey>& figures, const Speech& speech);

} // namespace gouji
