#include "core/readers/scan/scan_page.h"

#include "core/readers/pdf/aligned_table.h"
#include "core/readers/pdf/ruled_grid.h"
#include "core/readers/scan/line_reader.h"
#include "core/readers/scan/page_rules.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <chrono>

namespace gouji::scan {

namespace {

constexpr double gapInText = 1.6;  ///< heights of a line that divide it outside of tables
constexpr double gapInCells = 3.0; ///< the same inside of a cell
constexpr int unsureEmpty = 30;    ///< percent: nothing but specks, which might be a sign

/// Recognises one page. Used once.
class PageReader {
public:
    PageReader(const StraightPage& page, TextRecogniser& recogniser, const Limits& limits)
        : m_page(page),
          m_lines(page, recogniser),
          m_limits(limits),
          m_end(std::chrono::steady_clock::now() + std::chrono::seconds(limits.scanSeconds)) {}

    void read(pdf::PageLayout& layout) {
        pdf::PageContent content;
        content.size = layout.size;
        findRules(m_page, content);
        pdf::RuledGrids ruled = pdf::ruledGrids(content, m_limits);
        layout.truncated = ruled.truncated;
        m_ink = inkWithoutRules(m_page, ruled.grids);
        if (!m_ink)
            return;
        for (const pdf::RuledGrid& grid : ruled.grids)
            addTable(grid, layout);
        addLines(layout);
        std::stable_sort(layout.items.begin(), layout.items.end(),
                         [](const pdf::PageItem& a, const pdf::PageItem& b) {
                             return boxOf(a).top() < boxOf(b).top();
                         });
        layout.items = pdf::withAlignedTables(std::move(layout.items));
        layout.truncated = layout.truncated || m_isLate;
    }

private:
    bool isLate() {
        m_isLate = m_isLate || std::chrono::steady_clock::now() > m_end;
        return m_isLate;
    }

    QRect pixels(const QRectF& box) const {
        return QRectF(m_page.pixels(box.x()), m_page.pixels(box.y()), m_page.pixels(box.width()),
                      m_page.pixels(box.height()))
            .toAlignedRect();
    }

    void addTable(const pdf::RuledGrid& grid, pdf::PageLayout& layout) {
        pdf::PageTable table;
        table.columns = grid.columns;
        table.rowCount = int(grid.rows.size()) - 1;
        table.box = grid.box();
        table.isOpenAbove = grid.isOpenAbove;
        table.isOpenBelow = grid.isOpenBelow;
        bool isEmpty = true;
        for (const pdf::GridCell& cell : grid.cells) {
            table.cells.push_back(readCell(cell));
            isEmpty = isEmpty && table.cells.back().text.isEmpty();
        }
        if (!isEmpty)
            layout.items.emplace_back(std::move(table));
        Box* box = boxOfGrid(grid);
        pixClearInRect(m_ink.get(), box);
        boxDestroy(&box);
    }

    Box* boxOfGrid(const pdf::RuledGrid& grid) const {
        const QRect area = pixels(grid.box()).adjusted(-2, -2, 2, 2).intersected(areaOf(m_ink));
        return boxCreate(area.x(), area.y(), area.width(), area.height());
    }

    pdf::PageCell readCell(const pdf::GridCell& cell) {
        pdf::PageCell read{{}, cell.box, cell.row, cell.column, cell.rowSpan, cell.columnSpan};
        const int inset = std::max(1, int(m_page.dpi / 100));
        const InkRegion region =
            inkLines(m_ink, pixels(cell.box).adjusted(inset, inset, -inset, -inset), m_page.dpi, gapInCells);
        std::vector<pdf::Word> words;
        for (const InkLine& line : region.lines) {
            if (isLate())
                break;
            const ReadLine one = m_lines.read(line);
            if (!read.recognition)
                read.recognition = one.recognition;
            else if (one.recognition.confidence < read.recognition->confidence)
                read.recognition->confidence = one.recognition.confidence;
            if (words.size() == 1)
                read.recognition->close.clear();
            words.push_back(wordOf(line, one.text));
        }
        read.text = pdf::textOf(words);
        if (region.lines.empty() && !region.isClean)
            read.recognition = pdf::Recognition{unsureEmpty, {}};
        return read;
    }

    pdf::Word wordOf(const InkLine& line, const QString& text) const {
        pdf::Word word;
        word.text = text;
        word.box = m_page.points(line.box);
        word.size = word.box.height() * 1.1;
        word.hasSpaceBefore = true;
        return word;
    }

    void addLines(pdf::PageLayout& layout) {
        const InkRegion region = inkLines(m_ink, areaOf(m_ink), m_page.dpi, gapInText);
        std::vector<pdf::Word> words;
        std::vector<pdf::Recognition> recognitions;
        for (const InkLine& line : region.lines) {
            if (isLate())
                break;
            const ReadLine one = m_lines.read(line);
            if (one.text.isEmpty())
                continue;
            pdf::TextLine text;
            text.words = {wordOf(line, one.text)};
            text.box = text.words.front().box;
            text.size = text.words.front().size;
            text.recognition = one.recognition;
            join(layout, std::move(text));
        }
    }

    /// Parts of one line follow each other.
    static void join(pdf::PageLayout& layout, pdf::TextLine line) {
        auto* last = layout.items.empty() ? nullptr : std::get_if<pdf::TextLine>(&layout.items.back());
        const bool isSame = last && line.box.left() >= last->box.right() &&
                            line.box.center().y() < last->box.bottom() &&
                            line.box.center().y() > last->box.top();
        if (!isSame) {
            layout.items.emplace_back(std::move(line));
            return;
        }
        last->box = last->box.united(line.box);
        last->size = std::max(last->size, line.size);
        last->recognition->confidence = std::min(last->recognition->confidence, line.recognition->confidence);
        last->recognition->close.clear();
        last->words.push_back(std::move(line.words.front()));
    }

    const StraightPage& m_page;
    LineReader m_lines;
    const Limits& m_limits;
    std::chrono::steady_clock::time_point m_end;
    bool m_isLate = false;
    PixPtr m_ink;
};

} // namespace

pdf::PageLayout recognisedPage(const GreyPicture& picture, int number, TextRecogniser& recogniser,
                               const Limits& limits) {
    const StraightPage page = straightened(picture);
    pdf::PageLayout layout;
    layout.number = number;
    layout.size = page.size;
    layout.skew = page.skew;
    layout.damaged = picture.damaged;
    if (page.grey && page.ink)
        PageReader(page, recogniser, limits).read(layout);
    return layout;
}

} // namespace gouji::scan
