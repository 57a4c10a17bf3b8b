#pragma once

#include "core/divisions/division_table.h"

namespace gouji {

/// The divisions that the name of an organ speaks of, ascending: it is read from the left as names of
/// divisions, each below the one before, then the organ's own words. Empty when the rest of the name speaks
/// of a further place that the table does not know (`沭阳县某某开发区管委会`), since the county would be too
/// much.
std::vector<quint32> divisionsOfOrgan(const DivisionTable& table, QStringView organ);

} // namespace gouji
