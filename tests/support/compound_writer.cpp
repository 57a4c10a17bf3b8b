#include "tests/support/compound_writer.h"

#include <QList>
#include <QtEndian>

namespace gouji::testing {

namespace {

constexpr int sectorBytes = 512;
constexpr int smallBytes = 64;
constexpr qsizetype smallStream = 4096;
constexpr quint32 none = 0xFFFFFFFF;
constexpr quint32 chainEnd = 0xFFFFFFFE;
constexpr quint32 tableSector = 0xFFFFFFFD;

template <typename T>
QByteArray littleEndian(T value) {
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray padded(QByteArray bytes, qsizetype unit) {
    bytes.append((unit - bytes.size() % unit) % unit, '\0');
    return bytes;
}

struct Node {
    QString name;
    int type = 2;
    quint32 right = none, child = none, start = chainEnd;
    qsizetype size = 0;
};

/// Puts the parts of a file into sectors. Used once.
class CompoundBuilder {
public:
    QByteArray build(const std::vector<CompoundEntry>& entries) {
        m_nodes.push_back({QStringLiteral("Root Entry"), 5});
        m_nodes.front().child = addAll(entries);
        m_nodes.front().size = m_small.size();
        m_nodes.front().start = m_small.isEmpty() ? chainEnd : place(m_small);
        const quint32 smallTable = m_smallNext.isEmpty() ? chainEnd : place(numbers(m_smallNext));
        const quint32 directory = place(directoryBytes());
        const qsizetype tables = (m_next.size() + 127 + 1) / 127;
        const quint32 table = quint32(m_next.size());
        for (qsizetype i = 0; i < tables; ++i)
            m_next.push_back(tableSector);
        const QByteArray header = headerBytes(directory, smallTable, table, quint32(tables));
        return header + m_sectors + numbers(m_next);
    }

private:
    /// The first of the entries' numbers; each leads to the next on its right.
    quint32 addAll(const std::vector<CompoundEntry>& entries) {
        quint32 first = none, last = none;
        for (const CompoundEntry& entry : entries) {
            const auto number = quint32(m_nodes.size());
            m_nodes.push_back({entry.name, entry.within.empty() ? 2 : 1});
            first = first == none ? number : first;
            if (last != none)
                m_nodes[last].right = number;
            last = number;
            const quint32 child = addAll(entry.within);
            const quint32 start = entry.within.empty() ? store(entry.bytes) : 0;
            m_nodes[number].child = child;
            m_nodes[number].start = start;
            m_nodes[number].size = entry.bytes.size();
        }
        return first;
    }

    quint32 store(const QByteArray& bytes) {
        if (bytes.isEmpty())
            return chainEnd;
        if (bytes.size() >= smallStream)
            return place(bytes);
        const auto first = quint32(m_smallNext.size());
        m_small += padded(bytes, smallBytes);
        chain(m_smallNext, quint32(m_small.size() / smallBytes));
        return first;
    }

    quint32 place(const QByteArray& bytes) {
        const auto first = quint32(m_next.size());
        m_sectors += padded(bytes, sectorBytes);
        chain(m_next, quint32(m_sectors.size() / sectorBytes));
        return first;
    }

    static void chain(QList<quint32>& next, quint32 end) {
        for (auto i = quint32(next.size()); i < end; ++i)
            next.push_back(i + 1 < end ? i + 1 : chainEnd);
    }

    static QByteArray numbers(const QList<quint32>& values) {
        QByteArray bytes;
        for (const quint32 value : values)
            bytes += littleEndian(value);
        while (bytes.size() % sectorBytes != 0)
            bytes += littleEndian(none);
        return bytes;
    }

    QByteArray directoryBytes() const {
        QByteArray bytes;
        for (const Node& node : m_nodes) {
            QByteArray name;
            for (const QChar c : node.name)
                name += littleEndian(c.unicode());
            QByteArray entry = name + QByteArray(64 - name.size(), '\0') +
                               littleEndian(quint16(name.size() + 2)) + char(node.type) + '\1' +
                               littleEndian(none) + littleEndian(node.right) + littleEndian(node.child);
            entry += QByteArray(116 - entry.size(), '\0') + littleEndian(node.start) +
                     littleEndian(quint64(node.size));
            bytes += entry;
        }
        return bytes;
    }

    static QByteArray headerBytes(quint32 directory, quint32 smallTable, quint32 table, quint32 tables) {
        QByteArray header =
            QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(16, '\0') + littleEndian(quint16(0x3E)) +
            littleEndian(quint16(3)) + littleEndian(quint16(0xFFFE)) + littleEndian(quint16(9)) +
            littleEndian(quint16(6)) + QByteArray(10, '\0') + littleEndian(tables) + littleEndian(directory) +
            littleEndian(quint32(0)) + littleEndian(quint32(smallStream)) + littleEndian(smallTable) +
            littleEndian(quint32(smallTable == chainEnd ? 0 : 1)) + littleEndian(chainEnd) +
            littleEndian(quint32(0));
        for (quint32 i = 0; header.size() < sectorBytes; ++i)
            header += littleEndian(i < tables ? table + i : none);
        return header;
    }

    std::vector<Node> m_nodes;
    QByteArray m_sectors;
    QByteArray m_small; ///< the root's own stream
    QList<quint32> m_next;
    QList<quint32> m_smallNext;
};

} // namespace

QByteArray compoundOf(const std::vector<CompoundEntry>& entries) {
    return CompoundBuilder().build(entries);
}

QByteArray wordStream(bool isEncrypted) {
    return littleEndian(quint16(0xA5EC)) + QByteArray(8, '\0') +
           littleEndian(quint16(isEncrypted ? 0x0100 : 0)) + QByteArray(5000, '\0');
}

QByteArray bookStream(bool isEncrypted) {
    QByteArray stream = littleEndian(quint16(0x0809)) + littleEndian(quint16(16)) + QByteArray(16, '\0');
    if (isEncrypted)
        stream += littleEndian(quint16(0x002F)) + littleEndian(quint16(2)) + QByteArray(2, '\0');
    return stream + QByteArray(200, '\0');
}

} // namespace gouji::testing
