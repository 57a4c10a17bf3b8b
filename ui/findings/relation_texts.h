#pragma once

#include "ui/review/figure_sums.h"

#include <QString>

namespace gouji {

class ReviewSession;

/// A relation of the report in words: its labels, the arithmetic, and what is wrong with it.
struct RelationText {
    RelationBalance::Verdict verdict = RelationBalance::Verdict::Undecided;
    QString labels;     ///< （七）总计 = （一）予以公开 + …
    QString arithmetic; ///< 59 = 3 + 56, or 59 ≠ 60 (difference 1)
};

/// Those that the figure takes part in, in the order of the form.
std::vector<RelationText> relationTexts(const ReviewSession& session, const FigureKey& key);

} // namespace gouji
