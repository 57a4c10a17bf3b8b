#include "core/readers/pdf/aligned_table.h"

#include "core/readers/pdf/aligned_rows.h"

#include <algorithm>

namespace gouji::pdf {

namespace {

/// So many lines may stand between parts of a table whose figures share their columns: headings and headers,
/// which are no wider than the table.
constexpr size_t mostBetween = 8;
/// … and so many lines of a header above it.
constexpr size_t mostAbove = 8;

/// An item with its page.
struct Place {
    PageItem item;
    size_t page = 0;
};

/// Finds the tables among the items of pages. Used once.
class TableFinder {
public:
    TableFinder(std::vector<Place> items, std::vector<const std::vector<Rule>*> rules, bool tellsEmpty)
        : m_items(std::move(items)), m_rules(std::move(rules)), m_tellsEmpty(tellsEmpty) {}

    std::vector<Place> find() {
        for (size_t i = 0; i < m_items.size();) {
            Stretch stretch = stretchAt(i);
            if (stretch.region.hasFigures()) {
                while (extend(stretch))
                    ;
            }
            i = std::max(stretch.end, i + 1);
            if (stretch.region.isTable() || (isBelowTable(stretch) && stretch.region.isSmallTable()))
                addTable(stretch);
        }
        keepUntil(m_items.size());
        return std::move(m_found);
    }

private:
    /// Items that follow each other, and the region that they make.
    struct Stretch {
        size_t begin = 0;
        size_t end = 0;
        AlignedRegion region;
    };

    const TextLine* lineAt(size_t i) const {
        const auto* line = i < m_items.size() ? std::get_if<TextLine>(&m_items[i].item) : nullptr;
        return line != nullptr && (m_tellsEmpty != line->recognition.has_value()) ? line : nullptr;
    }

    Stretch stretchAt(size_t begin) const {
        Stretch stretch{begin, begin, {}};
        goOn(stretch);
        return stretch;
    }

    void goOn(Stretch& stretch) const {
        const TextLine* line = lineAt(stretch.end);
        while (line != nullptr && stretch.region.add(*line, m_items[stretch.end].page))
            line = lineAt(++stretch.end);
        stretch.region.endBeforeChapter();
        stretch.end = stretch.begin + stretch.region.lines().size(); // some may have been given back
    }

    /// Goes on with a stretch whose figures stand in the same columns, behind headings.
    bool extend(Stretch& stretch) const {
        AlignedRegion between;
        for (size_t next = stretch.end; next <= stretch.end + mostBetween; ++next) {
            const TextLine* line = lineAt(next);
            if (line == nullptr)
                return false;
            Stretch below = stretchAt(next);
            if (below.region.hasFigures()) {
                if (!stretch.region.join(between, below.region))
                    return false;
                stretch.end = below.end;
                return true;
            }
            if (stretch.region.standsInColumn(*line)) {
                stretch.region.append(between);
                stretch.region.addAny(*line, m_items[next].page);
                stretch.end = next + 1;
                goOn(stretch);
                return true;
            }
            if (beginsChapter(line->text()) || !stretch.region.isAsWideAs(*line))
                return false;
            between.addAny(*line, m_items[next].page);
        }
        return false;
    }

    /// Whether nothing but a few headings part it from a table.
    bool isBelowTable(const Stretch& stretch) const {
        if (m_kept == 0 || !m_endsInTable || stretch.begin > m_kept + mostBetween)
            return false;
        for (size_t i = m_kept; i < stretch.begin; ++i) {
            const TextLine* line = lineAt(i);
            if (line == nullptr || beginsChapter(line->text()))
                return false;
        }
        return true;
    }

    /// Takes lines of a header above, whose gaps are too narrow to begin a table.
    void reachUp(Stretch& stretch) const {
        size_t begin = stretch.begin, first = begin;
        const TextLine* below = lineAt(begin);
        while (begin > m_kept && begin + mostAbove > stretch.begin) {
            const TextLine* line = lineAt(begin - 1);
            const bool isOverPageEnd = m_items[begin - 1].page != m_items[begin].page;
            if (line == nullptr || !stretch.region.isHeadAbove(*line, *below, isOverPageEnd))
                break;
            below = line;
            --begin;
            if (stretch.region.cellsOf(*line) > 1)
                first = begin;
        }
        if (first == stretch.begin)
            return;
        AlignedRegion whole;
        for (size_t i = first; i < stretch.begin; ++i)
            whole.addAny(*lineAt(i), m_items[i].page);
        whole.append(stretch.region);
        stretch.region = std::move(whole);
        stretch.begin = first;
    }

    void keepUntil(size_t end) {
        m_endsInTable = m_endsInTable && m_kept >= end;
        for (; m_kept < end; ++m_kept)
            m_found.push_back(std::move(m_items[m_kept]));
    }

    void addTable(Stretch& stretch) {
        reachUp(stretch);
        keepUntil(stretch.begin);
        AlignedTable table = alignedTable(stretch.region, m_rules, m_tellsEmpty);
        for (TablePart& part : table.parts)
            m_found.push_back({std::move(part.table), part.page});
        for (; m_kept < stretch.end; ++m_kept) {
            if (!table.isTaken[m_kept - stretch.begin])
                m_found.push_back(std::move(m_items[m_kept]));
        }
        m_endsInTable = true;
    }

    std::vector<Place> m_items;
    std::vector<const std::vector<Rule>*> m_rules;
    bool m_tellsEmpty;
    size_t m_kept = 0;          ///< items before it have been dealt with
    bool m_endsInTable = false; ///< … the last of them as a table's
    std::vector<Place> m_found;
};

} // namespace

void alignTables(std::vector<PageLayout>& pages) {
    std::vector<Place> items;
    std::vector<const std::vector<Rule>*> rules;
    for (size_t page = 0; page < pages.size(); ++page) {
        for (PageItem& item : pages[page].items)
            items.push_back({std::move(item), page});
        pages[page].items.clear();
        rules.push_back(pages[page].rulesAcross.empty() ? nullptr : &pages[page].rulesAcross);
    }
    for (Place& place : TableFinder(std::move(items), std::move(rules), true).find())
        pages[place.page].items.push_back(std::move(place.item));
}

std::vector<PageItem> withAlignedTables(std::vector<PageItem> items) {
    std::vector<Place> places;
    for (PageItem& item : items)
        places.push_back({std::move(item), 0});
    std::vector<PageItem> result;
    for (Place& place : TableFinder(std::move(places), {nullptr}, false).find())
        result.push_back(std::move(place.item));
    return result;
}

} // namespace gouji::pdf
