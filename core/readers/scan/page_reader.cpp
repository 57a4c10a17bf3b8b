#include "core/readers/scan/page_reader.h"

#include "core/readers/pdf/aligned_table.h"
#include "core/readers/pdf/ruled_grid.h"
#include "core/readers/scan/figure_reader.h"
#include "core/readers/scan/page_rules.h"

#include <leptonica/allheaders.h>

#include <algorithm>

namespace gouji::scan {

namespace {

constexpr double gapInText = 1.6;   ///< heights of a line that divide it outside of tables
constexpr double gapInCells = 3.0;  ///< the same inside of a cell
constexpr double highestLine = 1.2; ///< inches: what is higher is no line, but a picture or a broken table
constexpr size_t mostCharacters = 400;
constexpr int unvouched = 75;   ///< percent: at most, of digits within other text
constexpr int enoughText = 60;  ///< characters that tell whether a page is turned
constexpr int unsureEmpty = 30; ///< percent: nothing but specks, which might be a sign

/// Recognises one page. Used once.
class PageReader {
public:
    PageReader(const StraightPage& page, bool mayGiveUp, TextRecogniser& recogniser, GlyphMemory& memory,
               Patience& patience, const Limits& limits)
        : m_page(page),
          m_mayGiveUp(mayGiveUp),
          m_memory(memory),
          m_recogniser(recogniser),
          m_limits(limits),
          m_patience(patience) {}

    PageReading read() {
        PageReading reading;
        reading.layout.size = m_page.size;
        reading.layout.skew = m_page.skew;
        readInto(reading.layout);
        reading.tally = m_tally;
        reading.isInked = isInked();
        reading.gaveUp = hasGivenUp();
        return reading;
    }

private:
    void readInto(pdf::PageLayout& layout) {
        pdf::PageContent content;
        content.size = layout.size;
        const RulePieces pieces = rulePieces(m_page);
        findRules(m_page, pieces, content);
        pdf::RuledGrids ruled = pdf::ruledGrids(content, m_limits);
        layout.truncated = ruled.truncated;
        m_ink = inkWithoutRules(m_page, pieces, ruled.grids);
        if (!m_ink)
            return;
        for (const pdf::RuledGrid& grid : ruled.grids)
            addTable(grid, layout);
        addLines(layout);
        std::stable_sort(
            layout.items.begin(), layout.items.end(),
            [](const pdf::PageItem& a, const pdf::PageItem& b) { return boxOf(a).top() < boxOf(b).top(); });
        alignTables(layout);
        layout.truncated = layout.truncated || m_patience.wasOver();
    }

    /// A page that lay empty on the glass has a shadow at its edge and some dust.
    bool isInked() const {
        constexpr double leastInk = 0.002; // of the page; a line of text has as much
        l_int32 pixels = 0;
        if (!m_page.ink || pixCountPixels(m_page.ink.get(), &pixels, nullptr) != 0)
            return false;
        return pixels > leastInk * pixGetWidth(m_page.ink.get()) * pixGetHeight(m_page.ink.get());
    }

    /// Text that is none tells so soon.
    bool hasGivenUp() const { return m_mayGiveUp && m_tally.characters >= enoughText && !m_tally.isText(); }
    bool mustStop() { return hasGivenUp() || m_patience.isOver(); }

    /// Figures and dashes are much the same in every turn, so only text counts.
    ReadLine counted(ReadLine line) {
        if (line.text.size() >= 2) {
            m_tally.characters += int(line.text.size());
            m_tally.sure += line.sure;
        }
        return line;
    }

    /// A cell with the ink in it.
    struct FoundCell {
        pdf::PageCell cell;
        InkRegion region;
    };

    /// Tables without rules; their cells are as sure as the lines that they are made of.
    static void alignTables(pdf::PageLayout& layout) {
        std::vector<pdf::TextLine> lines;
        for (const pdf::PageItem& item : layout.items) {
            if (const auto* line = std::get_if<pdf::TextLine>(&item))
                lines.push_back(*line);
        }
        layout.items = pdf::withAlignedTables(std::move(layout.items));
        for (pdf::PageItem& item : layout.items) {
            auto* table = std::get_if<pdf::PageTable>(&item);
            if (!table || !table->columns.empty())
                continue;
            for (pdf::PageCell& cell : table->cells) {
                cell.recognition = pdf::Recognition{100, {}};
                for (const pdf::TextLine& line : lines) {
                    if (line.box.intersects(cell.box))
                        cell.recognition->confidence =
                            std::min(cell.recognition->confidence, line.recognition->confidence);
                }
            }
        }
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
        m_cells.clear();
        for (const pdf::GridCell& cell : grid.cells)
            findCell(cell);
        for (FoundCell& found : m_cells) {
            if (!isFigure(found))
                readTextCell(found);
        }
        readFigureCells();
        for (FoundCell& found : m_cells) {
            isEmpty = isEmpty && found.cell.text.isEmpty();
            table.cells.push_back(std::move(found.cell));
        }
        if (!isEmpty)
            layout.items.emplace_back(std::move(table));
        clearArea(m_ink, pixels(grid.box()).adjusted(-2, -2, 2, 2));
    }

