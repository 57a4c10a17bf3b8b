#include "core/divisions/division_table.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace gouji {

namespace {

/// What a key of each level is a multiple of.
constexpr std::array<quint32, 4> keyUnits{10'000'000, 100'000, 1'000, 1};
constexpr std::array<qsizetype, 4> codeLengths{2, 4, 6, 9};

tl::unexpected<Error> broken(const QString& why) {
    return failure(ErrorCode::Internal, QStringLiteral("divisions"), why);
}

bool precedes(const TableEntry& a, const TableEntry& b) {
    return a.key != b.key ? a.key < b.key : a.level < b.level;
}

} // namespace

Result<DivisionTable> DivisionTable::fromBytes(QByteArray bytes) {
    if (reinterpret_cast<quintptr>(bytes.constData()) % alignof(TableEntry) != 0)
        bytes = QByteArray(bytes.constData(), bytes.size());
    if (bytes.size() < qsizetype(sizeof(TableHeader)))
        return broken(QStringLiteral("the table has no header"));
    TableHeader header;
    std::memcpy(&header, bytes.constData(), sizeof header);
    if (header.magic != TableHeader::expectedMagic || header.version != TableHeader::expectedVersion)
        return broken(QStringLiteral("the table's header is not of this version"));
    const quint64 size = sizeof header + quint64(header.count) * (sizeof(TableEntry) + sizeof(quint32)) +
                         quint64(header.units) * sizeof(char16_t);
    if (quint64(bytes.size()) != size)
        return broken(QStringLiteral("%1 bytes in place of %2").arg(bytes.size()).arg(size));

    DivisionTable table;
    const char* at = bytes.constData() + sizeof header;
    table.m_entries = {reinterpret_cast<const TableEntry*>(at), header.count};
    at += header.count * sizeof(TableEntry);
    table.m_byName = {reinterpret_cast<const quint32*>(at), header.count};
    at += header.count * sizeof(quint32);
    table.m_names = QStringView(reinterpret_cast<const char16_t*>(at), qsizetype(header.units));
    table.m_bytes = std::move(bytes);
    if (!table.isWhole())
        return broken(QStringLiteral("the table's entries are not in order"));
    return table;
}

bool DivisionTable::isWhole() const {
    const auto fits = [&](const TableEntry& entry) {
        return entry.level < keyUnits.size() && entry.key % keyUnits[entry.level] == 0 &&
               entry.nameLength > 0 &&
               quint64(entry.nameOffset) + entry.nameLength <= quint64(m_names.size());
    };
    return std::all_of(m_entries.begin(), m_entries.end(), fits) &&
           std::is_sorted(m_entries.begin(), m_entries.end(), precedes) &&
           std::all_of(m_byName.begin(), m_byName.end(), [&](quint32 index) { return index < count(); });
}

QStringView DivisionTable::name(quint32 index) const {
    return m_names.mid(m_entries[index].nameOffset, m_entries[index].nameLength);
}

QString DivisionTable::code(quint32 index) const {
    return QString::number(m_entries[index].key)
        .rightJustified(9, u'0')
        .left(codeLengths[m_entries[index].level]);
}

std::span<const quint32> DivisionTable::named(QStringView wanted) const {
    const auto first = std::lower_bound(m_byName.begin(), m_byName.end(), wanted,
                                        [&](quint32 index, QStringView text) { return name(index) < text; });
    auto last = first;
    while (last != m_byName.end() && name(*last) == wanted)
        ++last;
    return m_byName.subspan(size_t(first - m_byName.begin()), size_t(last - first));
}

std::optional<quint32> DivisionTable::find(quint32 key, quint8 level) const {
    TableEntry wanted;
    wanted.key = key;
    wanted.level = level;
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), wanted, precedes);
    if (found == m_entries.end() || found->key != key || found->level != level)
        return std::nullopt;
    return quint32(found - m_entries.begin());
}

std::optional<quint32> DivisionTable::withCode(QStringView code) const {
    const auto length = std::find(codeLengths.begin(), codeLengths.end(), code.size());
    quint32 key = 0;
    for (const QChar c : code) {
        if (length == codeLengths.end() || c < u'0' || c > u'9')
            return std::nullopt;
        key = key * 10 + quint32(c.unicode() - u'0');
    }
    if (length == codeLengths.end())
        return std::nullopt;
    const auto level = size_t(length - codeLengths.begin());
    return find(key * keyUnits[level], quint8(level));
}

bool DivisionTable::isBelow(quint32 below, quint32 above) const {
    const quint32 unit = keyUnits[m_entries[above].level];
    return m_entries[below].level > m_entries[above].level &&
           m_entries[below].key / unit == m_entries[above].key / unit;
}

std::vector<quint32> DivisionTable::childrenOf(quint32 index) const {
    std::vector<quint32> children;
    int level = m_entries[index].level + 1;
    for (quint32 i = index + 1; i < count() && isBelow(i, index); ++i) {
        if (m_entries[i].level > level)
            continue;
        level = m_entries[i].level;
        if (!isPseudo(i))
            children.push_back(i);
        else
            ++level; // what a pseudo level holds stands in its place
    }
    return children;
}

Division DivisionTable::division(quint32 index) const {
    Division made;
    made.code = code(index);
    for (quint8 level = 0; level < m_entries[index].level; ++level) {
        const quint32 unit = keyUnits[level];
        const auto above = find(m_entries[index].key / unit * unit, level);
        if (above && !isPseudo(*above))
            made.path.append(name(*above).toString());
    }
    if (made.path.isEmpty() || made.path.back() != name(index))
        made.path.append(name(index).toString());
    return made;
}

std::vector<Division> DivisionTable::divisions(const std::vector<quint32>& indexes) const {
    std::vector<Division> made;
    made.reserve(indexes.size());
    for (const quint32 index : indexes)
        made.push_back(division(index));
    return made;
}

} // namespace gouji
