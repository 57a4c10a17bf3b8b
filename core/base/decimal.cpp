#include "core/base/decimal.h"

namespace gouji {

namespace {

constexpr std::int64_t largest = 1'000'000'000'000 * Decimal::unit;

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

} // namespace

std::optional<Decimal> Decimal::fromString(QStringView text) {
    const bool negative = text.startsWith(QLatin1Char('-'));
    if (negative || text.startsWith(QLatin1Char('+')))
        text = text.mid(1);
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()))
        return std::nullopt;

    std::int64_t value = 0;
    for (const QChar c : whole) {
        if (!isDigit(c) || value > largest / 10)
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0') * unit;
    }
    std::int64_t weight = unit;
    for (const QChar c : fraction) {
        weight /= 10;
        if (!isDigit(c) || (weight == 0 && c != QLatin1Char('0')))
            return std::nullopt;
        value += (c.unicode() - u'0') * weight;
    }
    if (value > largest)
        return std::nullopt;
    return fromMillionths(negative ? -value : value);
}

QString Decimal::toString() const {
    const bool negative = m_millionths < 0;
    const std::uint64_t magnitude = negative ? -static_cast<std::uint64_t>(m_millionths) : m_millionths;
    QString text = QString::number(magnitude / unit);
    const std::uint64_t fraction = magnitude % unit;
    if (fraction != 0) {
        QString digits = QString::number(fraction).rightJustified(places, QLatin1Char('0'));
        while (digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        text += QLatin1Char('.') + digits;
    }
    return negative ? QString(QLatin1Char('-') + text) : text;
}

std::optional<Decimal> Decimal::dividedBy(std::int64_t powerOfTen) const {
    if (powerOfTen <= 0 || m_millionths % powerOfTen != 0)
        return std::nullopt;
    return fromMillionths(m_millionths / powerOfTen);
}

} // namespace gouji
