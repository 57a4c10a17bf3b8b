#pragma once

#include "core/document/document.h"
#include "core/readers/html/page_tree.h"

namespace gouji {

/// The paragraphs and tables of a page in reading order, without anchors. `isCut` becomes true when
/// something lies too deep to be read, or beyond the limit on rows. `isSheet`: its tables are whole sheets
/// (sheet_lines.h).
std::vector<Block> pageContent(const PageTree& tree, const Limits& limits, bool isSheet, bool& isCut);

} // namespace gouji
