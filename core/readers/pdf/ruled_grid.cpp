#include "core/readers/pdf/ruled_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gouji::pdf {

namespace {

/// Lines closer than this are one: the two of a double border, the ends of rules drawn cell by cell.
constexpr double snap = 2.5;
/// How far a line of several rules may wander altogether.
constexpr double widestLine = 4.5;
/// Rules meet that miss each other by no more than this.
constexpr double reach = 3.5;
/// A rule stands between two cells when it covers this share of the edge.
constexpr double coverage = 0.6;
/// Cells narrower or lower than this hold no text: they are gaps between lines.
constexpr double smallestCell = 3.5;

class DisjointSets {
public:
    explicit DisjointSets(size_t count) : m_parents(count) {
        std::iota(m_parents.begin(), m_parents.end(), 0);
    }

    size_t find(size_t i) {
        while (m_parents[i] != i)
            i = m_parents[i] = m_parents[m_parents[i]];
        return i;
    }
    void join(size_t a, size_t b) { m_parents[find(a)] = find(b); }

private:
    std::vector<size_t> m_parents;
};

/// Rules in one line that touch or overlap become one.
std::vector<Rule> mergedRules(std::vector<Rule> rules) {
    std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.at < b.at; });
    std::vector<Rule> merged;
    for (size_t begin = 0; begin < rules.size();) {
        size_t end = begin + 1;
        while (end < rules.size() && rules[end].at - rules[end - 1].at <= snap / 2 &&
               rules[end].at - rules[begin].at <= snap)
            ++end;
        const auto first = rules.begin() + qptrdiff(begin), last = rules.begin() + qptrdiff(end);
        std::sort(first, last, [](const Rule& a, const Rule& b) { return a.from < b.from; });
        const size_t line = merged.size();
        for (auto rule = first; rule != last; ++rule) {
            if (merged.size() > line && rule->from - merged.back().to <= snap)
                merged.back().to = std::max(merged.back().to, rule->to);
            else
                merged.push_back(*rule);
        }
        begin = end;
    }
    return merged;
}

/// The lines that places stand for: places close to each other are one.
std::vector<double> linesThrough(std::vector<double> places) {
    std::sort(places.begin(), places.end());
    std::vector<double> lines;
    for (size_t begin = 0; begin < places.size();) {
        size_t end = begin + 1;
        while (end < places.size() && places[end] - places[end - 1] <= snap &&
               places[end] - places[begin] <= widestLine)
            ++end;
        lines.push_back((places[begin] + places[end - 1]) / 2);
        begin = end;
    }
    return lines;
}

/// Rules that meet each other, directly or through others.
struct Component {
    std::vector<Rule> horizontal;
    std::vector<Rule> vertical;
};

std::vector<Component> components(const std::vector<Rule>& horizontal, const std::vector<Rule>& vertical) {
    DisjointSets sets(horizontal.size() + vertical.size());
    // Both are sorted by `at`.
    for (size_t v = 0; v < vertical.size(); ++v) {
        const Rule& rule = vertical[v];
        auto h = size_t(std::lower_bound(horizontal.begin(), horizontal.end(), rule.from - reach,
                                         [](const Rule& other, double y) { return other.at < y; }) -
                        horizontal.begin());
        for (; h < horizontal.size() && horizontal[h].at <= rule.to + reach; ++h) {
            if (horizontal[h].from - reach <= rule.at && rule.at <= horizontal[h].to + reach)
                sets.join(h, horizontal.size() + v);
        }
    }
    std::vector<Component> found;
    std::vector<int> index(horizontal.size() + vertical.size(), -1);
    for (size_t i = 0; i < index.size(); ++i) {
        int& number = index[sets.find(i)];
        if (number < 0) {
            number = int(found.size());
            found.emplace_back();
        }
        Component& component = found[size_t(number)];
        if (i < horizontal.size())
            component.horizontal.push_back(horizontal[i]);
        else
            component.vertical.push_back(vertical[i - horizontal.size()]);
    }
    return found;
}

/// Which edges of a grid's unit cells are drawn.
class Edges {
public:
    /// `lines` are those along which the rules run, `crossings` those that divide them into edges.
    Edges(const std::vector<Rule>& rules, const std::vector<double>& lines,
          const std::vector<double>& crossings)
        : m_count(crossings.size() - 1), m_isDrawn(lines.size() * m_count, false) {
        for (const Rule& rule : rules) {
            const size_t line = nearest(lines, rule.at);
            for (size_t i = 0; i < m_count; ++i) {
                const double shared = std::min(rule.to, crossings[i + 1]) - std::max(rule.from, crossings[i]);
                if (shared >= coverage * (crossings[i + 1] - crossings[i]))
                    m_isDrawn[line * m_count + i] = true;
            }
        }
    }

    bool isDrawn(size_t line, size_t edge) const { return m_isDrawn[line * m_count + edge]; }
    bool isAnyDrawn(size_t line) const {
        const auto first = m_isDrawn.begin() + qptrdiff(line * m_count);
        return std::find(first, first + qptrdiff(m_count), true) != first + qptrdiff(m_count);
    }

private:
    static size_t nearest(const std::vector<double>& lines, double at) {
        const auto next = std::lower_bound(lines.begin(), lines.end(), at);
        if (next == lines.begin())
            return 0;
        const auto before = next - 1;
        const bool isNext = next != lines.end() && *next - at < at - *before;
        return size_t((isNext ? next : before) - lines.begin());
    }

