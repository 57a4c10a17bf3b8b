#pragma once

#include "core/reconstruct/joined_stream.h"

#include <optional>

namespace gouji {

/// Letters of the stream before a grid's first row in which its header is looked for.
inline constexpr qsizetype joinedHeaderReach = 600;

/// What running text prints above the rows of a grid.
struct JoinedHeader {
    /// Printed order → form column. None: the columns, or their order, cannot be told.
    std::optional<std::vector<int>> order;
    /// No order, but that of the form if rows show that one name only is lost: the others stand in its order.
    bool lacksOneName = false;
    bool isInYuan = false; ///< a money column is headed 元 instead of 万元

    bool follows() const; ///< the printed order is not the form's
};

/// Reads the header in the stream from `from` to `to`, where the first row's label (or figures) begin. It
/// must name every column once. Where no relation could show a column more or less (`isBound` false), and
/// where the order is not the form's, nothing may stand in it that the form does not know, and a caption,
/// title or corner word must begin it. Headers without row labels (表四) are taken in the form's order only.
JoinedHeader readJoinedHeader(const JoinedStream& stream, qsizetype from, qsizetype to,
                              const FormTable& table, const FormGrid& grid, bool isBound);

} // namespace gouji
