#pragma once

#include <QString>

#include <string_view>

namespace gouji {

/// A number as an automatic numbering prints it (ECMA-376 part 1, 17.18.59, ST_NumberFormat):
/// `chineseCounting` 12 → 十二. Formats that are not known print decimals, `none` and `bullet` nothing.
QString numberText(int number, std::string_view format);

} // namespace gouji
