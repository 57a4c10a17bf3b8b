#pragma once

#include "core/readers/laid_table.h"

#include <QByteArray>

namespace gouji {

/// Whether a web page is a sheet that Excel saved so, by the program that its head names.
bool isSheetPage(const QByteArray& page);

/// As addLaidTable, for all cells of a sheet, where titles, paragraphs and signatures stand in cells like
/// everything else. A row of one cell with text is a line of its own above and below the tables, and between
/// them where it is as wide as the sheet or as long as a sentence.
void addSheet(std::vector<LaidRow> rows, std::vector<Block>& blocks);

} // namespace gouji
