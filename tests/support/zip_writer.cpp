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
constexpr quint16 encrypted = 1;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;
constexpr quint16 noon = 12 << 11;                           ///< MS-DOS time
constexpr quint16 newYear = (2024 - 1980) << 9 | 1 << 5 | 1; ///< MS-DOS date

const Bytef* data(const QByteArray& bytes) {
    return reinterpret_cast<const Bytef*>(bytes.constData());
}

/// Deflate without zlib's own header and checksum.
QByteArray packed(const QByteArray& bytes) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = const_cast<Bytef*>(data(bytes)); // zlib only reads it
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

/// Writes local files, then the directory. Used once.
class ZipWriter {
public:
    ZipWriter() : m_out(&m_bytes, QIODevice::WriteOnly) { m_out.setByteOrder(QDataStream::LittleEndian); }

    /// Where the file begins.
    quint32 addFile(const ZipEntry& entry, const QByteArray& content) {
        const auto offset = quint32(m_bytes.size());
        m_out << localSignature;
        writeCommon(entry, content);
        writeRaw(entry.name);
        writeRaw(content);
        return offset;
    }

    void list(const ZipEntry& entry, const QByteArray& content, quint32 offset) {
        if (m_listed++ == 0)
            m_directory = quint32(m_bytes.size());
        m_out << centralSignature << version;
        writeCommon(entry, content);
        // No comment, disk 0, no attributes.
        m_out << quint16(0) << quint16(0) << quint16(0) << quint32(0) << offset;
        writeRaw(entry.name);
    }

    QByteArray end() {
        const auto size = quint32(m_bytes.size()) - m_directory;
        m_out << endSignature << quint16(0) << quint16(0) << quint16(m_listed) << quint16(m_listed) << size
              << m_directory << quint16(0);
        return m_bytes;
    }

private:
    /// What local and central headers have in common.
    void writeCommon(const ZipEntry& entry, const QByteArray& content) {
        const auto flags =
            quint16((entry.isNameUtf8 ? namesAreUtf8 : 0) | (entry.isEncrypted ? encrypted : 0));
        const auto crc = quint32(crc32(0, data(entry.bytes), uInt(entry.bytes.size())));
        m_out << version << flags << (entry.isDeflated ? deflated : stored) << noon << newYear << crc
              << quint32(content.size()) << quint32(entry.bytes.size()) << quint16(entry.name.size())
              << quint16(0);
    }

    void writeRaw(const QByteArray& bytes) { m_out.writeRawData(bytes.constData(), int(bytes.size())); }

    QByteArray m_bytes;
    QDataStream m_out;
    quint32 m_directory = 0;
    int m_listed = 0;
};

QByteArray contentOf(const ZipEntry& entry) {
    return entry.isDeflated ? packed(entry.bytes) : entry.bytes;
}

} // namespace

QByteArray zipOf(const std::vector<ZipEntry>& entries) {
    ZipWriter writer;
    std::vector<QByteArray> contents;
    std::vector<quint32> offsets;
    for (const ZipEntry& entry : entries) {
        contents.push_back(contentOf(entry));
        offsets.push_back(writer.addFile(entry, contents.back()));
    }
    for (size_t i = 0; i < entries.size(); ++i)
        writer.list(entries[i], contents[i], offsets[i]);
    return writer.end();
}

QByteArray overlappingZip(const ZipEntry& entry, int times) {
    ZipWriter writer;
    const QByteArray content = contentOf(entry);
    const quint32 offset = writer.addFile(entry, content);
    for (int i = 0; i < times; ++i) {
        ZipEntry named = entry;
        named.name = entry.name + QByteArray::number(i);
        writer.list(named, content, offset);
    }
    return writer.end();
}

} // namespace gouji::testing
