#pragma once

#include <QByteArray>

#include <optional>

/// How originals are kept: the length of the whole (4 bytes, big-endian), then a zlib stream; what qCompress
/// writes. Pure functions.
namespace gouji {

QByteArray compressed(const QByteArray& content);

/// Nothing unless `stored` holds exactly `length` bytes. Allocates no more than zlib can make of `stored`.
std::optional<QByteArray> decompressed(const QByteArray& stored, qint64 length);

} // namespace gouji
