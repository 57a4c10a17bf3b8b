#pragma once

#include "ui/original/page_view.h"
#include "ui/review/review_session.h"

#include <optional>
#include <vector>

/// Where the figures of the session's report stand on the pages of its original.
namespace gouji {

/// Outlines of the current finding's figures and of the current figure; of a figure that was not found, the
/// rows of pages where others of its row stand.
std::vector<PageMark> pageMarks(const ReviewSession& session);

/// What is to be brought into view: the current figure, its row, the current finding, or the beginning of a
/// report that shares its file with others.
std::optional<PageRect> currentPlace(const ReviewSession& session);

/// The figure that was read from the smallest place around a point; empty when none was.
FigureKey figureAt(const ReviewSession& session, int page, const QPointF& point);

} // namespace gouji