    void findCell(const pdf::GridCell& cell) {
        FoundCell found;
        found.cell = {{}, cell.box, cell.row, cell.column, cell.rowSpan, cell.columnSpan};
        if (mustStop()) {
            found.region.isClean = false; // nobody looked
            m_cells.push_back(std::move(found));
            return;
        }
        const int inset = std::max(1, int(m_page.dpi / 100));
        found.region =
            inkLines(m_ink, pixels(cell.box).adjusted(inset, inset, -inset, -inset), m_page.dpi, gapInCells);
        // Coloured ink was taken out there: perhaps not the seal's alone.
        const auto isHere = [&](const QRect& seal) { return seal.intersects(pixels(cell.box)); };
        if (std::any_of(m_page.seals.begin(), m_page.seals.end(), isHere))
            found.region.isClean = false;
        m_cells.push_back(std::move(found));
    }

    bool isFigure(const FoundCell& found) const {
        return found.region.lines.size() == 1 && looksLikeFigure(found.region.lines.front(), m_page.dpi);
    }

    /// Cells that hold nothing but a figure, together.
    void readFigureCells() {
        if (hasGivenUp())
            return;
        std::vector<InkLine> figures;
        std::vector<size_t> indexes;
        for (size_t i = 0; i < m_cells.size(); ++i) {
            if (isFigure(m_cells[i])) {
                figures.push_back(m_cells[i].region.lines.front());
                indexes.push_back(i);
            }
        }
        std::vector<ReadLine> read = readFigures(m_page, figures, m_recogniser, m_memory, m_patience);
        for (size_t i = 0; i < read.size(); ++i) {
            pdf::PageCell& cell = m_cells[indexes[i]].cell;
            cell.text = read[i].text;
            cell.recognition = std::move(read[i].recognition);
        }
    }

    /// Whether a label is set downwards.
    static bool isDownwards(const std::vector<InkLine>& lines) {
        return lines.size() >= 3 && std::all_of(lines.begin(), lines.end(), [](const InkLine& line) {
                   return line.box.width() <= 1.7 * std::max(line.box.height(), 8);
               });
    }

    void readTextCell(FoundCell& found) {
        if (isDownwards(found.region.lines)) {
            ReadLine read = counted(readDownwards(m_page, found.region.lines, m_recogniser));
            found.cell.text = std::move(read.text);
            found.cell.recognition = std::move(read.recognition);
            return;
        }
        std::vector<pdf::Word> words;
        pdf::Recognition recognition{100, {}};
        for (const InkLine& line : found.region.lines) {
            if (mustStop() || line.box.height() > highestLine * m_page.dpi ||
                line.characters.size() > mostCharacters) {
                recognition.confidence = 0;
                continue;
            }
            const ReadLine one = counted(readText(m_page, line, m_recogniser));
            recognition.confidence = std::min(recognition.confidence, one.recognition.confidence);
            words.push_back(wordOf(line, one.text));
        }
        found.cell.text = pdf::textOf(words);
        // Digits that were not read as those of a figure: nothing vouches for them.
        const auto isDigit = [](QChar c) { return c.isDigit(); };
        if (std::any_of(found.cell.text.begin(), found.cell.text.end(), isDigit))
            recognition.confidence = std::min(recognition.confidence, unvouched);
        if (!found.region.lines.empty())
            found.cell.recognition = recognition;
        else if (!found.region.isClean)
            found.cell.recognition = pdf::Recognition{unsureEmpty, {}};
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
        for (const InkLine& line : region.lines) {
            if (mustStop())
                break;
            if (line.box.height() > highestLine * m_page.dpi || line.characters.size() > mostCharacters) {
                ++layout.pictures;
                continue;
            }
            const ReadLine one = readOutside(line);
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

    /// A line outside of tables: the number of a page between two dashes, or any text.
    ReadLine readOutside(const InkLine& line) {
        const auto isDash = [&](const QRect& piece) {
            return piece.width() >= 2 * piece.height() && piece.height() * 3 < line.box.height();
        };
        const std::vector<QRect>& pieces = line.characters;
        if (pieces.size() < 3 || pieces.size() > 6 || !isDash(pieces.front()) || !isDash(pieces.back()) ||
            std::any_of(pieces.begin() + 1, pieces.end() - 1, isDash))
            return counted(readText(m_page, line, m_recogniser));
        InkLine number;
        number.characters.assign(pieces.begin() + 1, pieces.end() - 1);
        for (const QRect& piece : number.characters)
            number.box = number.box.united(piece);
        ReadLine read = readFigures(m_page, {number}, m_recogniser, m_memory, m_patience).front();
        read.text = QStringLiteral("—%1—").arg(read.text);
        return read;
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
    bool m_mayGiveUp;
    TextTally m_tally;
    GlyphMemory& m_memory;
    TextRecogniser& m_recogniser;
    std::vector<FoundCell> m_cells; ///< of the table being read
    const Limits& m_limits;
    Patience& m_patience;
    PixPtr m_ink;
};

} // namespace

PageReading readPage(const StraightPage& page, bool mayGiveUp, TextRecogniser& recogniser,
                     GlyphMemory& memory, Patience& patience, const Limits& limits) {
    return PageReader(page, mayGiveUp, recogniser, memory, patience, limits).read();
}

} // namespace gouji::scan
