#include "core/reconstruct/joined_text.h"

#include "core/forms/label.h"

#include <algorithm>

namespace gouji {

namespace {

/// Costs on the scale of row_alignment.cpp, so that the two ways of finding a table can be compared.
constexpr double skippedRow = 1.2;
constexpr double missingColumnLabel = 0.5;

/// The paragraphs' letters and digits in one string, each with its place in the document.
struct Stream {
    struct Place {
        const Paragraph* paragraph = nullptr;
        qsizetype offset = 0; ///< in the paragraph's text
    };
    QString text;
    std::vector<Place> places;
};

struct Occurrence {
    FormRow row;
    size_t order = 0;       ///< of the row in the form
    qsizetype digitsAt = 0; ///< in the stream
    const FormGrid* grid = nullptr;
};

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

QChar halfWidth(QChar c) {
    return c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E ? QChar(ushort(c.unicode() - 0xFEE0)) : c;
}

Stream streamOf(const Document& document) {
    Stream stream;
    for (const Block& block : document.blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph)
            continue;
        for (qsizetype i = 0; i < paragraph->text.size(); ++i) {
            const QChar c = halfWidth(paragraph->text[i]);
            if (!c.isLetterOrNumber())
                continue;
            stream.text += c;
            stream.places.push_back({paragraph, i});
        }
    }
    return stream;
}

/// Gathers the printed figures that begin at a place of the stream.
class FigureScanner {
public:
    FigureScanner(const Stream& stream, const FormGrid& grid) : m_stream(stream) {
        for (const FormLine& column : grid.columns) {
            m_hasFractions = m_hasFractions || column.unit.isMoney;
            m_hasSigns = m_hasSigns || column.unit.isSigned;
        }
    }

    /// `nextOrdinal`: the ordinal that the label after these figures begins with; 0 for none.
    JoinedRow scan(qsizetype at, size_t columns, int nextOrdinal) {
        const Stream::Place begin = m_stream.places[size_t(at)];
        const QString& text = begin.paragraph->text;
        qsizetype i = begin.offset;
        qsizetype end = i;
        QString printed;
        for (; i < text.size() && belongs(text, i); ++i) {
            printed += text[i].isSpace() ? QChar(QLatin1Char(' ')) : halfWidth(text[i]);
            if (!text[i].isSpace())
                end = i + 1;
        }
        if (dropsOrdinal(text, end, nextOrdinal)) {
            printed = printed.trimmed();
            printed.chop(QString::number(nextOrdinal).size());
            end -= QString::number(nextOrdinal).size();
        }
        JoinedRow row;
        for (const QString& part : printed.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            row.parts.push_back(part);
        row.divided = columns > 1 && row.parts.size() == columns;
        row.digits = printed.remove(QLatin1Char(' '));
        row.anchor = anchorOf(begin, end);
        return row;
    }

private:
    bool belongs(const QString& text, qsizetype i) const {
        const QChar c = halfWidth(text[i]);
        if (isDigit(c) || c == QLatin1Char(' ') || c == QChar(QChar::Nbsp) || c == QLatin1Char('\t'))
            return true;
        const bool digitFollows = i + 1 < text.size() && isDigit(halfWidth(text[i + 1]));
        const bool isSign = c == QLatin1Char('-') || c == QLatin1Char('+');
        return digitFollows && ((m_hasFractions && c == QLatin1Char('.')) || (m_hasSigns && isSign));
    }

    /// The last digits are the ordinal of the next label, when its mark follows them: `…0000000`
    /// `2.其他法律…`.
    static bool dropsOrdinal(const QString& text, qsizetype end, int nextOrdinal) {
        qsizetype mark = end;
        while (mark < text.size() && text[mark].isSpace())
            ++mark;
        if (nextOrdinal == 0 || mark >= text.size())
            return false;
        const QChar c = halfWidth(text[mark]);
        const bool marked = c == QLatin1Char('.') || c == QChar(u'、') || c == QChar(u'．');
        return marked && QStringView(text).first(end).endsWith(QString::number(nextOrdinal));
    }

    static Anchor anchorOf(const Stream::Place& begin, qsizetype end) {
        const auto* range = std::get_if<TextRange>(&begin.paragraph->anchor);
        if (!range)
            return begin.paragraph->anchor;
        return TextRange{range->start + begin.offset, end - begin.offset};
    }

    const Stream& m_stream;
    bool m_hasFractions = false;
    bool m_hasSigns = false;
};

/// Finds the rows of one form. Used once.
class JoinedFinder {
public:
    JoinedFinder(const Stream& stream, const Form& form) : m_stream(stream), m_form(form) {}

