#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace gouji {

/// The container of the older Office formats ([MS-CFB]; DOC, XLS, WPS), as far as it takes to tell what is in
/// it. Whatever the file claims is checked against its size; chains of sectors that lead in circles end. The
/// bytes are borrowed.
class CompoundFile {
public:
    /// Nothing when its header or its directory is not whole.
    static std::optional<CompoundFile> open(const QByteArray& bytes);

    /// Of the streams that lie directly in it, not in a folder: what is embedded stands in folders.
    QStringList streams() const;
    /// The first bytes of such a stream, as many as lie in its first sector (64 at least, unless it is
    /// shorter); empty when there is none, or it lies outside of the file.
    QByteArray beginOf(const QString& stream) const;

private:
    struct Entry {
        QString name;
        int type = 0;
        quint32 left = 0, right = 0, child = 0; ///< numbers of entries
        quint32 start = 0;                      ///< sector
        quint64 size = 0;
    };

    explicit CompoundFile(const QByteArray& bytes) : m_bytes(bytes) {}
    bool readHeader();
    bool readDirectory();
    void gatherTop();
    void addEntries(const QByteArray& sector);
    quint32 number(qint64 offset) const;
    QByteArray sectorAt(quint32 sector) const;
    std::optional<quint32> tableSector(quint32 index) const;
    quint32 sectorAfter(quint32 sector) const;
    QByteArray smallSector(quint32 sector) const;

    const QByteArray& m_bytes;
    int m_sectorBytes = 512;
    std::vector<Entry> m_entries;
    std::vector<size_t> m_top; ///< entries directly in the root
};

} // namespace gouji
