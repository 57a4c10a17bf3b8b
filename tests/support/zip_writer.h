#pragma once

#include <QByteArray>

#include <vector>

namespace gouji::testing {

struct ZipEntry {
    QByteArray name;
    QByteArray bytes;
};

/// A zip archive whose entries are stored, not compressed; the same entries give the same bytes.
QByteArray zipOf(const std::vector<ZipEntry>& entries);

} // namespace gouji::testing
