#pragma once

#include "core/document/anchor.h"
#include "core/report/finding.h"
#include "ui/original/source_mark.h"
#include "ui/review/review_session.h"

#include <vector>

/// Which places of the original the session speaks of, as anchors: where they stand on pages or in a text is
/// for page_marks.h and text_marks.h to find out.
namespace gouji {

/// Something of the original that is outlined or brought into view.
struct MarkedSource {
    std::vector<Anchor> anchors; ///< one place each; of a row, the places of its figures
    MarkKind kind = MarkKind::Current;
    int number = 0;                      ///< of the finding; 0: none is written
    Severity severity = Severity::Error; ///< of the finding
};

/// The sources of the current finding and its figures and of the current figure; of a figure that was not
/// found, the row where others of its row of the form stand.
std::vector<MarkedSource> markedSources(const ReviewSession& session);

/// What is to be brought into view, the first that has a place: the current figure, its row, the current
/// finding, or everything that was read of a report that shares its file with others.
std::vector<MarkedSource> wantedSources(const ReviewSession& session);

/// Nowhere when there is no report, or no such figure in it, or it was not found.
Anchor sourceOf(const ReviewSession& session, const FigureKey& key);

} // namespace gouji
