#include "core/readers/scan/glyph_memory.h"

#include <algorithm>
#include <cstdlib>

namespace gouji::scan {

namespace {

constexpr int mostOfADigit = 60;
/// Shapes that are farther apart are not alike. The same digit of one type lies within 0.07 nearly always, on
/// blurred and noisy pages too; different digits lie 0.127 apart at least (two Noto types at 200 dpi, 9.5
/// points).
constexpr double farthest = 0.1;
constexpr double margin = 1.25; ///< the next digit is so much farther than the likely one
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

void GlyphMemory::dropOutvoted() {
    std::vector<char> isOutvoted(m_known.size(), 0);
    for (size_t i = 0; i < m_known.size(); ++i) {
        int same = 0, others = 0;
        for (const Known& known : m_known) {
            if (known.figure == m_known[i].figure || distance(known.glyph, m_known[i].glyph) > farthest)
                continue;
            (known.digit == m_known[i].digit ? same : others) += 1;
        }
        isOutvoted[i] = others >= 3 && others >= 4 * same ? 1 : 0;
    }
    std::vector<Known> kept;
    for (size_t i = 0; i < m_known.size(); ++i) {
        if (isOutvoted[i] == 0)
            kept.push_back(m_known[i]);
        else
            --m_counts[size_t(m_known[i].digit.digitValue())];
    }
    m_known = std::move(kept);
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
