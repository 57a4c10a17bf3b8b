#include "core/checks/between/year_jump.h"

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

struct Sides {
    Decimal own;
    std::optional<Decimal> before;
    std::optional<Decimal> after;
    bool isMoney = false;

    Decimal floor() const { return Decimal(isMoney ? leastAmount : leastCount); }
};

bool jumpsFromBoth(const Sides& sides) {
    const auto [low, high] = std::minmax(*sides.before, *sides.after);
    if (std::min(low, sides.own) < sides.floor() || !(low == high || !isTimes(high, low, 25)))
        return false;
    return isTimes(sides.own, high, 80) || isTimes(low, sides.own, 80);
}

bool jumpsFromOne(const Sides& sides, Decimal other) {
    const auto [low, high] = std::minmax(sides.own, other);
    if (low < sides.floor())
        return false;
    if (haveSameDigits(high, low))
        return true;
    return sides.isMoney && isTimes(high, low, 50'000) && !isTimes(high, low, 200'001);
}

bool jumps(const Sides& sides) {
    if (sides.before && sides.after)
        return jumpsFromBoth(sides);
    const auto& other = sides.before ? sides.before : sides.after;
    return other && jumpsFromOne(sides, *other);
}

bool isLookedAt(const FigureKey& key) {
    return key.table() == QLatin1String("t2") || key.name == QLatin1String("t3.new.total");
}

Finding jump(const FigureKey& key, const Sides& sides, const Report* before, const Report* after) {
    const Report& other = sides.before ? *before : *after;
    const Decimal nearest = sides.before ? *sides.before : *sides.after;
    const auto [low, high] = std::minmax(sides.own, nearest);
    const bool isWarning = sides.isMoney && isTimes(high, low, wideJump * 10);
    QStringList years;
    if (sides.before)
        years += QStringLiteral("%1=%2").arg(*before->identity.year).arg(sides.before->toString());
    if (sides.after)
        years += QStringLiteral("%1=%2").arg(*after->identity.year).arg(sides.after->toString());
    return {QStringLiteral("year.jump"),
            isWarning ? Severity::Warning : Severity::Information,
            {key},
            nearest.toString(),
            sides.own.toString(),
            OtherReport::of(other, years).toDetail(),
            {}};
}

} // namespace

std::vector<Finding> jumpFindings(const Report& report, const Report* before, const Report* after,
                                  const FormLibrary& forms) {
    std::vector<Finding> findings;
    if (!before && !after)
        return findings;
    for (const auto& [key, reading] : report.figures) {
        if (!isLookedAt(key))
            continue;
        const auto own = plainValue(report, key);
        const Unit* unit = unitOf(key, report, forms);
        if (!own || !unit || unit->isSigned)
            continue;
        const Sides sides{*own, before ? plainValue(*before, key) : std::nullopt,
                          after ? plainValue(*after, key) : std::nullopt, unit->isMoney};
        if (jumps(sides))
            findings.push_back(jump(key, sides, before, after));
    }
    return findings;
}

} // namespace gouji
