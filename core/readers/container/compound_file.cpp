#include "core/readers/container/compound_file.h"

#include <QtEndian>

#include <algorithm>

namespace gouji {

namespace {

// [MS-CFB] 2.1: numbers from here on are no sectors; 2.6.1: no entry.
constexpr quint32 lastSector = 0xFFFFFFFA;
constexpr quint32 noEntry = 0xFFFFFFFF;

constexpr int headerBytes = 512;
constexpr int entryBytes = 128;
constexpr int smallBytes = 64;
constexpr quint64 smallStream = 4096; ///< shorter streams lie in small sectors
constexpr int tableInHeader = 109;    ///< sectors of the allocation table that the header lists
constexpr size_t mostEntries = 20'000;

constexpr int streamType = 2;
constexpr int rootType = 5;

} // namespace

std::optional<CompoundFile> CompoundFile::open(const QByteArray& bytes) {
    CompoundFile file(bytes);
    if (!file.readHeader() || !file.readDirectory())
        return std::nullopt;
    file.gatherTop();
    return file;
}

quint32 CompoundFile::number(qint64 offset) const {
    if (offset < 0 || offset + 4 > m_bytes.size())
        return noEntry;
    return qFromLittleEndian<quint32>(m_bytes.constData() + offset);
}

bool CompoundFile::readHeader() {
    if (m_bytes.size() < headerBytes)
        return false;
    const auto shift = qFromLittleEndian<quint16>(m_bytes.constData() + 30);
    if (shift != 9 && shift != 12)
        return false;
    m_sectorBytes = 1 << shift;
    return true;
}

/// Empty outside of the file; the last one may be short.
QByteArray CompoundFile::sectorAt(quint32 sector) const {
    return sector < lastSector ? m_bytes.mid((qint64(sector) + 1) * m_sectorBytes, m_sectorBytes)
                               : QByteArray();
}

/// The sector that holds so-and-so much of the allocation table.
std::optional<quint32> CompoundFile::tableSector(quint32 index) const {
    if (index < tableInHeader)
        return number(76 + 4 * qint64(index));
    index -= tableInHeader;
    const quint32 listed = quint32(m_sectorBytes / 4 - 1); // the last one leads to the next list
    quint32 list = number(68);
    for (quint32 steps = index / listed; steps > 0 && list < lastSector; --steps)
        list = number((qint64(list) + 1) * m_sectorBytes + 4 * qint64(listed));
    if (list >= lastSector)
        return std::nullopt;
    return number((qint64(list) + 1) * m_sectorBytes + 4 * qint64(index % listed));
}

quint32 CompoundFile::sectorAfter(quint32 sector) const {
    const quint32 perSector = quint32(m_sectorBytes / 4);
    const auto table = tableSector(sector / perSector);
    if (!table || *table >= lastSector)
        return noEntry;
    return number((qint64(*table) + 1) * m_sectorBytes + 4 * qint64(sector % perSector));
}

void CompoundFile::addEntries(const QByteArray& sector) {
    for (qsizetype at = 0; at + entryBytes <= sector.size(); at += entryBytes) {
        const char* entry = sector.constData() + at;
        const int nameBytes = std::clamp<int>(qFromLittleEndian<quint16>(entry + 64), 2, 64) - 2;
        Entry read;
        for (int i = 0; i + 1 < nameBytes; i += 2)
            read.name += QChar(qFromLittleEndian<quint16>(entry + i));
        read.type = quint8(entry[66]);
        read.left = qFromLittleEndian<quint32>(entry + 68);
        read.right = qFromLittleEndian<quint32>(entry + 72);
        read.child = qFromLittleEndian<quint32>(entry + 76);
        read.start = qFromLittleEndian<quint32>(entry + 116);
        read.size = qFromLittleEndian<quint32>(entry + 120);
        m_entries.push_back(std::move(read));
    }
}

bool CompoundFile::readDirectory() {
    quint32 sector = number(48);
    while (sector < lastSector && m_entries.size() < mostEntries) {
        const QByteArray bytes = sectorAt(sector);
        if (bytes.size() < m_sectorBytes)
            return false;
        addEntries(bytes);
        sector = sectorAfter(sector);
    }
    return !m_entries.empty() && m_entries.front().type == rootType;
}

/// The entries of a folder are a tree: each leads to the ones left and right of it.
void CompoundFile::gatherTop() {
    std::vector<bool> isSeen(m_entries.size());
    std::vector<quint32> open{m_entries.front().child};
    while (!open.empty()) {
        const quint32 at = open.back();
        open.pop_back();
        if (at >= m_entries.size() || isSeen[at])
            continue;
        isSeen[at] = true;
        m_top.push_back(at);
        open.push_back(m_entries[at].left);
        open.push_back(m_entries[at].right);
    }
}

QStringList CompoundFile::streams() const {
    QStringList names;
    for (const size_t at : m_top) {
        if (m_entries[at].type == streamType)
            names += m_entries[at].name;
    }
    return names;
}

/// Small sectors lie side by side in the root's own stream.
QByteArray CompoundFile::smallSector(quint32 sector) const {
    const qint64 offset = qint64(sector) * smallBytes;
    quint32 at = m_entries.front().start;
    const qint64 most = m_bytes.size() / m_sectorBytes; // so long a chain can be at most
    const qint64 steps = offset / m_sectorBytes;
    if (steps > most)
        return {};
    for (qint64 i = 0; i < steps && at < lastSector; ++i)
        at = sectorAfter(at);
    return sectorAt(at).mid(offset % m_sectorBytes, smallBytes);
}

QByteArray CompoundFile::beginOf(const QString& stream) const {
    for (const size_t at : m_top) {
        const Entry& entry = m_entries[at];
        if (entry.type != streamType || entry.name != stream)
            continue;
        const QByteArray sector = entry.size < smallStream ? smallSector(entry.start) : sectorAt(entry.start);
        return sector.left(qsizetype(std::min<quint64>(entry.size, quint64(sector.size()))));
    }
    return {};
}

} // namespace gouji
