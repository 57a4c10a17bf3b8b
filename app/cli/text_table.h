#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gouji::cli {

/// Columns a terminal needs for a text: Chinese characters take two.
int displayWidth(QStringView text);

/// Rows of cells in aligned columns, two spaces between them, a line feed after each row. Line breaks inside
/// cells become spaces.
QString textTable(const std::vector<QStringList>& rows);

} // namespace gouji::cli
