#include "core/checks/rules/percentages.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr std::int64_t hundred = 100;

std::int64_t powerOfTen(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

bool isComputable(Decimal value) {
    constexpr std::int64_t most = 10'000'000;
    return value.isWhole() && value.millionths() > -most * Decimal::unit &&
           value.millionths() < most * Decimal::unit;
}

bool isCheckable(const Statement& percent) {
    constexpr int coarsest = -2, finest = 4;
    return percent.places >= coarsest && percent.places <= finest;
}

bool isPercent(Decimal part, Decimal whole, const Statement& percent) {
    // All whole numbers: p is given in millionths of a percent, and one digit of it is `step` of these.
    const std::int64_t a = part.millionths() / Decimal::unit, b = whole.millionths() / Decimal::unit;
    const std::int64_t step = percent.places < 0 ? Decimal::unit * powerOfTen(-percent.places)
                                                 : Decimal::unit / powerOfTen(percent.places);
    const std::int64_t gap = percent.value.millionths() * b - a * hundred * Decimal::unit;
    return (gap < 0 ? -gap : gap) < step * b;
}

QString percentOf(Decimal part, Decimal whole, int digits) {
    const int places = std::max(digits, 0);
    const std::int64_t b = whole.millionths() / Decimal::unit;
    const std::int64_t scaled = part.millionths() / Decimal::unit * hundred * powerOfTen(places);
    const bool isNegative = scaled < 0;
    const std::int64_t rounded = ((isNegative ? -scaled : scaled) * 2 + b) / (2 * b);
    QString text = QString::number(rounded).rightJustified(places + 1, QLatin1Char('0'));
    if (places > 0)
        text.insert(text.size() - places, QLatin1Char('.'));
    return isNegative ? QString(QLatin1Char('-') + text) : text;
}

} // namespace gouji
