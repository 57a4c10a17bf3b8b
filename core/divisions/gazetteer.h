#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

/// Administrative divisions: township → county → city → province.
namespace gouji {

enum class DivisionLevel { Province, City, County, Township };

struct Division {
    QString code; ///< 2, 4, 6 or 9 digits, which is its level
    /// Names from the province down to the division itself, without pseudo levels (市辖区,
    /// 省直辖县级行政区划, …): 北京市, 东城区. So a name's place in the path is not its level; `withCode` of
    /// a shorter code tells.
    QStringList path;
    bool operator==(const Division&) const = default;

    DivisionLevel level() const;
    const QString& name() const { return path.back(); }
};

class DivisionTable;

/// The bundled table of divisions, sorted and binary, mapped and not parsed. Immutable; thread-safe; copies
/// share the table. Pseudo levels are found by their code alone.
class Gazetteer {
public:
    /// Internal when the table is not there or broken.
    static Result<Gazetteer> bundled();
    /// A table as compile_divisions writes it (core/divisions/table_format.h).
    static Result<Gazetteer> fromTable(const QByteArray& bytes);

    ~Gazetteer();
    Gazetteer(const Gazetteer&);
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(const Gazetteer&);
    Gazetteer& operator=(Gazetteer&&) noexcept;

    /// Every division with exactly this name (`明安镇` has two), in the order of codes.
    std::vector<Division> named(QStringView name) const;
    /// Whether a division of this level or above it has exactly this name. Cheaper than `named`.
    bool knows(QStringView name, DivisionLevel deepest = DivisionLevel::Township) const;
    /// Nothing when there is no such code.
    std::vector<Division> withCode(QStringView code) const;
    /// The divisions directly below, in the order of codes; what a pseudo level holds counts as its parent's.
    std::vector<Division> childrenOf(QStringView code) const;

    /// The divisions that an organ's name may speak of (`乌拉特前旗明安镇人民政府`, `额敏县喀拉也木勒镇政府`,
    /// `安吉县人民政府递铺街道办事处`, `沭阳县发展和改革局` → its county): all that fit the name alone, the
    /// deepest level only. Empty when the name goes on with a place that the table does not know.
    std::vector<Division> ofOrgan(QStringView organName) const;

private:
    explicit Gazetteer(std::shared_ptr<const DivisionTable> table);
    std::shared_ptr<const DivisionTable> m_table;
};

} // namespace gouji
