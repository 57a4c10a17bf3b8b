#include "core/checks/suggest/misreading.h"

#include <algorithm>
#include <array>
#include <string>

namespace gouji {

namespace {

enum Surprise { Similar = 4, Common = 5, Other = 6, Unexplained = 10, PerDigit = 2 };

/// Digits that print, hand and scanner make alike.
bool lookAlike(char a, char b) {
    static constexpr std::array<const char*, 12> pairs{"08", "06", "17", "27", "35", "38",
                                                       "56", "68", "49", "89", "69", "14"};
    return std::any_of(pairs.begin(), pairs.end(), [&](const char* pair) {
        return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
    });
}

Misreading sameLength(const std::string& meant, const std::string& printed) {
    std::vector<size_t> different;
    for (size_t i = 0; i < meant.size(); ++i) {
        if (meant[i] != printed[i])
            different.push_back(i);
    }
    const size_t first = different.front();
    if (different.size() == 1 && lookAlike(meant[first], printed[first]))
        return {MisreadingReason::DigitConfused, Similar};
    if (different.size() == 1)
        return {MisreadingReason::DigitChanged, Other};
    const bool areNeighbours = different.size() == 2 && different[1] == first + 1;
    if (areNeighbours && meant[first] == printed[first + 1] && meant[first + 1] == printed[first])
        return {MisreadingReason::DigitsExchanged, Common};
    return {MisreadingReason::SumsOnly, Unexplained + PerDigit * int(different.size())};
}

/// `longer` without one digit is `shorter`: ends and repeated digits are lost, or doubled, most easily.
std::optional<int> oneDigitMore(const std::string& longer, const std::string& shorter) {
    if (longer.size() != shorter.size() + 1)
        return std::nullopt;
    const size_t at =
        size_t(std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
    if (longer.compare(at + 1, std::string::npos, shorter, at) != 0)
        return std::nullopt;
    const bool isRepeated = at > 0 && longer[at] == longer[at - 1];
    const bool isAtEnd = at == 0 || at + 1 == longer.size();
    return isRepeated || isAtEnd ? Common : Other;
}

} // namespace

Misreading misreadingOf(qint64 meant, qint64 printed) {
    const std::string wanted = std::to_string(meant);
    const std::string seen = std::to_string(printed);
    if (wanted.size() == seen.size())
        return sameLength(wanted, seen);
    if (const auto lost = oneDigitMore(wanted, seen))
        return {MisreadingReason::DigitLost, *lost};
    if (const auto added = oneDigitMore(seen, wanted))
        return {MisreadingReason::DigitAdded, *added};
    return {MisreadingReason::SumsOnly, Unexplained + PerDigit * int(std::max(wanted.size(), seen.size()))};
}

} // namespace gouji
