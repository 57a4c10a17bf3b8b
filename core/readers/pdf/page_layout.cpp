#include "core/readers/pdf/page_layout.h"

#include "core/base/characters.h"
#include "core/readers/pdf/ruled_grid.h"
#include "core/readers/pdf/struck_text.h"
#include "core/readers/pdf/upright.h"

#include <algorithm>
#include <cmath>

namespace gouji::pdf {

namespace {

/// A picture that covers so much of a page without text is the page.
constexpr double smallestScan = 0.1;

/// The line of a sorted list below or left of which a place stands; −1 or the last one outside.
int intervalOf(const std::vector<double>& lines, double at) {
    return int(std::upper_bound(lines.begin(), lines.end(), at) - lines.begin()) - 1;
}

/// What the last line of a cell leaves free of its width, in ems.
std::optional<double> roomBeside(const std::vector<Word>& words, const QRectF& cell) {
    const Word* last = nullptr;
    for (const Word& word : words) {
        if (word.turn == 0 && (last == nullptr || word.baseline() > last->baseline()))
            last = &word;
    }
    if (last == nullptr)
        return std::nullopt;
    QRectF line = last->box;
    for (const Word& word : words) {
        if (word.turn == 0 && std::abs(word.baseline() - last->baseline()) < 0.5 * last->size)
            line = line.united(word.box);
    }
    return (cell.width() - line.width()) / std::max(1.0, last->size);
}

/// A grid with the words that stand in it.
class FilledGrid {
public:
    explicit FilledGrid(const RuledGrid& grid)
        : m_grid(grid),
          m_words(grid.cells.size()),
          m_cellAt((grid.rows.size() - 1) * (grid.columns.size() - 1), 0) {
        for (size_t i = 0; i < grid.cells.size(); ++i) {
            const GridCell& cell = grid.cells[i];
            for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
                for (int column = cell.column; column < cell.column + cell.columnSpan; ++column)
                    m_cellAt[place(row, column)] = i;
            }
        }
    }

    double area() const { return m_grid.box().width() * m_grid.box().height(); }
    bool contains(const QPointF& point) const { return m_grid.box().contains(point); }

    void add(Word word) {
        m_words[cellAt(word.box.center())].push_back(std::move(word));
        m_isEmpty = false;
    }

    bool isEmpty() const { return m_isEmpty; }

    /// What is seen in a cell and is no text; what reaches over several is a seal, a watermark, a ground.
    void addMark(const QRectF& mark) {
        const size_t cell = cellAt(mark.center());
        m_hasMark.resize(m_words.size(), false);
        m_hasMark[cell] = m_hasMark[cell] || m_grid.cells[cell].box.adjusted(-1, -1, 1, 1).contains(mark);
    }

    PageTable table() const {
        PageTable table;
        table.columns = m_grid.columns;
        table.rowCount = int(m_grid.rows.size()) - 1;
        table.box = m_grid.box();
        table.isOpenAbove = m_grid.isOpenAbove;
        table.isOpenBelow = m_grid.isOpenBelow;
        for (size_t i = 0; i < m_words.size(); ++i) {
            const GridCell& cell = m_grid.cells[i];
            const bool isUnread = m_words[i].empty() && i < m_hasMark.size() && m_hasMark[i];
            table.cells.push_back({isUnread ? QString(unreadObject) : textOf(m_words[i]), cell.box, cell.row,
                                   cell.column, cell.rowSpan, cell.columnSpan, std::nullopt,
                                   roomBeside(m_words[i], cell.box)});
        }
        return table;
    }

private:
    size_t cellAt(const QPointF& point) const {
        const int row = std::clamp(intervalOf(m_grid.rows, point.y()), 0, int(m_grid.rows.size()) - 2);
        const int column =
            std::clamp(intervalOf(m_grid.columns, point.x()), 0, int(m_grid.columns.size()) - 2);
        return m_cellAt[place(row, column)];
    }

    size_t place(int row, int column) const {
        return size_t(row) * (m_grid.columns.size() - 1) + size_t(column);
    }

