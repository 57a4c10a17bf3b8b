#pragma once

#include "ui/original/laid_out_text.h"
#include "ui/original/source_text_view.h"
#include "ui/review/review_session.h"

#include <optional>
#include <vector>

/// Where the figures of the session's report stand in the text of its original. page_marks.h is its sister.
namespace gouji {

/// Outlines of the current finding's figures and of the current figure; of a figure that was not found, the
/// rows of the text where others of its row stand.
std::vector<TextMark> textMarks(const ReviewSession& session, const LaidOutText& text);

/// What is to be brought into view: the current figure, its row, the current finding, or the beginning of a
/// report that shares its file with others.
std::optional<TextPlace> currentPlace(const ReviewSession& session, const LaidOutText& text);

/// The figure that was read from the shortest stretch of text around a position, of several the form's
/// first; empty when none was.
FigureKey figureAt(const ReviewSession& session, const LaidOutText& text, int position);

} // namespace gouji
