#include "core/readers/text_reader.h"

#include "core/readers/encoding.h"
#include "core/readers/loose_rows.h"
#include "core/readers/pipe_rows.h"
#include "core/readers/spoilt_text.h"
#include "core/readers/table_builder.h"

#include <algorithm>

namespace gouji {

namespace {

bool endsLine(QChar c) {
    return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\f') ||
           c == QLatin1Char('\v') || c == QChar(QChar::LineSeparator) ||
           c == QChar(QChar::ParagraphSeparator);
}

std::vector<TextSpan> splitLines(const QString& text) {
    std::vector<TextSpan> lines;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !endsLine(text[i]))
            continue;
        lines.push_back({start, i - start});
        if (i + 1 < text.size() && text[i] == QLatin1Char('\r') && text[i + 1] == QLatin1Char('\n'))
            ++i;
        start = i + 1;
    }
    return lines;
}

/// Finds the tables of one file by the way in which it divides cells. Used once.
class TextLayout {
public:
    TextLayout(Document& document, const Limits& limits)
        : m_builder(document, limits), m_lines(splitLines(document.text)) {}

    void read() {
        m_pipes = pipeStyle(m_builder, m_lines);
        const std::vector<bool> cellLines = findCellLines();
        const bool anyCells = std::find(cellLines.begin(), cellLines.end(), true) != cellLines.end();
        if (!anyCells && m_pipes.standsAlone) {
            readLonePipes(m_builder, m_lines);
            return;
        }
        if (!anyCells && !m_pipes.divides) {
            if (const LooseStyle style = looseStyle(m_builder, m_lines); style != LooseStyle::None) {
                readLooseRows(m_builder, m_lines, style);
                return;
            }
        }
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (i > 0 && cellLines[i] != cellLines[i - 1])
                m_builder.endTable();
            if (cellLines[i])
                readCellLine(m_lines[i]);
            else
                readRowLine(m_lines[i]);
        }
        m_builder.endTable();
    }

private:
    QStringView textOf(const TextSpan& line) const { return m_builder.textOf(line); }
    bool isEmpty(const TextSpan& line) const { return textOf(line).trimmed().isEmpty(); }

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
        constexpr qsizetype plainlyRows = 4, plainlyCells = 20;
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

    /// A row a line, divided by tabs or by `|`.
    void readRowLine(const TextSpan& line) {
        const QStringView text = textOf(line);
        if (text.contains(QLatin1Char('\t')))
            m_builder.addTabbedRow(line);
        else if (m_pipes.divides && isPipeRule(text))
            return;
        else if (m_pipes.divides && isPipeRow(text))
            addPipeRow(m_builder, line, m_pipes);
        else
            m_builder.addParagraph(line);
    }

    void readCellLine(const TextSpan& line) {
        if (textOf(line).startsWith(QLatin1Char('\t'))) {
            m_emptyLines = 0;
            m_builder.addCell({line.start + 1, line.length - 1});
        } else if (isEmpty(line)) {
            m_builder.endRow();
            if (++m_emptyLines > 1)
                m_builder.endTable();
        } else if (m_builder.hasOpenRow()) {
            m_builder.continueCell(line);
        } else {
            m_emptyLines = 0;
            readRowLine(line);
        }
    }

    TableBuilder m_builder;
    std::vector<TextSpan> m_lines;
    PipeStyle m_pipes;
    int m_emptyLines = 0;
};

} // namespace

Result<Document> readText(const QByteArray& bytes, const QString& name, const Limits& limits) {
    auto decoded = decodeText(bytes);
    if (!decoded)
        return failure(ErrorCode::Unsupported, name, QStringLiteral("not a text file"));
    if (isMojibake(decoded->text))
        return failure(ErrorCode::Damaged, name, QStringLiteral("decoded wrongly and saved so"));
    Document document;
    document.format = QStringLiteral("text");
    document.encoding = decoded->encoding;
    document.brokenCharacters = decoded->replaced;
    document.text = std::move(decoded->text);
    if (document.text.trimmed().isEmpty())
        return failure(ErrorCode::Empty, name);
    // Cells and paragraphs have the spaces that the text lost, the text stays as it is shown.
    const QString printed = document.text;
    document.brokenCharacters += restoreSpaces(document.text);
    TextLayout(document, limits).read();
    document.text = printed;
    return document;
}

} // namespace gouji
