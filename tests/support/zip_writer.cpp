#include "tests/support/zip_writer.h"

#include <QDataStream>
#include <QIODevice>

#include <zlib.h>

namespace gouji::testing {

namespace {

constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr quint16 version = 20;
constexpr quint16 namesAreUtf8 = 1 << 11;
constexpr quint16 stored = 0;
constexpr quint16 noon = 12 << 11;                           ///< MS-DOS time
constexpr quint16 newYear = (2024 - 1980) << 9 | 1 << 5 | 1; ///< MS-DOS date

/// What local and central headers have in common.
void writeCommon(QDataStream& out, const ZipEntry& entry) {
    const auto crc =
        quint32(crc32(0, reinterpret_cast<const Bytef*>(entry.bytes.constData()), uInt(entry.bytes.size())));
    out << version << namesAreUtf8 << stored << noon << newYear << crc << quint32(entry.bytes.size())
        << quint32(entry.bytes.size()) << quint16(entry.name.size()) << quint16(0);
}

void writeRaw(QDataStream& out, const QByteArray& bytes) {
    out.writeRawData(bytes.constData(), int(bytes.size()));
}

} // namespace

QByteArray zipOf(const std::vector<ZipEntry>& entries) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    std::vector<quint32> offsets;
    for (const ZipEntry& entry : entries) {
        offsets.push_back(quint32(bytes.size()));
        out << localSignature;
        writeCommon(out, entry);
        writeRaw(out, entry.name);
        writeRaw(out, entry.bytes);
    }
    const auto directory = quint32(bytes.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        out << centralSignature << version;
        writeCommon(out, entries[i]);
        // No comment, disk 0, no attributes.
        out << quint16(0) << quint16(0) << quint16(0) << quint32(0) << offsets[i];
        writeRaw(out, entries[i].name);
    }
    const auto size = quint32(bytes.size()) - directory;
    const auto count = quint16(entries.size());
    out << endSignature << quint16(0) << quint16(0) << count << count << size << directory << quint16(0);
    return bytes;
}

} // namespace gouji::testing