    JoinedAlignment find() {
        collect();
        JoinedAlignment result;
        for (const FormTable& table : m_form.tables)
            result.tables[table.id] = {};
        for (const Occurrence& occurrence : longestChain())
            result.rows.push_back(scan(occurrence));
        rate(result);
        return result;
    }

private:
    void collect() {
        size_t order = 0;
        for (size_t t = 0; t < m_form.tables.size(); ++t) {
            for (size_t g = 0; g < m_form.tables[t].grids.size(); ++g) {
                const FormGrid& grid = m_form.tables[t].grids[g];
                for (size_t r = 0; r < grid.rows.size(); ++r, ++order) {
                    for (const QString& key : keysOf(grid, grid.rows[r]))
                        collect(key, {{int(t), int(g), int(r)}, order, 0, &grid});
                }
            }
        }
        std::sort(m_found.begin(), m_found.end(), [](const Occurrence& a, const Occurrence& b) {
            return a.digitsAt != b.digitsAt ? a.digitsAt < b.digitsAt : a.order < b.order;
        });
    }

    /// What stands right before a row's figures: its label, or the last labels of the header where it has
    /// none.
    static QStringList keysOf(const FormGrid& grid, const FormLine& row) {
        if (!row.path.isEmpty())
            return row.spellings;
        const size_t last = grid.columns.size() - 1;
        return {grid.columns[last - 1].spellings.front() + grid.columns[last].spellings.front()};
    }

    void collect(const QString& key, Occurrence occurrence) {
        qsizetype at = m_stream.text.indexOf(key);
        while (at >= 0) {
            const qsizetype after = at + key.size();
            if (after < m_stream.text.size() && isDigit(m_stream.text[after]) && isRightBehind(after)) {
                occurrence.digitsAt = after;
                // Fewer digits than columns are the ordinal of what follows, not this row's figures.
                if (scan(occurrence).digits.size() >= qsizetype(occurrence.grid->columns.size()))
                    m_found.push_back(occurrence);
            }
            at = m_stream.text.indexOf(key, after);
        }
    }

    /// Between the label and the figures stands nothing but a closing bracket or spaces, in one paragraph.
    bool isRightBehind(qsizetype at) const {
        const auto& label = m_stream.places[size_t(at - 1)];
        const auto& digit = m_stream.places[size_t(at)];
        if (label.paragraph != digit.paragraph)
            return false;
        for (qsizetype i = label.offset + 1; i < digit.offset; ++i) {
            const QChar c = halfWidth(label.paragraph->text[i]);
            const bool allowed =
                c.isSpace() || c == QLatin1Char(')') || c == QChar(u'”') || c == QLatin1Char('"');
            if (!allowed)
                return false;
        }
        return true;
    }

    /// The longest chain of occurrences in which rows follow in the order of the form.
    std::vector<Occurrence> longestChain() const {
        std::vector<int> length(m_found.size(), 1);
        std::vector<qsizetype> before(m_found.size(), -1);
        size_t best = 0;
        for (size_t i = 0; i < m_found.size(); ++i) {
            for (size_t j = 0; j < i; ++j) {
                if (m_found[j].order < m_found[i].order && m_found[j].digitsAt < m_found[i].digitsAt &&
                    length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = qsizetype(j);
                }
            }
            if (length[i] > length[best])
                best = i;
        }
        std::vector<Occurrence> chain;
        if (m_found.empty())
            return chain;
        for (qsizetype i = qsizetype(best); i >= 0; i = before[size_t(i)])
            chain.push_back(m_found[size_t(i)]);
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    JoinedRow scan(const Occurrence& occurrence) const {
        const FormTable& table = m_form.tables[size_t(occurrence.row.table)];
        const FormGrid& grid = table.grids[size_t(occurrence.row.grid)];
        const size_t next = size_t(occurrence.row.row) + 1;
        int ordinal = 0;
        if (next < grid.rows.size() && !grid.rows[next].path.isEmpty())
            ordinal = labelOrdinal(grid.rows[next].path.back());
        JoinedRow row = FigureScanner(m_stream, grid).scan(occurrence.digitsAt, grid.columns.size(), ordinal);
        row.row = occurrence.row;
        return row;
    }

    void rate(JoinedAlignment& result) const {
        for (const JoinedRow& row : result.rows) {
            TableMatch& match = result.tables[m_form.tables[size_t(row.row.table)].id];
            ++match.matched;
            ++match.exact;
        }
        for (const FormTable& table : m_form.tables) {
            TableMatch& match = result.tables[table.id];
            int rows = 0;
            for (const FormGrid& grid : table.grids) {
                rows += int(std::count_if(grid.rows.begin(), grid.rows.end(),
                                          [](const FormLine& row) { return !row.isOptional(); }));
                for (const FormLine& column : grid.columns) {
                    const auto printed = [&](const QString& key) { return m_stream.text.contains(key); };
                    if (std::none_of(column.spellings.begin(), column.spellings.end(), printed))
                        match.cost += missingColumnLabel;
                }
            }
            match.cost += skippedRow * std::max(0, rows - match.matched);
        }
    }

    const Stream& m_stream;
    const Form& m_form;
    std::vector<Occurrence> m_found;
};

} // namespace

JoinedAlignment findJoinedRows(const Document& document, const Form& form) {
    const Stream stream = streamOf(document);
    return JoinedFinder(stream, form).find();
}

} // namespace gouji
