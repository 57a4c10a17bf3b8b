#pragma once

#include "core/readers/docx/word_content.h"
#include "core/readers/laid_table.h"

namespace gouji {

/// The rows of a w:tbl: cells at their grid columns (w:gridBefore, w:gridSpan), merged ones (w:vMerge,
/// w:hMerge) once, with their spans. Columns too narrow for any
/// character are not counted. Deleted and hidden rows are left out.
std::vector<LaidRow> wordRows(const XmlNode& table, WordContext& context);

} // namespace gouji
