#include "core/readers/pdf/struck_text.h"

#include <algorithm>
#include <numeric>

namespace gouji::pdf {

namespace {

/// Where a rule strikes, in shares of the height of a character from its upper edge.
constexpr double highest = 0.3, lowest = 0.78;
/// The share of a rule that characters cover, and of a character that the rule does.
constexpr double coverage = 0.7;

/// Finds the characters of a page by their height. Upright ones only.
class StruckFinder {
public:
    explicit StruckFinder(const PageContent& page) : m_glyphs(page.glyphs), m_order(page.glyphs.size()) {
        std::iota(m_order.begin(), m_order.end(), size_t(0));
        std::sort(m_order.begin(), m_order.end(),
                  [&](size_t a, size_t b) { return m_glyphs[a].box.top() < m_glyphs[b].box.top(); });
        for (const Glyph& glyph : m_glyphs)
            m_tallest = std::max(m_tallest, glyph.box.height());
    }

    /// The characters that the rule strikes out; none for a rule that does not.
    std::vector<size_t> struckBy(const Rule& rule) {
        std::vector<size_t> struck;
        double covered = 0;
        auto next = std::lower_bound(m_order.begin(), m_order.end(), rule.at - m_tallest,
                                     [&](size_t index, double y) { return m_glyphs[index].box.top() < y; });
        for (; next != m_order.end() && m_glyphs[*next].box.top() < rule.at && m_patience > 0; ++next) {
            --m_patience;
            const Glyph& glyph = m_glyphs[*next];
            const double height = (rule.at - glyph.box.top()) / glyph.box.height();
            const double shared =
                std::min(rule.to, glyph.box.right()) - std::max(rule.from, glyph.box.left());
            if (glyph.turn != 0 || height < highest || height > lowest ||
                shared < coverage * glyph.box.width())
                continue;
            covered += shared;
            struck.push_back(*next);
        }
        if (covered < coverage * (rule.to - rule.from))
            struck.clear();
        return struck;
    }

    bool hasGivenUp() const { return m_patience <= 0; }

private:
    const std::vector<Glyph>& m_glyphs;
    std::vector<size_t> m_order; ///< by upper edge
    double m_tallest = 0;
    qint64 m_patience = 20'000'000; ///< characters still to be looked at
};

} // namespace

PageContent withoutStruckText(PageContent page) {
    StruckFinder finder(page);
    std::vector<bool> isStruck(page.glyphs.size(), false);
    const auto strikes = [&](const Rule& rule) {
        const std::vector<size_t> struck = finder.struckBy(rule);
        for (const size_t index : struck)
            isStruck[index] = true;
        return !struck.empty();
    };
    page.horizontal.erase(std::remove_if(page.horizontal.begin(), page.horizontal.end(), strikes),
                          page.horizontal.end());
    page.truncated = page.truncated || finder.hasGivenUp();
    size_t kept = 0;
    for (size_t i = 0; i < page.glyphs.size(); ++i) {
        if (!isStruck[i])
            page.glyphs[kept++] = page.glyphs[i];
    }
    page.glyphs.resize(kept);
    return page;
}

} // namespace gouji::pdf
