#include "core/report/figure_digest.h"

#include "core/base/sha256.h"

#include <algorithm>
#include <bit>

namespace gouji {

namespace {

/// 12500 → 125, in millionths or not.
std::uint64_t significant(Decimal value) {
    auto digits = std::uint64_t(value.isNegative() ? -value.millionths() : value.millionths());
    while (digits != 0 && digits % 10 == 0)
        digits /= 10;
    return digits;
}

int bitsOf(std::vector<std::uint64_t> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    int bits = 0;
    for (const std::uint64_t value : values)
        bits += int(std::bit_width(value)) - 1;
    return bits;
}

bool isTold(const Reading& reading) {
    return reading.value && *reading.value != Decimal();
}

} // namespace

FigureDigest digestOf(const Figures& figures) {
    std::vector<std::pair<QStringView, Decimal>> told;
    std::vector<std::uint64_t> values;
    for (const auto& [key, reading] : figures) {
        if (!isTold(reading))
            continue;
        told.emplace_back(key.name, *reading.value);
        values.push_back(significant(*reading.value));
    }
    std::sort(told.begin(), told.end());
    QByteArray statement;
    for (const auto& [name, value] : told)
        statement += name.toUtf8() + '=' + QByteArray::number(qint64(value.millionths())) + ';';
    return {sha256Of(statement).first(32), int(told.size()), bitsOf(std::move(values))};
}

bool haveSameDigest(const Figures& a, const Figures& b) {
    qsizetype told = 0;
    for (const auto& [key, reading] : a) {
        if (!isTold(reading))
            continue;
        const Reading* other = b.find(key);
        if (!other || other->value != reading.value)
            return false;
        ++told;
    }
    return told == std::count_if(b.begin(), b.end(), [](const auto& each) { return isTold(each.reading); });
}

QString tellingDigest(const Figures& figures) {
    const FigureDigest digest = digestOf(figures);
    return digest.bits >= bitsAmongIssuers ? digest.text : QString();
}

} // namespace gouji
