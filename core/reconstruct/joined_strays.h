#pragma once

#include "core/reconstruct/joined_figures.h"

namespace gouji {

/// The figures of a whole row on a line of their own, to which no label belongs.
struct StrayFigures {
    size_t below = 0; ///< the row found above them, by its place in the rows given
    QString printed;
    Anchor anchor;
};

/// Looks for them between the rows found of a grid and right below its last one. `rows`: in the order of the
/// form.
std::vector<StrayFigures> findStrayFigures(const JoinedStream& stream, const Form& form,
                                           const std::vector<JoinedRow>& rows);

} // namespace gouji
