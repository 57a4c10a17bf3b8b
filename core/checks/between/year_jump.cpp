#include "core/checks/between/year_jump.h"

#include "core/checks/between/other_report.h"
#include "core/report/forms_in_use.h"
#include "core/report/plain_value.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr std::int64_t leastCount = 10;
constexpr std::int64_t leastAmount = 1; // 万元
constexpr std::int64_t wideJump = 1000;

/// large / small in tenths, rounded down; `small` is positive. Amounts go to 10^18 millionths.
std::int64_t tenthsOf(Decimal large, Decimal small) {
    const std::int64_t whole = large.millionths() / small.millionths();
    if (whole > 1'000'000)
        return whole * 10;
    const std::int64_t rest = large.millionths() % small.millionths();
    return whole * 10 + rest / std::max<std::int64_t>(1, small.millionths() / 10);
}

bool isTimes(Decimal large, Decimal small, std::int64_t tenths) {
    return small.millionths() > 0 && tenthsOf(large, small) >= tenths;
}

/// 125 and 12500: two digits or more, then zeros.
bool haveSameDigits(Decimal large, Decimal small) {
    std::int64_t digits = large.millionths();
    while (digits > small.millionths() && digits % 10 == 0)
        digits /= 10;
    std::int64_t significant = small.millionths();
    while (significant != 0 && significant % 10 == 0)
        significant /= 10;
    return digits == small.millionths() && large != small && significant >= 10;
}

/// What another year says of the figure.
struct OtherYear {
    const Report* report = nullptr;
    Decimal value;
};

struct Comparison {
    Decimal own;
    std::vector<OtherYear> others; ///< one or two, by year
    bool isMoney = false;

    Decimal floor() const { return Decimal(isMoney ? leastAmount : leastCount); }
};

bool jumpsFromBoth(const Comparison& years) {
    const auto [low, high] = std::minmax(years.others[0].value, years.others[1].value);
    if (std::min(low, years.own) < years.floor() || !(low == high || !isTimes(high, low, 25)))
        return false;
    return isTimes(years.own, high, 80) || isTimes(low, years.own, 80);
}

bool jumpsFromOne(const Comparison& years) {
    const auto [low, high] = std::minmax(years.own, years.others.front().value);
    if (low < years.floor())
        return false;
    if (haveSameDigits(high, low))
        return true;
    return years.isMoney && isTimes(high, low, 50'000) && !isTimes(high, low, 200'001);
}

bool jumps(const Comparison& years) {
    return years.others.size() > 1 ? jumpsFromBoth(years) : !years.others.empty() && jumpsFromOne(years);
}

std::vector<OtherYear> othersOf(const FigureKey& key, const Neighbours& neighbours) {
    std::vector<OtherYear> others;
    for (const auto& report :
         {neighbours.beforeLast, neighbours.before, neighbours.after, neighbours.afterNext}) {
        if (const auto value = report ? plainValue(*report, key) : std::nullopt)
            others.push_back({report.get(), *value});
    }
    return others;
}

bool isLookedAt(const FigureKey& key) {
    return key.table() == QLatin1String("t2") || key.name == QLatin1String("t3.new.total");
}

Finding jump(const FigureKey& key, const Comparison& years, int ownYear) {
    const auto& others = years.others;
    const bool isFirstNearer = others.size() < 2 || *others[0].report->identity.year == ownYear - 1 ||
                               *others[0].report->identity.year > ownYear;
    const OtherYear& nearest = isFirstNearer ? others.front() : others.back();
    const auto [low, high] = std::minmax(years.own, nearest.value);
    const bool isWarning = years.isMoney && isTimes(high, low, wideJump * 10);
    QStringList facts;
    for (const OtherYear& other : others)
        facts += QStringLiteral("%1=%2").arg(*other.report->identity.year).arg(other.value.toString());
    return {QStringLiteral("year.jump"),
            isWarning ? Severity::Warning : Severity::Information,
            {key},
            nearest.value.toString(),
            years.own.toString(),
            OtherReport::of(*nearest.report, facts).toDetail(),
            {}};
}

} // namespace

std::vector<Finding> jumpFindings(const Report& report, const Neighbours& neighbours,
                                  const FormLibrary& forms) {
    std::vector<Finding> findings;
    if (!neighbours.before && !neighbours.after)
        return findings;
    for (const auto& [key, reading] : report.figures) {
        if (!isLookedAt(key))
            continue;
        const auto own = plainValue(report, key);
        const Unit* unit = unitOf(key, report, forms);
        if (!own || !unit || unit->isSigned)
            continue;
        const Comparison years{*own, othersOf(key, neighbours), unit->isMoney};
        if (jumps(years))
            findings.push_back(jump(key, years, report.identity.year.value_or(0)));
    }
    return findings;
}

} // namespace gouji
