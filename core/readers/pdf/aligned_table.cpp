#include "core/readers/pdf/aligned_table.h"

#include "core/readers/pdf/aligned_rows.h"

#include <algorithm>

namespace gouji::pdf {

namespace {

/// So many lines may stand between parts of a table whose figures share their columns.
constexpr size_t mostBetween = 2;

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
            if (!stretch.region.hasFigures()) {
                keep(i, std::max(stretch.end, i + 1));
                i = std::max(stretch.end, i + 1);
                continue;
            }
            while (extend(stretch))
                ;
            if (stretch.region.isTable())
                addTable(stretch);
            else
                keep(stretch.begin, stretch.end);
            i = stretch.end;
        }
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
        const TextLine* line = lineAt(begin);
        while (line != nullptr && stretch.region.add(*line, m_items[stretch.end].page))
            line = lineAt(++stretch.end);
        stretch.end = begin + stretch.region.lines().size(); // some may have been given back
        return stretch;
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
            if (beginsChapter(line->text()))
                return false;
            between.addAny(*line, m_items[next].page);
        }
        return false;
    }

    void keep(size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            m_found.push_back(std::move(m_items[i]));
    }

    void addTable(Stretch& stretch) {
        AlignedTable table = alignedTable(stretch.region, m_rules, m_tellsEmpty);
        for (TablePart& part : table.parts)
            m_found.push_back({std::move(part.table), part.page});
        for (size_t i = stretch.begin; i < stretch.end; ++i) {
            if (!table.isTaken[i - stretch.begin])
                m_found.push_back(std::move(m_items[i]));
        }
    }

    std::vector<Place> m_items;
    std::vector<const std::vector<Rule>*> m_rules;
    bool m_tellsEmpty;
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
