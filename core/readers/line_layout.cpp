#include "core/readers/line_layout.h"

#include "core/readers/pipe_rows.h"

#include <algorithm>

namespace gouji {

namespace {

/// One text. Used once.
class LineLayouts {
public:
    LineLayouts(const TableBuilder& text, const std::vector<TextSpan>& lines)
        : m_text(text), m_lines(lines), m_layouts(lines.size(), LineLayout::Loose) {}

    std::vector<LineLayout> find() {
        markLonePipes();
        markCellLines();
        markRows();
        return std::move(m_layouts);
    }

private:
    QStringView textOf(const TextSpan& line) const { return m_text.textOf(line); }
    bool isEmpty(const TextSpan& line) const { return textOf(line).trimmed().isEmpty(); }
    bool isLonePipe(size_t line) const { return textOf(m_lines[line]).trimmed() == QLatin1Char('|'); }

    /// Lines with tabs; `single` of them have exactly one, as their first character.
    struct TabCount {
        qsizetype tabbed = 0;
        qsizetype single = 0;

        bool isCellALine() const { return tabbed >= 4 && single * 10 >= tabbed * 9; }
    };

    TabCount countTabs(size_t begin, size_t end) const {
        TabCount count;
        for (size_t i = begin; i < end; ++i) {
            const QStringView text = textOf(m_lines[i]);
            if (!text.contains(QLatin1Char('\t')))
                continue;
            ++count.tabbed;
            count.single +=
                text.front() == QLatin1Char('\t') && text.lastIndexOf(QLatin1Char('\t')) == 0 ? 1 : 0;
        }
        return count;
    }

    /// Which lines belong to tables of one cell a line: all or none as a rule. Several papers in one file may
    /// differ, so a stretch between paragraphs that plainly does otherwise is read as it is.
    std::vector<bool> findCellLines() const {
        constexpr qsizetype plainlyRows = 4, plainlyCells = 6;
        const bool usual = countTabs(0, m_lines.size()).isCellALine();
        std::vector<bool> cellLines(m_lines.size(), usual);
        for (size_t begin = 0; begin < m_lines.size();) {
            size_t end = begin + 1;
            while (end < m_lines.size() && !beginsParagraph(end))
                ++end;
            const TabCount count = countTabs(begin, end);
            const bool rows = count.tabbed >= plainlyRows && count.single * 10 <= count.tabbed * 3;
            const bool cells = count.tabbed >= plainlyCells && count.isCellALine();
            if (usual ? rows : cells)
                std::fill(cellLines.begin() + qptrdiff(begin), cellLines.begin() + qptrdiff(end), cells);
            begin = end;
        }
        return cellLines;
    }

    /// A line of text below an empty one: no cell that goes on.
    bool beginsParagraph(size_t line) const {
        return !isEmpty(m_lines[line]) && isEmpty(m_lines[line - 1]) &&
               !textOf(m_lines[line]).contains(QLatin1Char('\t'));
    }

    /// A line of such a table begins with a tab, or goes on with the cell above.
    void markCellLines() {
        const std::vector<bool> mayBe = findCellLines();
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (!mayBe[i] || m_layouts[i] != LineLayout::Loose)
                continue;
            const bool follows = i > 0 && m_layouts[i - 1] == LineLayout::CellALine;
            const bool begins = textOf(m_lines[i]).startsWith(QLatin1Char('\t'));
            if (begins || (follows && (isEmpty(m_lines[i]) || !isEmpty(m_lines[i - 1]))))
                m_layouts[i] = LineLayout::CellALine;
        }
    }

    /// Stretches from the cell before the first `|` to the one behind the last, where only few lines, such as
    /// a heading, stand between two.
    void markLonePipes() {
        constexpr int fewest = 3, mostBetween = 4;
        std::vector<size_t> pipes;
        int between = 0;
        for (size_t i = 0; i <= m_lines.size(); ++i) {
            const bool isPipe = i < m_lines.size() && isLonePipe(i);
            between += i < m_lines.size() && !isPipe && !isEmpty(m_lines[i]) ? 1 : 0;
            if (isPipe || i == m_lines.size() || between > mostBetween) {
                if (!pipes.empty() && (!isPipe || between > mostBetween)) {
                    if (pipes.size() >= fewest)
                        markLonePipes(pipes.front(), pipes.back());
                    pipes.clear();
                }
            }
            if (isPipe) {
                pipes.push_back(i);
                between = 0;
            }
        }
    }

    void markLonePipes(size_t first, size_t last) {
        const auto step = [&](size_t line, int by) { // to the next line that prints something
            auto i = qptrdiff(line) + by;
            while (i >= 0 && i < qptrdiff(m_lines.size()) && isEmpty(m_lines[size_t(i)]))
                i += by;
            return i >= 0 && i < qptrdiff(m_lines.size()) ? size_t(i) : line;
        };
        const auto begin = m_layouts.begin() + qptrdiff(step(first, -1));
        const auto end = m_layouts.begin() + qptrdiff(step(last, 1)) + 1;
        std::fill(begin, end, LineLayout::LonePipes);
    }

    void markRows() {
        const bool pipes = pipesDivide(m_text, m_lines);
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const QStringView text = textOf(m_lines[i]);
            const bool isRow =
                text.contains(QLatin1Char('\t')) || (pipes && (isPipeRow(text) || isPipeRule(text)));
            if (isRow && m_layouts[i] == LineLayout::Loose)
                m_layouts[i] = LineLayout::Rows;
        }
    }

    const TableBuilder& m_text;
    const std::vector<TextSpan>& m_lines;
    std::vector<LineLayout> m_layouts;
};

} // namespace

std::vector<LineLayout> lineLayouts(const TableBuilder& text, const std::vector<TextSpan>& lines) {
    return LineLayouts(text, lines).find();
}

} // namespace gouji
