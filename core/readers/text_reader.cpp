#include "core/readers/text_reader.h"

#include "core/readers/encoding.h"
#include "core/readers/line_layout.h"
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

/// Finds the tables of one file by the ways in which it divides cells. Used once.
class TextLayout {
public:
    TextLayout(Document& document, const Limits& limits)
        : m_builder(document, limits),
          m_lines(splitLines(document.text)),
          m_layouts(lineLayouts(m_builder, m_lines)),
          m_startsRows(pipeStarts(m_builder, m_lines)) {}

    void read() {
        const auto isLoose = [](LineLayout layout) { return layout == LineLayout::Loose; };
        std::vector<bool> loose(m_layouts.size());
        std::transform(m_layouts.begin(), m_layouts.end(), loose.begin(), isLoose);
        LooseRows rows(m_builder, m_lines, loose);
        const auto readDivided = [this](size_t line) { readDividedLine(line); };
        if (const LooseStyle style = rows.style(); style != LooseStyle::None) {
            rows.read(0, m_lines.size(), style, readDivided);
        } else {
            for (size_t begin = 0, end = 0; begin < m_lines.size(); begin = end) {
                while (end < m_lines.size() && loose[end] == loose[begin])
                    ++end;
                if (loose[begin])
                    readStretch(rows, begin, end);
                for (size_t i = begin; !loose[begin] && i < end; ++i)
                    readDividedLine(i);
            }
        }
        m_builder.endTable();
    }

private:
    QStringView textOf(const TextSpan& line) const { return m_builder.textOf(line); }
    bool isEmpty(const TextSpan& line) const { return textOf(line).trimmed().isEmpty(); }

    /// Lines between those that are divided.
    void readStretch(LooseRows& rows, size_t begin, size_t end) {
        if (const LooseStyle style = rows.styleOf(begin, end); style != LooseStyle::None) {
            m_builder.endTable();
            rows.read(begin, end, style, {});
            m_builder.endTable();
            return;
        }
        for (size_t i = begin; i < end; ++i)
            m_builder.addParagraph(m_lines[i]);
    }

    void readDividedLine(size_t line) {
        const bool begins = line == 0 || m_layouts[line - 1] != m_layouts[line];
        if (begins && m_layouts[line] != LineLayout::Rows)
            m_builder.endTable();
        switch (m_layouts[line]) {
        case LineLayout::CellALine:
            readCellLine(m_lines[line], begins);
            break;
        case LineLayout::LonePipes:
            if (begins)
                readLonePipes(line);
            break;
        case LineLayout::Rows:
        case LineLayout::Loose:
            readRowLine(line);
        }
    }

    /// A row a line, divided by tabs or by `|`.
    void readRowLine(size_t line) {
        const QStringView text = textOf(m_lines[line]);
        if (text.contains(QLatin1Char('\t')))
            m_builder.addTabbedRow(m_lines[line]);
        else if (!isPipeRule(text))
            addPipeRow(m_builder, m_lines[line], m_startsRows[line]);
    }

    void readCellLine(const TextSpan& line, bool begins) {
        m_emptyLines = begins ? 0 : m_emptyLines;
        if (textOf(line).startsWith(QLatin1Char('\t'))) {
            m_emptyLines = 0;
            m_builder.addCell({line.start + 1, line.length - 1});
        } else if (isEmpty(line)) {
            m_builder.endRow();
            if (++m_emptyLines > 1)
                m_builder.endTable();
        } else {
            m_builder.continueCell(line);
        }
    }

    void readLonePipes(size_t begin) {
        size_t end = begin;
        while (end < m_lines.size() && m_layouts[end] == LineLayout::LonePipes)
            ++end;
        gouji::readLonePipes(m_builder, {m_lines.begin() + qptrdiff(begin), m_lines.begin() + qptrdiff(end)});
    }

    TableBuilder m_builder;
    std::vector<TextSpan> m_lines;
    std::vector<LineLayout> m_layouts;
    std::vector<bool> m_startsRows; ///< of rows between `|`
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
