#include "core/reconstruct/joined_text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace gouji {

namespace {

/// Costs on the scale of row_alignment.cpp, so that the two ways of finding a table can be compared.
constexpr double skippedRow = 1.2;
constexpr double missingColumnLabel = 0.5;
/// What a row counts in a chain whose figures end at something that no table has there.
constexpr double foreignWorth = 0.3;

/// A spelling of a row's label.
struct Label {
    QString key;
    size_t order = 0; ///< of the row in the form
    FormRow row;
};

/// A label with figures behind it.
struct Occurrence {
    size_t order = 0; ///< of the row in the form
    JoinedRow row;
};

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// Finds the rows of one form. Used once.
class JoinedFinder {
public:
    JoinedFinder(const JoinedStream& stream, const Form& form)
        : m_stream(stream), m_form(form), m_scanner(stream, form) {}

    JoinedAlignment find() {
        collect();
        JoinedAlignment result;
        for (const FormTable& table : m_form.tables)
            result.tables[table.id] = {};
        std::vector<bool> used(m_found.size(), false);
        for (const size_t i : longestChain()) {
            result.rows.push_back(m_found[i].row);
            used[i] = true;
        }
        addRepeated(used, result);
        readHeaders(result);
        result.strays = findStrayFigures(m_stream, m_form, result.rows);
        rate(result);
        return result;
    }

private:
    void collect() {
        const QString& text = m_stream.text();
        const QHash<QChar, std::vector<Label>> labels = labelsByEnd();
        for (qsizetype at = 1; at < text.size(); ++at) {
            if (!isDigit(text[at]))
                continue;
            const auto ending = labels.constFind(text[at - 1]);
            if (ending == labels.constEnd())
                continue;
            // One label may be the end of another (总计, 尚未审结总计): the longest is what stands there.
            qsizetype longest = 0;
            for (const Label& label : *ending) {
                if (label.key.size() > longest && QStringView(text).first(at).endsWith(label.key))
                    longest = label.key.size();
            }
            for (const Label& label : *ending) {
                if (label.key.size() == longest && QStringView(text).first(at).endsWith(label.key))
                    collect(label, at);
            }
        }
        std::sort(m_found.begin(), m_found.end(), [](const Occurrence& a, const Occurrence& b) {
            return std::tuple(a.row.digitsAt, a.order, a.row.labelAt) <
                   std::tuple(b.row.digitsAt, b.order, b.row.labelAt);
        });
        // One spelling may be the end of another: the longer one counts.
        const auto same = [](const Occurrence& a, const Occurrence& b) {
            return a.row.digitsAt == b.row.digitsAt && a.order == b.order;
        };
        m_found.erase(std::unique(m_found.begin(), m_found.end(), same), m_found.end());
    }

    /// What stands right before a row's figures: its label, or the last labels of the header where it has
    /// none.
    static QStringList keysOf(const FormGrid& grid, const FormLine& row) {
        if (!row.path.isEmpty())
            return row.spellings;
        const size_t last = grid.columns.size() - 1;
        return {grid.columns[last - 1].spellings.front() + grid.columns[last].spellings.front()};
    }

    /// What may stand right before figures, by its last letter.
    QHash<QChar, std::vector<Label>> labelsByEnd() const {
        QHash<QChar, std::vector<Label>> labels;
        size_t order = 0;
        for (size_t t = 0; t < m_form.tables.size(); ++t) {
            for (size_t g = 0; g < m_form.tables[t].grids.size(); ++g) {
                const FormGrid& grid = m_form.tables[t].grids[g];
                for (size_t r = 0; r < grid.rows.size(); ++r, ++order) {
                    for (const QString& key : keysOf(grid, grid.rows[r]))
                        labels[key.back()].push_back({key, order, {int(t), int(g), int(r)}});
                }
            }
        }
        return labels;
    }

