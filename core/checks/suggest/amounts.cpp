#include "core/checks/suggest/amounts.h"

#include "core/report/forms_in_use.h"
#include "core/report/plain_value.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

struct Slip {
    std::int64_t divisor;
    MisreadingReason reason;
    int surprise; ///< on the scale of Misreading
};

constexpr std::array slips{Slip{10'000, MisreadingReason::UnitConfused, 4},
                           Slip{100, MisreadingReason::PointLost, 5},
                           Slip{10, MisreadingReason::PointLost, 5}};

/// Neither is more than two and a half times the other: years differ so much.
bool isNear(Decimal a, Decimal b) {
    const auto [low, high] = std::minmax(a, b);
    return low > Decimal() && high.millionths() / 5 <= low.millionths() / 2;
}

class Amount {
public:
    Amount(const FigureKey& key, Decimal value, const std::vector<Witness>& witnesses,
           const std::vector<Finding>& findings)
        : m_key(key), m_value(value), m_witnesses(witnesses), m_findings(findings) {}

    std::vector<Suggestion> suggestions() const {
        std::vector<Suggestion> all;
        for (const Slip& slip : slips) {
            const std::optional<Decimal> meant = m_value.dividedBy(slip.divisor);
            if (!meant || *meant == m_value || !(isWitnessed(*meant) || isBetweenYears(*meant)))
                continue;
            Suggestion suggestion;
            suggestion.changes = {{m_key, meant, *meant, meant, slip.reason}};
            suggestion.surprise = slip.surprise;
            all.push_back(std::move(suggestion));
        }
        return all;
    }

private:
    bool isWitnessed(Decimal meant) const {
        return std::any_of(m_witnesses.begin(), m_witnesses.end(), [&](const Witness& witness) {
            return witness.figures == std::vector{m_key} && witness.sum == meant;
        });
    }

    bool isBetweenYears(Decimal meant) const {
        return std::any_of(m_findings.begin(), m_findings.end(), [&](const Finding& finding) {
            const std::optional<Decimal> other = Decimal::fromString(finding.expected);
            return finding.rule == QLatin1String("year.jump") && finding.figures == std::vector{m_key} &&
                   other && isNear(meant, *other);
        });
    }

    const FigureKey& m_key;
    Decimal m_value;
    const std::vector<Witness>& m_witnesses;
    const std::vector<Finding>& m_findings;
};

} // namespace

std::vector<Suggestion> amountSuggestions(const Report& report, const FormLibrary& forms,
                                          const std::vector<Witness>& witnesses,
                                          const std::vector<Finding>& findings) {
    std::vector<Suggestion> all;
    if (witnesses.empty() && findings.empty())
        return all;
    for (const auto& [key, reading] : report.figures) {
        const Unit* unit = reading.value ? unitOf(key, report, forms) : nullptr;
        if (!unit || !unit->isMoney)
            continue;
        for (Suggestion& each : Amount(key, *reading.value, witnesses, findings).suggestions())
            all.push_back(std::move(each));
    }
    return all;
}

} // namespace gouji
