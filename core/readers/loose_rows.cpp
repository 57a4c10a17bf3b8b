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

} // namespace

struct LooseRows::Line {
    TextSpan span;
    std::vector<TextSpan> words;
    int numbers = 0; ///< trailing words that may be figures
    bool isRow = false;
    bool isNear = false;    ///< words that may be labels of a table near it
    bool isDivided = false; ///< of another table

    bool isEmpty() const { return words.empty() && !isDivided; }
    bool hasOnlyNumbers() const { return numbers > 0 && numbers == int(words.size()); }
    bool isNumber() const { return numbers == 1 && hasOnlyNumbers(); }
    bool isSpaced() const { return numbers >= surelyRow && hasOnlyNumbers(); }
};

/// Reads one. Used once.
class LooseRows::Stretch {
public:
    Stretch(LooseRows& rows, size_t begin, size_t end, LooseStyle style)
        : m_builder(rows.m_builder),
          m_lines(rows.m_lines),
          m_begin(begin),
          m_end(end),
          m_isSingle(style == LooseStyle::Single) {}

    void read(const std::function<void(size_t)>& readOther) {
        markRows();
        markLabels();
        for (size_t i = m_begin; i < m_end; ++i) {
            const Line& line = m_lines[i];
            if (line.isDivided)
                addDivided(i, readOther);
            else if (line.isEmpty())
                continue;
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
        if (line.isDivided)
            return true;
        const QStringView text = m_builder.textOf(line.span).trimmed();
        return text.size() > longestLabel || text.contains(QChar(u'。')) || text.contains(QChar(u'；')) ||
               text.contains(QStringLiteral("报告")); // a title, which no header goes beyond
    }

    bool isSurelyRow(const Line& line) const {
        return m_isSingle ? line.isNumber() : line.numbers >= surelyRow;
    }

    /// From sure rows outwards: lines with a number or two, as long as they are near a row.
    void markRows() {
        for (size_t i = m_begin; i < m_end; ++i) {
            Line& line = m_lines[i];
            line.isRow = isSurelyRow(line) && !(line.numbers < int(line.words.size()) && isProse(line));
        }
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
        const auto begin = m_lines.begin() + qptrdiff(m_begin), end = m_lines.begin() + qptrdiff(m_end);
        spread(begin, end);
        spread(std::make_reverse_iterator(end), std::make_reverse_iterator(begin));
    }

    /// Words between rows, and some above the first.
    void markLabels() {
        const auto isRow = [](const Line& line) { return line.isRow; };
        const auto first =
            std::find_if(m_lines.begin() + qptrdiff(m_begin), m_lines.begin() + qptrdiff(m_end), isRow);
        int since = innerReach + 1;
        for (qsizetype i = qsizetype(m_end) - 1; i >= qsizetype(m_begin); --i) {
            Line& line = m_lines[size_t(i)];
            if (line.isEmpty())
                continue;
            ++since;
            // A header with a cell a line is as long as a table.
            const int most = i < first - m_lines.begin() && !m_isSingle ? headerReach : innerReach;
            line.isNear = !line.isRow && since <= most && !isProse(line);
            since = line.isRow ? 0 : line.isNear ? since : innerReach + 1;
        }
        // Right below a row may stand the rest of its label.
        for (size_t i = m_begin; i + 1 < m_end; ++i) {
            if (m_lines[i].isRow && !m_lines[i + 1].isRow && !m_lines[i + 1].isEmpty())
                m_lines[i + 1].isNear = !isProse(m_lines[i + 1]);
        }
    }

    enum class Part { Words, Numbers, Divided };

    /// Each a table of its own.
    void begin(Part part) {
        if (m_part != part)
            m_builder.endTable();
        m_part = part;
    }

    void addDivided(size_t line, const std::function<void(size_t)>& readOther) {
        begin(Part::Divided);
        m_words.clear();
        readOther(line);
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
    std::vector<Line>& m_lines;
    size_t m_begin, m_end;
    bool m_isSingle;
    Part m_part = Part::Words;
    std::vector<TextSpan> m_words; ///< of a cell a line each, since the last numbers
};

LooseRows::LooseRows(TableBuilder& builder, const std::vector<TextSpan>& lines,
                     const std::vector<bool>& loose)
    : m_builder(builder), m_spans(lines) {
    m_lines.reserve(lines.size());
    for (size_t i = 0; i < lines.size(); ++i)
        m_lines.push_back(divide(i, loose[i]));
}

LooseRows::~LooseRows() = default;

LooseRows::Line LooseRows::divide(size_t at, bool isLoose) const {
    const TextSpan& span = m_spans[at];
    Line line;
    line.span = span;
    line.isDivided = !isLoose;
    const QStringView content = isLoose ? m_builder.textOf(span) : QStringView();
    for (qsizetype i = 0; i < content.size();) {
        qsizetype end = i;
        while (end < content.size() && !content[end].isSpace())
            ++end;
        if (end > i)
            line.words.push_back({span.start + i, end - i});
        i = end + 1;
    }
    for (auto word = line.words.rbegin(); word != line.words.rend(); ++word, ++line.numbers) {
        const QString printed = withoutInvisible(m_builder.textOf(*word));
        if (!gouji::isNumber(printed) && !isNothingPrinted(printed))
            break;
    }
    return line;
}

LooseStyle LooseRows::style() const {
    constexpr int fewestRows = 4; // one may be 表四's, whose rows have no labels
    constexpr int fewestCells = 20;
    int rows = 0, cells = 0, divided = 0;
    for (const Line& line : m_lines) {
        divided += line.isDivided ? 1 : 0;
        rows += line.isSpaced() ? 1 : 0;
        cells += line.isNumber() ? 1 : 0;
    }
    if (rows >= fewestRows && rows > cells && rows > 2 * divided)
        return LooseStyle::Spaced;
    return cells >= fewestCells && cells > 2 * divided ? LooseStyle::Single : LooseStyle::None;
}

LooseStyle LooseRows::styleOf(size_t begin, size_t end) const {
    // A single table may be as small as 表二. Page numbers stand alone, its figures follow each other.
    constexpr int fewestRows = 4, fewestCells = 8, runLength = 3;
    int rows = 0, cells = 0, run = 0, inRuns = 0;
    for (size_t i = begin; i < end; ++i) {
        const Line& line = m_lines[i];
        if (line.isEmpty())
            continue;
        rows += line.isSpaced() ? 1 : 0;
        cells += line.isNumber() ? 1 : 0;
        run = line.isNumber() ? run + 1 : 0;
        inRuns += run == runLength ? runLength : run > runLength ? 1 : 0;
    }
    if (rows >= fewestRows && rows > cells)
        return LooseStyle::Spaced;
    return cells >= fewestCells && inRuns * 2 >= cells ? LooseStyle::Single : LooseStyle::None;
}

void LooseRows::read(size_t begin, size_t end, LooseStyle style,
                     const std::function<void(size_t)>& readOther) {
    Stretch(*this, begin, end, style).read(readOther);
}

} // namespace gouji