    const RuledGrid& m_grid;
    std::vector<std::vector<Word>> m_words; ///< by cell
    std::vector<size_t> m_cellAt;           ///< by place
    std::vector<bool> m_hasMark;            ///< by cell; empty: none has
    bool m_isEmpty = true;
};

/// The smallest of the grids in which something stands; null when it is in none.
FilledGrid* smallestAround(std::vector<FilledGrid>& grids, const QPointF& center) {
    FilledGrid* home = nullptr;
    for (FilledGrid& grid : grids) {
        if (grid.contains(center) && (home == nullptr || grid.area() < home->area()))
            home = &grid;
    }
    return home;
}

/// Words into the grids that they stand in; returns the others.
std::vector<Word> fill(std::vector<FilledGrid>& grids, std::vector<Word> words) {
    std::vector<Word> others;
    for (Word& word : words) {
        if (FilledGrid* home = smallestAround(grids, word.box.center()))
            home->add(std::move(word));
        else
            others.push_back(std::move(word));
    }
    return others;
}

/// Upright lines first, then those that are turned.
std::vector<TextLine> linesOutside(std::vector<Word> words) {
    const auto turned =
        std::stable_partition(words.begin(), words.end(), [](const Word& word) { return word.turn == 0; });
    std::vector<Word> aside(std::make_move_iterator(turned), std::make_move_iterator(words.end()));
    words.erase(turned, words.end());
    std::vector<TextLine> lines = linesOf(std::move(words));
    if (!aside.empty()) {
        TextLine line;
        for (const Word& word : aside)
            line.box = line.box.united(word.box);
        line.size = aside.front().size;
        aside.front().text = textOf(aside);
        aside.front().box = line.box;
        line.words = {aside.front()};
        lines.push_back(std::move(line));
    }
    return lines;
}

void notePictures(const PageContent& page, PageLayout& layout) {
    double largest = 0;
    for (const ShownImage& image : joinedImages(page.images)) {
        const double area = image.area.width() * image.area.height();
        layout.isColoured = layout.isColoured || image.isColoured;
        if (area > largest)
            layout.imageDpi = image.dpi;
        largest = std::max(largest, area);
    }
    const double share = largest / std::max(page.size.width() * page.size.height(), 1.0);
    layout.isPicture = page.glyphs.empty() && (share >= smallestScan || page.isDrawn);
    if (!page.glyphs.empty())
        layout.untold = untoldPictures(page);
    layout.pictures = int(layout.untold.size());
}

std::vector<Rule> rulesOutside(std::vector<Rule> rules, const std::vector<RuledGrid>& grids) {
    constexpr double margin = 2; // points
    const auto isInside = [&](const Rule& rule) {
        return std::any_of(grids.begin(), grids.end(), [&](const RuledGrid& grid) {
            return rule.at >= grid.rows.front() - margin && rule.at <= grid.rows.back() + margin;
        });
    };
    rules.erase(std::remove_if(rules.begin(), rules.end(), isInside), rules.end());
    std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.at < b.at; });
    return rules;
}

} // namespace

QRectF boxOf(const PageItem& item) {
    return std::visit([](const auto& value) { return value.box; }, item);
}

QRectF displayedRect(const PageLayout& page, const QRectF& rect) {
    const QRectF turned = displayedRect(rect, page.turns, page.size);
    if (page.skew == 0)
        return turned;
    const QPointF middle(page.size.width() / 2, page.size.height() / 2);
    const double cosine = std::cos(page.skew), sine = std::sin(page.skew);
    QRectF around;
    for (const QPointF corner :
         {turned.topLeft(), turned.topRight(), turned.bottomLeft(), turned.bottomRight()}) {
        const QPointF from = corner - middle;
        const QPointF at =
            middle + QPointF(from.x() * cosine - from.y() * sine, from.x() * sine + from.y() * cosine);
        around =
            around.isNull() ? QRectF(at, QSizeF(1e-9, 1e-9)) : around.united(QRectF(at, QSizeF(1e-9, 1e-9)));
    }
    return around.intersected(QRectF(QPointF(), page.size));
}

PageLayout layoutOf(PageContent page, const Limits& limits) {
    PageLayout layout;
    layout.number = page.number;
    layout.size = page.size;
    layout.turns = turnOf(page);
    notePictures(page, layout);
    layout.damaged = page.damaged;
    layout.brokenCharacters = std::count_if(page.glyphs.begin(), page.glyphs.end(),
                                            [](const Glyph& glyph) { return glyph.character == U'\uFFFD'; });
    page = withoutStruckText(turnedBack(std::move(page), layout.turns));
    const RuledGrids ruled = ruledGrids(page, limits);
    layout.truncated = page.truncated || ruled.truncated;
    std::vector<FilledGrid> grids(ruled.grids.begin(), ruled.grids.end());
    std::vector<Word> others = fill(grids, wordsOf(page));
    for (const QRectF& mark : page.marks) {
        if (FilledGrid* home = smallestAround(grids, mark.center()))
            home->addMark(mark);
    }
    for (const FilledGrid& grid : grids) {
        if (!grid.isEmpty())
            layout.items.emplace_back(grid.table());
    }
    for (TextLine& line : linesOutside(std::move(others)))
        layout.items.emplace_back(std::move(line));
    std::stable_sort(layout.items.begin(), layout.items.end(),
                     [](const PageItem& a, const PageItem& b) { return boxOf(a).top() < boxOf(b).top(); });
    layout.rulesAcross = rulesOutside(std::move(page.horizontal), ruled.grids);
    return layout;
}

} // namespace gouji::pdf
