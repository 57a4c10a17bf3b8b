#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace gouji {

/// An exact decimal with six places, held as a whole number of millionths. Fees and purchases are printed in
/// 万元 with up to six places; everything else is a count. Never a binary float.
///
/// Range: ±10^12 for values made with fromString; sums of up to a million such values are exact.
class Decimal {
public:
    static constexpr int places = 6;
    static constexpr std::int64_t unit = 1'000'000;

    constexpr Decimal() = default;
    /// A whole number, |count| ≤ 10^12.
    explicit constexpr Decimal(std::int64_t count) : m_millionths(count * unit) {}

    static constexpr Decimal fromMillionths(std::int64_t millionths) {
        Decimal d;
        d.m_millionths = millionths;
        return d;
    }

    /// Plain notation only: an optional sign, ASCII digits, an optional point followed by one to six digits
    /// (further zeros allowed). Nothing else: separators, spaces and units are the business of the reader of
    /// printed values. Nothing on any doubt or out of range.
    static std::optional<Decimal> fromString(QStringView text);

    /// Without trailing zeros, without a plus sign: `0`, `-18`, `5949.088667`.
    QString toString() const;

    constexpr std::int64_t millionths() const { return m_millionths; }
    constexpr bool isWhole() const { return m_millionths % unit == 0; }
    constexpr bool isNegative() const { return m_millionths < 0; }
    /// For drawing only; never for arithmetic.
    double toDouble() const { return double(m_millionths) / double(unit); }

    constexpr Decimal operator-() const { return fromMillionths(-m_millionths); }
    constexpr Decimal& operator+=(Decimal other) {
        m_millionths += other.m_millionths;
        return *this;
    }
    constexpr Decimal& operator-=(Decimal other) {
        m_millionths -= other.m_millionths;
        return *this;
    }
    friend constexpr Decimal operator+(Decimal a, Decimal b) { return a += b; }
    friend constexpr Decimal operator-(Decimal a, Decimal b) { return a -= b; }
    constexpr auto operator<=>(const Decimal&) const = default;

    /// This divided by a positive power of ten, if that is exact (70487元 → 7.0487万元).
    std::optional<Decimal> dividedBy(std::int64_t powerOfTen) const;

private:
    std::int64_t m_millionths = 0;
};

} // namespace gouji
