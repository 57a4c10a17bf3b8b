#include "core/divisions/gazetteer.h"

#include "core/divisions/division_table.h"
#include "core/divisions/organ_parser.h"

#include <QResource>

#include <algorithm>

namespace gouji {

DivisionLevel Division::level() const {
    switch (code.size()) {
    case 2:
        return DivisionLevel::Province;
    case 4:
        return DivisionLevel::City;
    case 6:
        return DivisionLevel::County;
    default:
        return DivisionLevel::Township;
    }
}

Result<Gazetteer> Gazetteer::bundled() {
    const QResource resource(QStringLiteral(":/divisions/divisions.table"));
    if (!resource.isValid() || resource.compressionAlgorithm() != QResource::NoCompression)
        return failure(ErrorCode::Internal, QStringLiteral("divisions"),
                       QStringLiteral("no table is built in"));
    return fromTable(
        QByteArray::fromRawData(reinterpret_cast<const char*>(resource.data()), resource.size()));
}

Result<Gazetteer> Gazetteer::fromTable(const QByteArray& bytes) {
    auto table = DivisionTable::fromBytes(bytes);
    if (!table)
        return failure(table.error());
    return Gazetteer(std::make_shared<const DivisionTable>(std::move(*table)));
}

Gazetteer::Gazetteer(std::shared_ptr<const DivisionTable> table) : m_table(std::move(table)) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(const Gazetteer&) = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(const Gazetteer&) = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

std::vector<Division> Gazetteer::named(QStringView name) const {
    std::vector<Division> found;
    for (const quint32 index : m_table->named(name))
        if (!m_table->isPseudo(index))
            found.push_back(m_table->division(index));
    return found;
}

bool Gazetteer::knows(QStringView name, DivisionLevel deepest) const {
    const auto found = m_table->named(name);
    return std::any_of(found.begin(), found.end(), [&](quint32 index) {
        return m_table->level(index) <= deepest && !m_table->isPseudo(index);
    });
}

std::vector<Division> Gazetteer::withCode(QStringView code) const {
    const auto index = m_table->withCode(code);
    return index ? std::vector<Division>{m_table->division(*index)} : std::vector<Division>{};
}

std::vector<Division> Gazetteer::childrenOf(QStringView code) const {
    const auto index = m_table->withCode(code);
    return index ? m_table->divisions(m_table->childrenOf(*index)) : std::vector<Division>{};
}

std::vector<Division> Gazetteer::ofOrgan(QStringView organName) const {
    return m_table->divisions(divisionsOfOrgan(*m_table, organName));
}

} // namespace gouji