    size_t m_count;
    std::vector<bool> m_isDrawn;
};

/// Divides the places of a grid into cells: rectangles without a rule inside.
class CellFinder {
public:
    CellFinder(RuledGrid& grid, const Component& component)
        : m_grid(grid),
          m_rows(grid.rows.size() - 1),
          m_columns(grid.columns.size() - 1),
          m_horizontal(component.horizontal, grid.rows, grid.columns),
          m_vertical(component.vertical, grid.columns, grid.rows),
          m_isTaken(m_rows * m_columns, false) {}

    void find() {
        for (size_t row = 0; row < m_rows; ++row) {
            for (size_t column = 0; column < m_columns; ++column) {
                if (!m_isTaken[row * m_columns + column])
                    addCell(row, column);
            }
        }
        m_grid.isOpenAbove = !m_horizontal.isAnyDrawn(0);
        m_grid.isOpenBelow = !m_horizontal.isAnyDrawn(m_rows);
    }

private:
    bool isFree(size_t row, size_t column) const { return !m_isTaken[row * m_columns + column]; }

    /// As far as no rule stands to the right, then as far down as the whole width is open.
    void addCell(size_t row, size_t column) {
        size_t right = column + 1;
        while (right < m_columns && isFree(row, right) && !m_vertical.isDrawn(right, row))
            ++right;
        size_t below = row + 1;
        while (below < m_rows && isOpen(below, column, right))
            ++below;
        for (size_t r = row; r < below; ++r)
            std::fill_n(m_isTaken.begin() + qptrdiff(r * m_columns + column), right - column, true);
        const QRectF box(QPointF(m_grid.columns[column], m_grid.rows[row]),
                         QPointF(m_grid.columns[right], m_grid.rows[below]));
        m_grid.cells.push_back({int(row), int(column), int(below - row), int(right - column), box});
    }

    /// Whether the row goes on with the cell above it: no rule above, none inside, one or the end at its
    /// sides.
    bool isOpen(size_t row, size_t column, size_t right) const {
        for (size_t c = column; c < right; ++c) {
            if (!isFree(row, c) || m_horizontal.isDrawn(row, c) || (c > column && m_vertical.isDrawn(c, row)))
                return false;
        }
        return isSide(column, row) && isSide(right, row);
    }

    bool isSide(size_t column, size_t row) const {
        return column == 0 || column == m_columns || m_vertical.isDrawn(column, row) ||
               m_isTaken[row * m_columns + column];
    }

    RuledGrid& m_grid;
    size_t m_rows;
    size_t m_columns;
    Edges m_horizontal;
    Edges m_vertical;
    std::vector<bool> m_isTaken;
};

/// Lines that leave too little room between them for text are one.
void dropGaps(std::vector<double>& lines) {
    std::vector<double> kept;
    for (const double line : lines) {
        if (kept.empty() || line - kept.back() >= smallestCell)
            kept.push_back(line);
    }
    lines = std::move(kept);
}

/// Rows and columns also end where rules of the other direction end: a page's end leaves the last row open.
RuledGrid linesOf(const Component& component) {
    std::vector<double> rows, columns;
    double top = component.vertical[0].from, bottom = component.vertical[0].to;
    double left = component.horizontal[0].from, right = component.horizontal[0].to;
    for (const Rule& rule : component.horizontal) {
        rows.push_back(rule.at);
        left = std::min(left, rule.from);
        right = std::max(right, rule.to);
    }
    for (const Rule& rule : component.vertical) {
        columns.push_back(rule.at);
        top = std::min(top, rule.from);
        bottom = std::max(bottom, rule.to);
    }
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    const double highest = *first, lowest = *last;
    if (highest - top > reach)
        rows.push_back(top);
    if (bottom - lowest > reach)
        rows.push_back(bottom);
    const auto [leftmost, rightmost] = std::minmax_element(columns.begin(), columns.end());
    const double start = *leftmost, end = *rightmost;
    if (start - left > reach)
        columns.push_back(left);
    if (right - end > reach)
        columns.push_back(right);
    RuledGrid grid;
    grid.rows = linesThrough(std::move(rows));
    grid.columns = linesThrough(std::move(columns));
    dropGaps(grid.rows);
    dropGaps(grid.columns);
    return grid;
}

} // namespace

RuledGrids ruledGrids(const PageContent& page, const Limits& limits) {
    RuledGrids found;
    const std::vector<Rule> horizontal = mergedRules(page.horizontal), vertical = mergedRules(page.vertical);
    if (qsizetype(horizontal.size() + vertical.size()) > limits.pageLines) {
        found.truncated = true;
        return found;
    }
    for (const Component& component : components(horizontal, vertical)) {
        if (component.horizontal.empty() || component.vertical.empty())
            continue;
        RuledGrid grid = linesOf(component);
        const auto rows = qsizetype(grid.rows.size()) - 1, columns = qsizetype(grid.columns.size()) - 1;
        if (rows < 1 || columns < 1 || rows * columns < 2)
            continue;
        if (columns > limits.cellsPerRow || rows > limits.tableRows) {
            found.truncated = true;
            continue;
        }
        CellFinder(grid, component).find();
        if (grid.cells.size() >= 2)
            found.grids.push_back(std::move(grid));
    }
    std::sort(found.grids.begin(), found.grids.end(),
              [](const RuledGrid& a, const RuledGrid& b) { return a.rows.front() < b.rows.front(); });
    return found;
}

} // namespace gouji::pdf
