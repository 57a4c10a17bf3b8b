#pragma once

#include "core/forms/form.h"
#include "core/reconstruct/source_lines.h"

#include <vector>

namespace gouji {

/// What the header lines above a grid say of its columns.
struct HeaderColumns {
    int first = -1;         ///< source column of the first column of the order; -1: not found
    int block = -1;         ///< the table it stands in: after a page break columns may differ
    std::vector<int> order; ///< source order → form column; empty when not every column is named
    /// The same where the header names only some columns and nothing in it could be another's name.
    std::vector<int> partOfOrder;
    /// Named columns stand in another order than the form's, but some are not named; or none is, and others'
    /// are.
    bool contradicts = false;
    bool namesSome = false; ///< at least two columns of the form are named
    bool isInYuan = false;  ///< a money column is headed 元 instead of 万元
};

/// Reads the header right above `firstLine`. Headers have up to three lines: columns of a group
/// (法人或其他组织) stand where the group's label does, wherever their own line puts them. `editions`: all
/// that were tried.
HeaderColumns readHeader(const std::vector<SourceLine>& lines, int firstLine, const FormGrid& grid,
                         const std::vector<const Form*>& editions);

} // namespace gouji
