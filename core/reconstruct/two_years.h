#pragma once

#include "core/reconstruct/table_choice.h"

namespace gouji {

/// Whether the statutory tables print two years beside each other: years, or 上年 and 本年, over columns or
/// before rows. Their figures cannot be told apart. A table of other things that compares years, as reports
/// have in their text, is none of these tables.
bool yearsSideBySide(const TableChoice& choice, const std::vector<SourceLine>& lines,
                     const FormLibrary& forms);

} // namespace gouji
