#include "core/readers/loose_rows.h"

#include "core/base/characters.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

/// Words longer than this are prose, not a label.
constexpr qsizetype longestLabel = 60;
/// So many numbers make a line a row of a table, whatever stands near it.
constexpr int surelyRow = 3;
/// Lines with fewer numbers belong to a table this many lines away.
constexpr int reach = 10;
/// Lines of words above the first numbers that may be their header, and between numbers.
constexpr int headerReach = 12;
constexpr int innerReach = 40;

QChar halfWidth(QChar c) {
    return c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E ? QChar(ushort(c.unicode() - 0xFEE0)) : c;
}

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

QString withoutInvisible(QStringView word) {
    QString out;
    for (const QChar c : word) {
        if (!printsNothing(c))
            out += c;
    }
    return out;
}

bool isNothingPrinted(QStringView word) {
    static const std::array marks{QStringLiteral("-"),  QStringLiteral("/"),  QStringLiteral("—"),
                                  QStringLiteral("--"), QStringLiteral("——"), QStringLiteral("无"),
                                  QStringLiteral("無")};
    return std::any_of(marks.begin(), marks.end(), [&](const QString& mark) { return word == mark; });
}

/// A number as tables print it: signs, groups, a fraction, then perhaps a unit or a note. No ordinal, date or
/// page number.
bool isNumber(QStringView word) {
    qsizetype i = 0;
    const auto at = [&](qsizetype k) { return k < word.size() ? halfWidth(word[k]) : QChar(); };
    if (at(0) == QLatin1Char('+') || at(0) == QLatin1Char('-'))
        ++i;
    const qsizetype first = i;
    while (isDigit(at(i)) || ((at(i) == QLatin1Char(',') || at(i) == QLatin1Char('.')) && isDigit(at(i + 1))))
        ++i;
    if (i == first)
        return false;
    return i == word.size() || QStringView(u"(?%件项条宗个次份万元余").contains(at(i));
}

struct Line {
    TextSpan span;
    std::vector<TextSpan> words;
    int numbers = 0; ///< trailing words that may be figures
    bool isRow = false;
    bool isNear = false;   ///< words that may be labels of a table near it
    bool isTabbed = false; ///< a row of another table

    bool isEmpty() const { return words.empty(); }
    bool hasOnlyNumbers() const { return numbers > 0 && numbers == int(words.size()); }
};

Line divide(const TableBuilder& text, const TextSpan& span) {
    Line line{span, {}, 0};
    const QStringView content = text.textOf(span);
    line.isTabbed = content.trimmed().contains(QLatin1Char('\t'));
    for (qsizetype i = 0; i < content.size();) {
        qsizetype end = i;
        while (end < content.size() && !content[end].isSpace())
            ++end;
        if (end > i)
            line.words.push_back({span.start + i, end - i});
        i = end + 1;
    }
    for (auto word = line.words.rbegin(); !line.isTabbed && word != line.words.rend();
         ++word, ++line.numbers) {
        const QString printed = withoutInvisible(text.textOf(*word));
        if (!isNumber(printed) && !isNothingPrinted(printed))
            break;
    }
    return line;
}

std::vector<Line> divide(const TableBuilder& text, const std::vector<TextSpan>& spans) {
    std::vector<Line> lines;
    lines.reserve(spans.size());
    for (const TextSpan& span : spans)
        lines.push_back(divide(text, span));
    return lines;
}

LooseStyle styleOf(const std::vector<Line>& lines) {
    constexpr int fewestRows = 4; // one may be 表四's, whose rows have no labels
    constexpr int fewestCells = 20;
    int rows = 0, cells = 0, tabbed = 0;
    for (const Line& line : lines) {
        tabbed += line.isTabbed ? 1 : 0;
        rows += line.numbers >= surelyRow && line.hasOnlyNumbers() ? 1 : 0;
        cells += line.numbers == 1 && line.hasOnlyNumbers() ? 1 : 0;
    }
    if (rows >= fewestRows && rows > cells && rows > 2 * tabbed)
        return LooseStyle::Spaced;
    return cells >= fewestCells && cells > 2 * tabbed ? LooseStyle::Single : LooseStyle::None;
}

/// One text. Used once.
class LooseRows {
public:
    LooseRows(TableBuilder& builder, const std::vector<TextSpan>& spans, LooseStyle style)
        : m_builder(builder), m_lines(divide(builder, spans)), m_isSingle(style == LooseStyle::Single) {}