    void collect(const Label& label, qsizetype digitsAt) {
        const FormGrid& grid = gridOf(label.row);
        const bool isUnlabelled = grid.rows[size_t(label.row.row)].path.isEmpty();
        if (!isRightBehind(digitsAt, isUnlabelled))
            return;
        const qsizetype labelAt = isUnlabelled ? digitsAt : digitsAt - label.key.size();
        const JoinedRow row = m_scanner.scan(label.row, labelAt, digitsAt);
        // Fewer digits than columns are the ordinal of what follows, not this row's figures.
        if (row.divided || row.digitCount() >= qsizetype(grid.columns.size()))
            m_found.push_back({label.order, row});
    }

    /// Between the label and the figures stands nothing but a closing bracket or spaces, in one piece; a
    /// header may end the piece before.
    bool isRightBehind(qsizetype at, bool behindHeader) const {
        const auto& label = m_stream.place(at - 1);
        const auto& digit = m_stream.place(at);
        const auto isSpace = [](QStringView text) { return text.trimmed().isEmpty(); };
        if (label.piece != digit.piece) {
            return behindHeader &&
                   isSpace(QStringView(m_stream.pieceText(label.piece)).mid(label.offset + 1)) &&
                   isSpace(QStringView(m_stream.pieceText(digit.piece)).first(digit.offset));
        }
        const QString gap = m_stream.between(at - 1, at);
        return std::all_of(gap.begin(), gap.end(),
                           [](QChar c) { return c.isSpace() || QStringView(u")）”\"").contains(c); });
    }

