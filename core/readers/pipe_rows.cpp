#include "core/readers/pipe_rows.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr QChar pipe = QLatin1Char('|');
constexpr int fewestRows = 3;

TextSpan trimmed(const TableBuilder& text, TextSpan span) {
    while (span.length > 0 && text.textOf(span).front().isSpace()) {
        ++span.start;
        --span.length;
    }
    while (span.length > 0 && text.textOf(span).back().isSpace())
        --span.length;
    return span;
}

/// Without the stars that make a cell bold: `**3**`.
TextSpan withoutEmphasis(const TableBuilder& text, TextSpan span) {
    constexpr QChar star = QLatin1Char('*');
    while (span.length > 2 && text.textOf(span).front() == star && text.textOf(span).back() == star)
        span = {span.start + 1, span.length - 2};
    return trimmed(text, span);
}

/// Reads a text whose cells and `|` have lines of their own. Used once.
class LonePipes {
public:
    LonePipes(TableBuilder& builder, const std::vector<TextSpan>& lines)
        : m_builder(builder), m_lines(lines), m_isPadded(isPadded()) {}

    void read() {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (isEmpty(i)) {
                if (!m_isPadded && m_afterPipe)
                    m_builder.endRow();
            } else if (isPipe(i)) {
                if (m_afterPipe || !m_builder.hasOpenRow())
                    m_builder.addCell({m_lines[i].start, 0});
                m_afterPipe = true;
            } else {
                readWords(i);
                m_afterPipe = false;
            }
        }
        m_builder.endTable();
    }

private:
    bool isPipe(size_t line) const { return m_builder.textOf(m_lines[line]).trimmed() == pipe; }
    bool isEmpty(size_t line) const { return m_builder.textOf(m_lines[line]).trimmed().isEmpty(); }

    bool isBeforePipe(size_t line) const {
        do
            ++line;
        while (line < m_lines.size() && isEmpty(line));
        return line < m_lines.size() && isPipe(line);
    }

    /// Empty lines stand between most cells and the `|` behind them.
    bool isPadded() const {
        int pipes = 0, padded = 0;
        for (size_t i = 1; i < m_lines.size(); ++i) {
            pipes += isPipe(i) ? 1 : 0;
            padded += isPipe(i) && isEmpty(i - 1) ? 1 : 0;
        }
        return padded * 2 > pipes;
    }

    void readWords(size_t line) {
        const bool isLast = !isBeforePipe(line);
        const bool goesOn = m_afterPipe && m_builder.hasOpenRow();
        if (!goesOn)
            m_builder.endRow();
        if (isLast && !goesOn) {
            m_builder.addParagraph(m_lines[line]);
            return;
        }
        m_builder.addCell(trimmed(m_builder, m_lines[line]));
        if (isLast)
            m_builder.endRow();
    }

    TableBuilder& m_builder;
    const std::vector<TextSpan>& m_lines;
    bool m_isPadded;
    bool m_afterPipe = false;
};

} // namespace

bool isPipeRow(QStringView line) {
    line = line.trimmed();
    return line.size() > 1 && (line.startsWith(pipe) || line.endsWith(pipe) || line.count(pipe) > 1);
}

bool isPipeRule(QStringView line) {
    line = line.trimmed();
    const auto isMark = [](QChar c) {
        return c == pipe || c == QLatin1Char('-') || c == QLatin1Char(':') || c.isSpace();
    };
    return line.contains(QLatin1String("--")) && std::all_of(line.begin(), line.end(), isMark);
}

bool pipesDivide(const TableBuilder& text, const std::vector<TextSpan>& lines) {
    return std::count_if(lines.begin(), lines.end(),
                         [&](const TextSpan& line) { return isPipeRow(text.textOf(line)); }) >= fewestRows;
}

std::vector<bool> pipeStarts(const TableBuilder& text, const std::vector<TextSpan>& lines) {
    struct Run {
        int rows = 0, started = 0;

        bool starts() const { return started * 10 >= rows * 8; }
    };
    Run all, run;
    std::vector<bool> starts(lines.size(), false);
    std::vector<std::pair<size_t, Run>> runs; // with their ends
    for (size_t i = 0; i < lines.size(); ++i) {
        const QStringView content = text.textOf(lines[i]).trimmed();
        if (isPipeRow(content)) {
            for (Run* counted : {&all, &run}) {
                ++counted->rows;
                counted->started += content.startsWith(pipe) ? 1 : 0;
            }
        } else if (!content.isEmpty()) {
            runs.emplace_back(i, run);
            run = {};
        }
    }
    runs.emplace_back(lines.size(), run);
    size_t begin = 0;
    for (const auto& [end, counted] : runs) {
        const bool isTable = counted.rows >= fewestRows; // fewer tell nothing of their own
        std::fill(starts.begin() + qptrdiff(begin), starts.begin() + qptrdiff(end),
                  isTable ? counted.starts() : all.starts());
        begin = end;
    }
    return starts;
}

void addPipeRow(TableBuilder& builder, const TextSpan& line, bool startsRows) {
    TextSpan row = trimmed(builder, line);
    if (builder.textOf(row).endsWith(pipe))
        --row.length;
    if (startsRows && builder.textOf(row).startsWith(pipe)) {
        ++row.start;
        --row.length;
    }
    const QStringView content = builder.textOf(row);
    qsizetype start = 0;
    while (start <= content.size()) {
        qsizetype end = content.indexOf(pipe, start);
        if (end < 0)
            end = content.size();
        builder.addCell(withoutEmphasis(builder, trimmed(builder, {row.start + start, end - start})));
        start = end + 1;
    }
    builder.endRow();
}

void readLonePipes(TableBuilder& builder, const std::vector<TextSpan>& lines) {
    LonePipes(builder, lines).read();
}

} // namespace gouji
