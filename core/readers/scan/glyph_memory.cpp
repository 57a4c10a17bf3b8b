#include "core/readers/scan/glyph_memory.h"

#include <algorithm>
#include <cstdlib>

namespace gouji::scan {

namespace {

constexpr int mostOfADigit = 60;
constexpr double farthest = 0.16; ///< of shapes that count as like
constexpr double margin = 1.25;   ///< the next digit is so much farther than the likely one
constexpr size_t voters = 5;

} // namespace

int GlyphMemory::nextFigure(int count) {
    const int first = m_figures;
    m_figures += count;
    return first;
}

void GlyphMemory::add(const FigureGlyph& glyph, QChar digit, int figure) {
    int& count = m_counts[size_t(digit.digitValue())];
    if (count >= mostOfADigit)
        return;
    ++count;
    m_known.push_back({glyph, digit, figure});
}

LikelyDigit GlyphMemory::likely(const FigureGlyph& glyph, int figure) const {
    struct Vote {
        double distance = 0;
        QChar digit;
    };
    std::vector<Vote> votes;
    for (const Known& known : m_known) {
        if (known.figure == figure)
            continue;
        const double far = distance(glyph, known.glyph);
        if (far <= farthest)
            votes.push_back({far, known.digit});
    }
    std::sort(votes.begin(), votes.end(),
              [](const Vote& a, const Vote& b) { return a.distance < b.distance; });
    LikelyDigit likely;
    if (votes.empty())
        return likely;
    std::array<int, 10> counts{};
    for (size_t i = 0; i < std::min(voters, votes.size()); ++i)
        ++counts[size_t(votes[i].digit.digitValue())];
    const auto best = std::max_element(counts.begin(), counts.end());
    likely.digit = QChar(u'0' + int(best - counts.begin()));
    const auto isOther = [&](const Vote& vote) { return vote.digit != likely.digit; };
    const auto nearest = std::find_if_not(votes.begin(), votes.end(), isOther);
    const auto other = std::find_if(votes.begin(), votes.end(), isOther);
    if (other != votes.end())
        likely.second = other->digit;
    likely.isCertain =
        *best >= 2 && (other == votes.end() || other->distance >= margin * nearest->distance + 0.01);
    return likely;
}

} // namespace gouji::scan
