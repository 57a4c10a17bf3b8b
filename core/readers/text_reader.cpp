#include "core/readers/text_reader.h"

#include "core/readers/encoding.h"

#include <algorithm>

namespace gouji {

namespace {

struct Line {
    qsizetype start = 0;
    qsizetype length = 0; ///< without the line end
};

bool endsLine(QChar c) {
    return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\f') ||
           c == QLatin1Char('\v') || c == QChar(QChar::LineSeparator) ||
           c == QChar(QChar::ParagraphSeparator);
}

std::vector<Line> splitLines(const QString& text) {
    std::vector<Line> lines;
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

/// Builds the blocks of one file. Used once.
class TextLayout {
public:
    TextLayout(Document& document, const Limits& limits) : m_document(document), m_limits(limits) {
        m_lines = splitLines(document.text);
    }

    void read() {
        const bool cellALine = isCellALine();
        for (const Line& line : m_lines) {
            if (cellALine)
                readCellLine(line);
            else
                readRowLine(line);
        }
        endTable();
    }

private:
    QStringView textOf(const Line& line) const {
        return QStringView(m_document.text).mid(line.start, line.length);
    }

    /// One cell a line: nearly every line with tabs has exactly one, its first character.
    bool isCellALine() const {
        qsizetype tabbed = 0, single = 0;
        for (const Line& line : m_lines) {
            const QStringView text = textOf(line);
            if (!text.contains(QLatin1Char('\t')))
                continue;
            ++tabbed;
            single += text.front() == QLatin1Char('\t') && text.lastIndexOf(QLatin1Char('\t')) == 0 ? 1 : 0;
        }
        return tabbed >= 4 && single * 10 >= tabbed * 9;
    }

    void readRowLine(const Line& line) {
        const QStringView text = textOf(line);
        if (!text.contains(QLatin1Char('\t'))) {
            endTable();
            addParagraph(line);
            return;
        }
        qsizetype start = 0;
        while (start <= text.size()) {
            qsizetype end = text.indexOf(QLatin1Char('\t'), start);
            if (end < 0)
                end = text.size();
            addCell({line.start + start, end - start});
            start = end + 1;
        }
        endRow();
    }

    void readCellLine(const Line& line) {
        const QStringView text = textOf(line);
        if (text.startsWith(QLatin1Char('\t'))) {
            m_emptyLines = 0;
            addCell({line.start + 1, line.length - 1});
        } else if (text.trimmed().isEmpty()) {
            endRow();
            if (++m_emptyLines > 1)
                endTable();
        } else if (!m_row.empty()) {
            continueCell(line);
        } else {
            endTable();
            addParagraph(line);
        }
    }

    void addCell(const Line& range) {
        if (qsizetype(m_row.size()) >= m_limits.cellsPerRow) {
            m_document.truncated = true;
            return;
        }
        SourceCell cell;
        cell.text = textOf(range).toString();
        cell.anchor = TextRange{range.start, range.length};
        cell.column = int(m_row.size());
        m_row.push_back(std::move(cell));
    }

    void continueCell(const Line& line) {
        SourceCell& cell = m_row.back();
        cell.text += QLatin1Char('\n') + textOf(line).toString();
        auto& range = std::get<TextRange>(cell.anchor);
        range.length = line.start + line.length - range.start;
    }

    void endRow() {
        if (m_row.empty())
            return;
        if (m_rows >= m_limits.tableRows) {
            m_document.truncated = true;
        } else {
            m_table.rows.push_back(std::move(m_row));
            ++m_rows;
        }
        m_row.clear();
    }

    void endTable() {
        endRow();
        if (!m_table.rows.empty())
            m_document.blocks.emplace_back(std::move(m_table));
        m_table = {};
        m_emptyLines = 0;
    }

    void addParagraph(const Line& line) {
        if (!textOf(line).trimmed().isEmpty())
            m_document.blocks.emplace_back(
                Paragraph{textOf(line).toString(), TextRange{line.start, line.length}});
    }

    Document& m_document;
    const Limits& m_limits;
    std::vector<Line> m_lines;
    SourceTable m_table;
    SourceRow m_row;
    qsizetype m_rows = 0;
    int m_emptyLines = 0;
};

} // namespace

Result<Document> readText(const QByteArray& bytes, const QString& name, const Limits& limits) {
    auto decoded = decodeText(bytes);
    if (!decoded)
        return failure(ErrorCode::Unsupported, name, QStringLiteral("not a text file"));
    Document document;
    document.format = QStringLiteral("text");
    document.encoding = decoded->encoding;
    document.brokenCharacters = decoded->replaced;
    document.text = std::move(decoded->text);
    if (document.text.trimmed().isEmpty())
        return failure(ErrorCode::Empty, name);
    TextLayout(document, limits).read();
    return document;
}

} // namespace gouji
