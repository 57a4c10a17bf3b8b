#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

/// Administrative divisions: township → county → city → province.
namespace gouji {

enum class DivisionLevel { Province, City, County, Township };

struct Division {
    QString code;     ///< 2, 4, 6 or 9 digits, which is its level
    QStringList path; ///< names from the province down to the division itself
    bool operator==(const Division&) const = default;

    DivisionLevel level() const;
    const QString& name() const { return path.back(); }
};

/// The bundled table of divisions, sorted and binary, mapped and not parsed. Immutable; thread-safe.
class Gazetteer {
public:
    static Result<Gazetteer> bundled();

    ~Gazetteer();
    Gazetteer(const Gazetteer&);
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(const Gazetteer&);
    Gazetteer& operator=(Gazetteer&&) noexcept;

    /// Every division with exactly this name (`明安镇` has two), in the order of codes.
    std::vector<Division> named(QStringView name) const;
    /// Nothing when there is no such code.
    std::vector<Division> withCode(QStringView code) const;
    /// The divisions directly below, in the order of codes.
    std::vector<Division> childrenOf(QStringView code) const;

    /// The divisions that an organ's name may speak of (`乌拉特前旗明安镇人民政府`, `额敏县喀拉也木勒镇政府`,
    /// `安吉县人民政府递铺街道办事处`, `沭阳县发展和改革局` → its county): all that fit the name alone, the
    /// deepest level only.
    std::vector<Division> ofOrgan(QStringView organName) const;

private:
    struct Table;
    explicit Gazetteer(std::shared_ptr<const Table> table);
    std::shared_ptr<const Table> m_table;
};

} // namespace gouji