    void read() {
        markRows();
        markLabels();
        for (const Line& line : m_lines) {
            if (line.isEmpty())
                continue;
            if (line.isTabbed)
                addTabbed(line);
            else if (line.isRow)
                addNumbers(line);
            else if (line.isNear)
                addWords(line);
            else
                addProse(line);
        }
        m_builder.endTable();
    }

private:
    bool isProse(const Line& line) const {
        if (line.isTabbed)
            return true;
        const QStringView text = m_builder.textOf(line.span).trimmed();
        return text.size() > longestLabel || text.contains(QChar(u'。')) || text.contains(QChar(u'；')) ||
               text.contains(QStringLiteral("报告")); // a title, which no header goes beyond
    }

    bool isSurelyRow(const Line& line) const {
        return m_isSingle ? line.numbers == 1 && line.hasOnlyNumbers() : line.numbers >= surelyRow;
    }

    /// From sure rows outwards: lines with a number or two, as long as they are near a row.
    void markRows() {
        for (Line& line : m_lines)
            line.isRow = isSurelyRow(line) && !(line.numbers < int(line.words.size()) && isProse(line));
        if (m_isSingle)
            return;
        const auto spread = [&](auto begin, auto end) {
            int since = reach + 1;
            for (auto line = begin; line != end; ++line) {
                if (line->isEmpty())
                    continue;
                ++since;
                line->isRow = line->isRow || (line->numbers > 0 && since <= reach && !isProse(*line));
                since = line->isRow ? 0 : isProse(*line) ? reach + 1 : since;
            }
        };
        spread(m_lines.begin(), m_lines.end());
        spread(m_lines.rbegin(), m_lines.rend());
    }

    /// Words between rows, and some above the first.
    void markLabels() {
        const auto isRow = [](const Line& line) { return line.isRow; };
        const auto first = std::find_if(m_lines.begin(), m_lines.end(), isRow);
        int since = innerReach + 1;
        for (qsizetype i = qsizetype(m_lines.size()) - 1; i >= 0; --i) {
            Line& line = m_lines[size_t(i)];
            if (line.isEmpty())
                continue;
            ++since;
            const int most = i < first - m_lines.begin() ? headerReach : innerReach;
            line.isNear = !line.isRow && since <= most && !isProse(line);
            since = line.isRow ? 0 : line.isNear ? since : innerReach + 1;
        }
        // Right below a row may stand the rest of its label.
        for (size_t i = 0; i + 1 < m_lines.size(); ++i) {
            if (m_lines[i].isRow && !m_lines[i + 1].isRow && !m_lines[i + 1].isEmpty())
                m_lines[i + 1].isNear = !isProse(m_lines[i + 1]);
        }
    }

    enum class Part { Words, Numbers, Tabbed };

    /// Each a table of its own.
    void begin(Part part) {
        if (m_part != part)
            m_builder.endTable();
        m_part = part;
    }

    void addTabbed(const Line& line) {
        begin(Part::Tabbed);
        m_words.clear();
        m_builder.addTabbedRow(line.span);
    }

    void addNumbers(const Line& line) {
        const bool begins = m_part != Part::Numbers;
        begin(Part::Numbers);
        // The last words before the numbers, perhaps a label over several lines, stand in the row, too.
        constexpr size_t mostLabelLines = 3;
        const size_t from = m_words.size() - std::min(m_words.size(), mostLabelLines);
        for (size_t i = from; m_isSingle && begins && i < m_words.size(); ++i)
            m_builder.addCell(m_words[i]);
        m_words.clear();
        for (const TextSpan& word : line.words)
            m_builder.addCell(word);
        if (!m_isSingle)
            m_builder.endRow();
    }

    void addProse(const Line& line) {
        m_builder.addParagraph(line.span);
        m_part = Part::Words;
        m_words.clear();
    }

    void addWords(const Line& line) {
        begin(Part::Words);
        if (m_isSingle) {
            const TextSpan& last = line.words.back();
            m_words.push_back(
                {line.words.front().start, last.start + last.length - line.words.front().start});
            m_builder.addCell(m_words.back());
            return;
        }
        for (const TextSpan& word : line.words)
            m_builder.addCell(word);
        m_builder.endRow();
    }

    TableBuilder& m_builder;
    std::vector<Line> m_lines;
    bool m_isSingle;
    Part m_part = Part::Words;
    std::vector<TextSpan> m_words; ///< of a cell a line each, since the last numbers
};

} // namespace

LooseStyle looseStyle(const TableBuilder& text, const std::vector<TextSpan>& lines) {
    return styleOf(divide(text, lines));
}

void readLooseRows(TableBuilder& builder, const std::vector<TextSpan>& lines, LooseStyle style) {
    LooseRows(builder, lines, style).read();
}

} // namespace gouji
