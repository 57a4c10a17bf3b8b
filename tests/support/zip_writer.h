#pragma once

#include <QByteArray>

#include <vector>

namespace gouji::testing {

struct ZipEntry {
    QByteArray name;
    QByteArray bytes;
    bool isDeflated = false;
    bool isNameUtf8 = true;   ///< as the entry says
    bool isEncrypted = false; ///< as the entry says; the bytes stay as they are
};

/// A zip archive; the same entries give the same bytes.
QByteArray zipOf(const std::vector<ZipEntry>& entries);

/// An archive whose directory lists the same packed bytes `times` times, each under a name of its own.
QByteArray overlappingZip(const ZipEntry& entry, int times);

} // namespace gouji::testing
