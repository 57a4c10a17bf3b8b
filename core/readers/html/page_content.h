#pragma once

#include "core/document/document.h"
#include "core/readers/html/page_tree.h"

namespace gouji {

/// The paragraphs and tables of a page in reading order, without anchors. `isCut` becomes true when
/// something lies too deep to be read.
std::vector<Block> pageContent(const PageTree& tree, bool& isCut);

} // namespace gouji
