#include "core/reconstruct/joined_header.h"

#include "core/forms/label.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace gouji {

namespace {

/// The words of a header from one place on.
struct Tokens {
    QStringList keys;
    bool hasUnknown = false;
    bool hasFigures = false; ///< numbers that are no ordinals: figures that slid up into the header
};

class HeaderReader {
public:
    HeaderReader(const JoinedStream& stream, const FormTable& table, const FormGrid& grid)
        : m_stream(stream), m_table(table), m_grid(grid) {
        m_words.addHeader(table, grid);
        for (const FormLine& row : grid.rows) {
            for (const QString& key : row.pathKeys.mid(0, row.pathKeys.size() - 1))
                m_words.add(key); // a chapter that stands before the first row found
        }
        constexpr size_t fewestNumbered = 5;
        for (size_t c = 1; c <= grid.columns.size() && grid.columns.size() >= fewestNumbered; ++c)
            m_numbers += QString::number(c);
    }

    JoinedHeader read(qsizetype from, qsizetype to, bool isBound) const {
        JoinedHeader header;
        for (qsizetype start = to - 1; start >= std::max(from, to - joinedHeaderReach); --start) {
            const qsizetype length = m_words.matchAt(m_stream.text(), start);
            if (length == 0 || start + length > to)
                continue;
            const Tokens tokens = tokenize(start, to);
            const bool begun = beginsHeader(m_stream.text().mid(start, length));
            if (!namesAll(tokens.keys)) {
                header.lacksOneName = begun && isBound && lacksOneName(tokens);
                if (header.lacksOneName)
                    break;
                continue;
            }
            if (!isBound && !begun) {
                if (tokens.hasUnknown)
                    break;
                continue;
            }
            header = headerOf(tokens, isBound);
            if (begun || (header.order && !header.follows()))
                break;
            header = {}; // not the form's order: only the whole header, from its caption on, can tell
        }
        return header;
    }

private:
    Tokens tokenize(qsizetype at, qsizetype to) const {
        Tokens tokens;
        bool mayClose = true; // a bracket that does not close leaves none behind it that does
        while (at < to) {
            if (const qsizetype behind = behindColumnNumbers(at); behind > at) {
                at = behind;
                continue;
            }
            const qsizetype label = m_stream.behindOrdinal(at);
            if (label >= to)
                break; // the ordinal of the first row
            const qsizetype length = m_words.matchAt(m_stream.text(), label);
            if (length > 0) {
                tokens.keys += m_stream.text().mid(label, length);
                at = label + length;
            } else if (const qsizetype behind = mayClose ? behindBracket(at, to) : at; behind > at) {
                at = behind;
            } else {
                mayClose = mayClose && !opensBracket(at);
                tokens.hasUnknown = true;
                tokens.hasFigures = tokens.hasFigures || m_stream.text()[at].isDigit();
                ++at;
            }
        }
        return tokens;
    }

    bool standsBefore(qsizetype at, QChar bracket) const {
        const QString gap = at > 0 ? m_stream.between(at - 1, at) : QString();
        return std::any_of(gap.begin(), gap.end(), [&](QChar c) { return halfWidth(c) == bracket; });
    }

    bool opensBracket(qsizetype at) const { return standsBefore(at, QLatin1Char('(')); }

    /// Behind a bracket that opens right before `at`; `at` for none.
    qsizetype behindBracket(qsizetype at, qsizetype to) const {
        if (!opensBracket(at))
            return at;
        for (qsizetype i = at + 1; i <= to && i < m_stream.size(); ++i) {
            if (standsBefore(i, QLatin1Char(')')))
                return i;
        }
        return at;
    }

    bool beginsHeader(const QString& key) const {
        return key == labelKey(m_grid.caption) || key == labelKey(m_table.title) ||
               cornerWords().contains(key);
    }

    bool isUnlabelled() const { return m_grid.rows.front().path.isEmpty(); }

    bool isGroup(const QString& key) const {
        return std::any_of(m_grid.columns.begin(), m_grid.columns.end(), [&](const FormLine& column) {
            return column.pathKeys.mid(0, column.pathKeys.size() - 1).contains(key);
        });
    }

    QStringList leaves(const QStringList& keys) const {
        QStringList out;
        for (const QString& key : keys) {
            if (columnNamed(key) >= 0)
                out += key;
        }
        return out;
    }

    int columnNamed(const QString& key) const {
        for (size_t c = 0; c < m_grid.columns.size(); ++c) {
            if (m_grid.columns[c].spellings.contains(key))
                return int(c);
        }
        return -1;
    }

