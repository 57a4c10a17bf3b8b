#pragma once

#include "core/base/result.h"
#include "core/divisions/gazetteer.h"
#include "core/divisions/table_format.h"

#include <QByteArray>

#include <span>

namespace gouji {

/// Access to a table of table_format.h, used where it lies. Indexes are those of its entries. Immutable.
class DivisionTable {
public:
    /// Keeps `bytes`; copies them only when they are not aligned. Internal when they are not such a table.
    static Result<DivisionTable> fromBytes(QByteArray bytes);

    quint32 count() const { return quint32(m_entries.size()); }
    QStringView name(quint32 index) const;
    QString code(quint32 index) const;
    DivisionLevel level(quint32 index) const { return DivisionLevel(m_entries[index].level); }
    bool isPseudo(quint32 index) const { return m_entries[index].pseudo != 0; }

    /// All entries with this name, pseudo ones too.
    std::span<const quint32> named(QStringView name) const;
    /// Nothing when there is no such code.
    std::optional<quint32> withCode(QStringView code) const;
    /// True when `below` lies under `above`, at whatever depth.
    bool isBelow(quint32 below, quint32 above) const;
    std::vector<quint32> childrenOf(quint32 index) const;

    Division division(quint32 index) const;
    std::vector<Division> divisions(const std::vector<quint32>& indexes) const;

private:
    DivisionTable() = default;
    bool isWhole() const;
    std::optional<quint32> find(quint32 key, quint8 level) const;

    QByteArray m_bytes;
    std::span<const TableEntry> m_entries;
    std::span<const quint32> m_byName;
    QStringView m_names;
};

} // namespace gouji
