#pragma once

#include <cstdint>
#include <random>

namespace gouji::testing {

/// Numbers from a seed, the same on every platform: the standard engine is prescribed to the bit, the
/// standard distributions are not, so none is used.
class Random {
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) {}

    /// 0 … bound − 1; the slight bias of the remainder is of no concern here.
    int below(int bound) { return int(m_engine() % std::uint64_t(bound)); }
    /// Both inclusive.
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }

    template <typename List>
    const auto& pick(const List& list) {
        return list[typename List::size_type(below(int(list.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace gouji::testing
