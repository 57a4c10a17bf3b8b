#pragma once

#include "core/document/document.h"
#include "core/readers/html/page_tree.h"

namespace gouji {

/// What a page holds.
struct HtmlContent {
    std::vector<Block> blocks; ///< paragraphs and tables in reading order, without anchors
    int pictures = 0;          ///< that a table may be
    bool isCut = false;        ///< something lies too deep to be read, or beyond the limit on rows
};

/// `isSheet`: its tables are whole sheets (sheet_lines.h).
HtmlContent pageContent(const PageTree& tree, const Limits& limits, bool isSheet);

} // namespace gouji
