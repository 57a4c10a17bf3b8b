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
        const bool cellALine = isCellALine();
        m_pipes = pipeStyle(m_builder, m_lines);
        if (!cellALine && m_pipes.standsAlone) {
            readLonePipes(m_builder, m_lines);
            return;
        }
        if (!cellALine && !m_pipes.divides) {
            if (const LooseStyle style = looseStyle(m_builder, m_lines); style != LooseStyle::None) {
                readLooseRows(m_builder, m_lines, style);
                return;
            }
        }
        for (const TextSpan& line : m_lines) {
            if (cellALine)
                readCellLine(line);
            else
                readRowLine(line);
        }
        m_builder.endTable();
    }

private:
    QStringView textOf(const TextSpan& line) const { return m_builder.textOf(line); }
    bool isEmpty(const TextSpan& line) const { return textOf(line).trimmed().isEmpty(); }

    /// One cell a line: nearly every line with tabs has exactly one, its first character.
    bool isCellALine() const {
        qsizetype tabbed = 0, single = 0;
        for (const TextSpan& line : m_lines) {
            const QStringView text = textOf(line);
            if (!text.contains(QLatin1Char('\t')))
                continue;
            ++tabbed;
            single += text.front() == QLatin1Char('\t') && text.lastIndexOf(QLatin1Char('\t')) == 0 ? 1 : 0;
        }
        return tabbed >= 4 && single * 10 >= tabbed * 9;
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
            m_builder.addParagraph(line);
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
