#pragma once

#include <QtGlobal>

/// The binary table of divisions, as compile_divisions writes it and Gazetteer uses it in place. All numbers
/// are in the byte order of the machine; a table of another order fails at `magic`. One after the other,
/// without gaps:
///
///     TableHeader
///     TableEntry[count]   ascending by (key, level): every division stands before those below it
///     quint32[count]      indexes of entries, ascending by name (UTF-16 code units), then by index
///     char16_t[units]     the names, each once
namespace gouji {

struct TableHeader {
    static constexpr quint32 expectedMagic = 0x44564A47; ///< `GJVD` in a little-endian file
    static constexpr quint32 expectedVersion = 1;

    quint32 magic = expectedMagic;
    quint32 version = expectedVersion;
    quint32 count = 0; ///< divisions
    quint32 units = 0; ///< UTF-16 units of all names
};

struct TableEntry {
    quint32 key = 0;        ///< the code, filled up with zeros to 9 digits
    quint32 nameOffset = 0; ///< in UTF-16 units
    quint16 nameLength = 0;
    quint8 level = 0;  ///< 0 province … 3 township
    quint8 pseudo = 0; ///< 1: no division of its own, left out of names, paths and children
};

static_assert(sizeof(TableHeader) == 16 && sizeof(TableEntry) == 12);

} // namespace gouji