    /// The longest chain of occurrences in which rows follow in the order of the form; figures that end as
    /// they should count more than numbers in prose, and near ones stay together.
    std::vector<size_t> longestChain() const {
        std::vector<double> length(m_found.size());
        std::vector<qsizetype> before(m_found.size(), -1);
        std::vector<qsizetype> longestAt; // by order of the row: where the longest chain to it ends
        size_t best = 0;
        for (size_t first = 0, next = 0; first < m_found.size(); first = next) {
            // Labels of several rows may end at the same digits: none of them follows another.
            for (; next < m_found.size() && m_found[next].row.digitsAt == m_found[first].row.digitsAt;
                 ++next) {
                before[next] = longestBefore(m_found[next].order, longestAt, length);
                length[next] =
                    worthOf(m_found[next]) + (before[next] < 0 ? 0.0 : length[size_t(before[next])]);
                if (length[next] > length[best])
                    best = next;
            }
            for (size_t i = first; i < next; ++i)
                rememberLongest(i, longestAt, length);
        }
        std::vector<size_t> chain;
        if (m_found.empty())
            return chain;
        for (qsizetype i = qsizetype(best); i >= 0; i = before[size_t(i)])
            chain.push_back(size_t(i));
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    static double worthOf(const Occurrence& found) {
        return found.row.end == RunEnd::Foreign ? foreignWorth : 1.0;
    }

    /// The end of the longest chain of rows before that order, of equal ones the last; -1 for none.
    static qsizetype longestBefore(size_t order, const std::vector<qsizetype>& longestAt,
                                   const std::vector<double>& length) {
        qsizetype longest = -1;
        for (size_t o = 0; o < std::min(order, longestAt.size()); ++o) {
            const qsizetype i = longestAt[o];
            if (i >= 0 && (longest < 0 ||
                           std::pair(length[size_t(i)], i) > std::pair(length[size_t(longest)], longest)))
                longest = i;
        }
        return longest;
    }

    void rememberLongest(size_t i, std::vector<qsizetype>& longestAt,
                         const std::vector<double>& length) const {
        const size_t order = m_found[i].order;
        if (order >= longestAt.size())
            longestAt.resize(order + 1, -1);
        if (longestAt[order] < 0 || length[i] >= length[size_t(longestAt[order])])
            longestAt[order] = qsizetype(i);
    }

    /// Figures behind the label of a row that the chain has elsewhere; numbers in prose are none.
    void addRepeated(const std::vector<bool>& used, JoinedAlignment& result) const {
        std::set<size_t> orders;
        std::set<qsizetype> taken;
        for (size_t i = 0; i < m_found.size(); ++i) {
            if (used[i]) {
                orders.insert(m_found[i].order);
                taken.insert(m_found[i].row.digitsAt);
            }
        }
        for (size_t i = 0; i < m_found.size(); ++i) {
            const bool inProse = m_found[i].row.end == RunEnd::Foreign;
            if (!used[i] && !inProse && orders.count(m_found[i].order) > 0 &&
                taken.count(m_found[i].row.digitsAt) == 0)
                result.repeated.push_back(m_found[i].row);
        }
    }

    /// A header stands between the figures before a grid and the grid's first row.
    void readHeaders(JoinedAlignment& result) const {
        qsizetype from = 0;
        for (const JoinedRow& row : result.rows) {
            const std::pair place(row.row.table, row.row.grid);
            if (result.headers.find(place) == result.headers.end()) {
                const FormTable& table = m_form.tables[size_t(row.row.table)];
                result.headers[place] = readJoinedHeader(m_stream, from, row.labelAt, table, gridOf(row.row),
                                                         isBound(table, gridOf(row.row)));
            }
            from = row.endAt;
        }
    }

    /// Whether a relation ties the figures of a row to each other.
    bool isBound(const FormTable& table, const FormGrid& grid) const {
        const FigureKey first = Form::keyOf(table, grid.rows.front(), grid.columns.front());
        return std::any_of(m_form.relations.begin(), m_form.relations.end(), [&](const Relation& relation) {
            return std::find(relation.left.begin(), relation.left.end(), first) != relation.left.end() ||
                   std::find(relation.right.begin(), relation.right.end(), first) != relation.right.end();
        });
    }

    const FormGrid& gridOf(const FormRow& row) const {
        return m_form.tables[size_t(row.table)].grids[size_t(row.grid)];
    }

    /// From where a table's header may begin to its last row.
    QStringView areaOf(const FormTable& table, const std::vector<JoinedRow>& rows) const {
        qsizetype begin = m_stream.size(), end = 0;
        for (const JoinedRow& row : rows) {
            if (&m_form.tables[size_t(row.row.table)] != &table)
                continue;
            begin = std::min(begin, std::max<qsizetype>(0, row.labelAt - joinedHeaderReach));
            end = std::max(end, row.endAt);
        }
        return begin < end ? QStringView(m_stream.text()).mid(begin, end - begin) : QStringView();
    }

    void rate(JoinedAlignment& result) const {
        for (const JoinedRow& row : result.rows) {
            TableMatch& match = result.tables[m_form.tables[size_t(row.row.table)].id];
            ++match.matched;
            match.exact += row.end == RunEnd::Foreign ? 0 : 1;
        }
        for (const FormTable& table : m_form.tables) {
            TableMatch& match = result.tables[table.id];
            const QStringView area = areaOf(table, result.rows);
            int rows = 0;
            for (const FormGrid& grid : table.grids) {
                rows += int(std::count_if(grid.rows.begin(), grid.rows.end(),
                                          [](const FormLine& row) { return !row.isOptional(); }));
                for (const FormLine& column : grid.columns) {
                    const auto printed = [&](const QString& key) { return area.contains(key); };
                    if (std::none_of(column.spellings.begin(), column.spellings.end(), printed))
                        match.cost += missingColumnLabel;
                }
            }
            match.cost += skippedRow * std::max(0, rows - match.matched);
        }
    }

    const JoinedStream& m_stream;
    const Form& m_form;
    const FigureScanner m_scanner;
    std::vector<Occurrence> m_found;
};

} // namespace

JoinedAlignment findJoinedRows(const JoinedStream& stream, const Form& form) {
    return JoinedFinder(stream, form).find();
}

} // namespace gouji