    /// Every column; where their labels repeat, as many as the form has, and every group.
    bool namesAll(const QStringList& keys) const {
        if (!isUnlabelled()) {
            return std::all_of(m_grid.columns.begin(), m_grid.columns.end(), [&](const FormLine& column) {
                return std::any_of(column.spellings.begin(), column.spellings.end(),
                                   [&](const QString& key) { return keys.contains(key); });
            });
        }
        if (leaves(keys).size() < qsizetype(m_grid.columns.size()))
            return false;
        return std::all_of(m_grid.columns.begin(), m_grid.columns.end(), [&](const FormLine& column) {
            return std::all_of(column.pathKeys.begin(), column.pathKeys.end(),
                               [&](const QString& key) { return keys.contains(key); });
        });
    }

    /// All columns but one, in the form's order, and nothing else.
    bool lacksOneName(const Tokens& tokens) const {
        if (isUnlabelled() || tokens.hasUnknown || tokens.hasFigures)
            return false;
        const std::vector<int> order = printedOrder(tokens.keys);
        return order.size() + 1 == m_grid.columns.size() && std::is_sorted(order.begin(), order.end()) &&
               std::adjacent_find(order.begin(), order.end()) == order.end();
    }

    /// Behind `1 2 3 4 5 6 7`, which numbers the columns; `at` for none.
    qsizetype behindColumnNumbers(qsizetype at) const {
        const qsizetype end = at + m_numbers.size();
        const bool stand = !m_numbers.isEmpty() && m_stream.text()[at] == QLatin1Char('1') &&
                           QStringView(m_stream.text()).mid(at, m_numbers.size()) == m_numbers &&
                           (end == m_stream.size() || m_stream.place(end).piece != m_stream.place(at).piece);
        return stand ? end : at;
    }

    JoinedHeader headerOf(const Tokens& tokens, bool isBound) const {
        JoinedHeader header;
        for (const QString& key : tokens.keys) {
            const int column = columnNamed(key);
            header.isInYuan =
                header.isInYuan || (column >= 0 && m_grid.columns[size_t(column)].unit.isMoney &&
                                    key.endsWith(QStringLiteral("单位元")));
        }
        std::vector<int> order = isUnlabelled() ? formOrder(tokens.keys) : printedOrder(tokens.keys);
        std::vector<int> sorted = order;
        std::sort(sorted.begin(), sorted.end());
        std::vector<int> all(m_grid.columns.size());
        std::iota(all.begin(), all.end(), 0);
        if (sorted == all && !tokens.hasFigures && (!tokens.hasUnknown || (isBound && order == all)))
            header.order = std::move(order);
        return header;
    }

    /// The form's own order, when columns and groups stand in it; else nothing.
    std::vector<int> formOrder(const QStringList& keys) const {
        const QStringList printed = leaves(keys);
        int last = 0;
        for (const QString& key : keys) {
            if (columnNamed(key) >= 0 || !isGroup(key))
                continue;
            const auto first =
                std::find_if(m_grid.columns.begin(), m_grid.columns.end(),
                             [&](const FormLine& column) { return column.pathKeys.contains(key); });
            const int rank = int(first - m_grid.columns.begin());
            if (rank < last)
                return {};
            last = rank;
        }
        std::vector<int> order;
        for (qsizetype i = 0; i < printed.size(); ++i) {
            if (size_t(i) < m_grid.columns.size() && m_grid.columns[size_t(i)].spellings.contains(printed[i]))
                order.push_back(int(i));
        }
        return printed.size() == qsizetype(order.size()) ? order : std::vector<int>{};
    }

    /// Columns of a group stand where the group's label does, wherever their own labels are.
    std::vector<int> printedOrder(const QStringList& keys) const {
        std::vector<std::vector<int>> top;
        std::map<QString, size_t> groups;
        bool groupLacks = false;
        for (const QString& key : keys) {
            const int column = columnNamed(key);
            if (column < 0) {
                if (isGroup(key) && groups.find(key) == groups.end()) {
                    groups[key] = top.size();
                    top.emplace_back();
                }
                continue;
            }
            const QStringList path = m_grid.columns[size_t(column)].pathKeys;
            const auto group = path.size() > 1 ? groups.find(path.front()) : groups.end();
            groupLacks = groupLacks || (path.size() > 1 && group == groups.end());
            if (group != groups.end())
                top[group->second].push_back(column);
            else
                top.push_back({column});
        }
        std::vector<int> order;
        for (const auto& columns : top)
            order.insert(order.end(), columns.begin(), columns.end());
        // Without the group's label only the form's own order leaves no doubt.
        return groupLacks && !std::is_sorted(order.begin(), order.end()) ? std::vector<int>{} : order;
    }

    const JoinedStream& m_stream;
    const FormTable& m_table;
    const FormGrid& m_grid;
    JoinedWords m_words;
    QString m_numbers; ///< of the columns: `1234567`
};

} // namespace

bool JoinedHeader::follows() const {
    return order && !std::is_sorted(order->begin(), order->end());
}

JoinedHeader readJoinedHeader(const JoinedStream& stream, qsizetype from, qsizetype to,
                              const FormTable& table, const FormGrid& grid, bool isBound) {
    return HeaderReader(stream, table, grid).read(from, to, isBound);
}

} // namespace gouji
