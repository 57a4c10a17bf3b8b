#include "core/store/compression.h"

#include <QtEndian>

#include <zlib.h>

namespace gouji {

namespace {

constexpr qsizetype lengthBytes = 4;
constexpr qint64 mostPerByte = 1040; ///< zlib.net/zlib_tech.html: at most 1032 times as many

} // namespace

QByteArray compressed(const QByteArray& content) {
    return qCompress(content);
}

// qUncompress would write its own lines to standard error.
std::optional<QByteArray> decompressed(const QByteArray& stored, qint64 length) {
    if (stored.size() < lengthBytes || qFromBigEndian<quint32>(stored.constData()) != length ||
        length > stored.size() * mostPerByte)
        return std::nullopt;
    if (length == 0)
        return QByteArray();
    QByteArray content(length, Qt::Uninitialized);
    uLongf made = uLongf(length);
    const auto* stream = reinterpret_cast<const Bytef*>(stored.constData() + lengthBytes);
    const int status = uncompress(reinterpret_cast<Bytef*>(content.data()), &made, stream,
                                  uLong(stored.size() - lengthBytes));
    if (status != Z_OK || qint64(made) != length)
        return std::nullopt;
    return content;
}

} // namespace gouji
