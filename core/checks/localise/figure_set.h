#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace gouji {

/// A set of the figures of one component, by number; of fixed size, so that the search copies and combines
/// sets without allocating.
class FigureSet {
public:
    static constexpr int capacity = 256;

    void insert(int figure) { word(figure) |= bit(figure); }
    void remove(int figure) { word(figure) &= ~bit(figure); }
    bool contains(int figure) const { return (m_words[size_t(figure) / 64] & bit(figure)) != 0; }
    bool isEmpty() const {
        return std::all_of(m_words.begin(), m_words.end(), [](Word each) { return each == 0; });
    }
    int size() const {
        int count = 0;
        for (Word each : m_words)
            count += std::popcount(each);
        return count;
    }
    bool intersects(const FigureSet& other) const { return !(*this & other).isEmpty(); }
    bool operator==(const FigureSet&) const = default;

    friend FigureSet operator|(FigureSet a, const FigureSet& b) {
        for (size_t i = 0; i < words; ++i)
            a.m_words[i] |= b.m_words[i];
        return a;
    }
    friend FigureSet operator&(FigureSet a, const FigureSet& b) {
        for (size_t i = 0; i < words; ++i)
            a.m_words[i] &= b.m_words[i];
        return a;
    }
    /// The figures of `a` that are not in `b`.
    friend FigureSet operator-(FigureSet a, const FigureSet& b) {
        for (size_t i = 0; i < words; ++i)
            a.m_words[i] &= ~b.m_words[i];
        return a;
    }

    /// In rising order.
    template <typename Visit>
    void forEach(Visit visit) const {
        for (size_t i = 0; i < words; ++i) {
            for (Word rest = m_words[i]; rest != 0; rest &= rest - 1)
                visit(int(i) * 64 + std::countr_zero(rest));
        }
    }
    /// The smallest; -1 when there is none.
    int first() const {
        for (size_t i = 0; i < words; ++i) {
            if (m_words[i] != 0)
                return int(i) * 64 + std::countr_zero(m_words[i]);
        }
        return -1;
    }

private:
    using Word = std::uint64_t;
    static constexpr size_t words = capacity / 64;

    static constexpr Word bit(int figure) { return Word(1) << (figure % 64); }
    Word& word(int figure) { return m_words[size_t(figure) / 64]; }

    std::array<Word, words> m_words{};
};

} // namespace gouji
