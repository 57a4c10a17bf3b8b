#pragma once

#include "core/document/document.h"
#include "tests/support/page_style.h"
#include "tests/support/sheet.h"

namespace gouji::testing {

/// A sheet as tables of cells with spans, with the stray lines between them; without anchors. A page that
/// ends between two rows (SheetRow::breakBefore) ends the table.
std::vector<Block> tablesOf(const Sheet& sheet, const PageStyle& style);

/// The columns of a table of which cells claim the most.
int widthOf(const SourceTable& table);

} // namespace gouji::testing
