#include "core/reconstruct/header.h"

#include "core/forms/label.h"

#include <algorithm>
#include <map>

namespace gouji {

namespace {

/// Header lines looked at above the first row of a grid.
constexpr int headerReach = 6;

int columnNamed(const QString& key, const std::vector<FormLine>& columns) {
    for (size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].spellings.contains(key))
            return int(c);
    }
    return -1;
}

/// The label of the group that a column belongs to; empty for none.
QString groupOf(const FormLine& column) {
    return column.pathKeys.size() > 1 ? column.pathKeys.front() : QString();
}

bool isGroup(const QString& key, const std::vector<FormLine>& columns) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const FormLine& column) { return !key.isEmpty() && groupOf(column) == key; });
}

/// The lines of the header, top down: without figures, and none names a column that a lower one has named.
std::vector<const SourceLine*> headerLines(const std::vector<SourceLine>& lines, int firstLine,
                                           const FormGrid& grid) {
    std::vector<const SourceLine*> header;
    std::vector<bool> seen(grid.columns.size(), false);
    for (int i = firstLine - 1; i >= std::max(0, firstLine - headerReach); --i) {
        const SourceLine& line = lines[size_t(i)];
        if (line.hasFilled())
            break;
        std::vector<bool> own(grid.columns.size(), false);
        for (const QString& key : line.labelKeys) {
            if (const int column = columnNamed(key, grid.columns); column >= 0)
                own[size_t(column)] = true;
        }
        bool repeats = false;
        for (size_t c = 0; c < own.size(); ++c) {
            repeats = repeats || (own[c] && seen[c]);
            seen[c] = seen[c] || own[c];
        }
        if (repeats)
            break; // an earlier copy of the same header
        header.insert(header.begin(), &line);
    }
    return header;
}

/// Columns in the order in which the header prints them, those of a group where its label stands. Only what
/// stands in one line tells an order: cells of different lines have lost their places.
class HeaderOrder {
public:
    explicit HeaderOrder(const std::vector<FormLine>& columns) : m_columns(columns) {}

    void add(const QString& key, size_t line) {
        if (isGroup(key, m_columns)) {
            if (m_groups.find(key) == m_groups.end())
                m_top.push_back({rankOfGroup(key), line, key});
            m_groups.try_emplace(key);
            return;
        }
        const int column = columnNamed(key, m_columns);
        if (column < 0)
            return;
        const auto group = m_groups.find(groupOf(m_columns[size_t(column)]));
        if (group != m_groups.end())
            group->second.push_back(column);
        else
            m_top.push_back({column, line, {}});
    }

    /// Whether columns that stand in one line are not in the form's order.
    bool contradicts() const {
        for (size_t i = 1; i < m_top.size(); ++i) {
            if (m_top[i].line == m_top[i - 1].line && m_top[i].rank < m_top[i - 1].rank)
                return true;
        }
        return std::any_of(m_groups.begin(), m_groups.end(), [](const auto& group) {
            return !std::is_sorted(group.second.begin(), group.second.end());
        });
    }

    std::vector<int> order() const {
        std::vector<Item> top = m_top;
        const auto elsewhere = [&](const Item& item) { return item.line != top.front().line; };
        if (std::any_of(top.begin(), top.end(), elsewhere))
            std::stable_sort(top.begin(), top.end(),
                             [](const Item& a, const Item& b) { return a.rank < b.rank; });
        std::vector<int> order;
        for (const Item& item : top) {
            if (item.group.isEmpty())
                order.push_back(item.rank);
            else
                order.insert(order.end(), m_groups.at(item.group).begin(), m_groups.at(item.group).end());
        }
        return order;
    }

private:
    struct Item {
        int rank = 0; ///< place in the form: the column, or the group's first
        size_t line = 0;
        QString group; ///< empty for a column
    };

    int rankOfGroup(const QString& key) const {
        const auto first = std::find_if(m_columns.begin(), m_columns.end(),
                                        [&](const FormLine& column) { return groupOf(column) == key; });
        return int(first - m_columns.begin());
    }

    const std::vector<FormLine>& m_columns;
    std::vector<Item> m_top;
    std::map<QString, std::vector<int>> m_groups;
};

bool namesEachOnce(std::vector<int> order, size_t columns) {
    std::sort(order.begin(), order.end());
    return order.size() == columns && std::adjacent_find(order.begin(), order.end()) == order.end();
}

/// The header of a grid without row labels, whose columns' own labels repeat from group to group: their
/// sequence must be the form's, and the groups of each line in the form's order.
class RepeatingHeader {
public:
    explicit RepeatingHeader(const std::vector<FormLine>& columns) : m_columns(columns) {}

    void read(const std::vector<SourceLine>& lines, int firstLine) {
        std::vector<const SourceLine*> above;
        for (int i = firstLine - 1; i >= std::max(0, firstLine - headerReach); --i) {
            if (lines[size_t(i)].hasFilled())
                break;
            above.insert(above.begin(), &lines[size_t(i)]);
        }
        for (const SourceLine* line : above)
            read(*line);
    }

    bool fits() const {
        return m_groupsInOrder && m_leaves.size() == qsizetype(m_columns.size()) &&
               std::equal(
                   m_leaves.begin(), m_leaves.end(), m_columns.begin(),
                   [](const QString& key, const FormLine& column) { return column.spellings.contains(key); });
    }

private:
    void read(const SourceLine& line) {
        int last = -1;
        for (const QString& key : line.labelKeys) {
            if (columnNamed(key, m_columns) >= 0) {
                m_leaves += key;
                continue;
            }
            const int rank = rankOf(key);
            m_groupsInOrder = m_groupsInOrder && (rank < 0 || rank > last);
            last = std::max(last, rank);
        }
    }

    /// The first column under a group's label; -1 when the key is none.
    int rankOf(const QString& key) const {
        for (size_t c = 0; c < m_columns.size(); ++c) {
            if (m_columns[c].pathKeys.mid(0, m_columns[c].pathKeys.size() - 1).contains(key))
                return int(c);
        }
        return -1;
    }

    const std::vector<FormLine>& m_columns;
    QStringList m_leaves;
    bool m_groupsInOrder = true;
};

/// `本年收费金额（单位：元）`, where the form has 万元.
bool saysYuan(const QString& key, const std::vector<FormLine>& columns) {
    const int column = columnNamed(key, columns);
    return column >= 0 && columns[size_t(column)].unit.isMoney && key.endsWith(QStringLiteral("单位元"));
}

} // namespace

HeaderColumns readHeader(const std::vector<SourceLine>& lines, int firstLine, const FormGrid& grid) {
    HeaderColumns header;
    if (grid.rows.front().path.isEmpty()) {
        RepeatingHeader repeating(grid.columns);
        repeating.read(lines, firstLine);
        header.contradicts = !repeating.fits();
        return header;
    }
    HeaderOrder order(grid.columns);
    const auto above = headerLines(lines, firstLine, grid);
    std::map<int, HeaderColumns> places; // where each column of the form is named
    for (size_t i = 0; i < above.size(); ++i) {
        for (const SourceCell& cell : *above[i]->row) {
            const QString key = labelKey(cell.text);
            order.add(key, i);
            header.isInYuan = header.isInYuan || saysYuan(key, grid.columns);
            places.insert({columnNamed(key, grid.columns), {columnOf(cell), above[i]->block, {}}});
        }
    }
    const std::vector<int> printed = order.order();
    if (namesEachOnce(printed, grid.columns.size()))
        header.order = printed;
    else
        header.contradicts = order.contradicts();
    header.namesSome = !printed.empty() && header.order.empty();
    const auto leading = places.find(header.order.empty() ? 0 : header.order.front());
    if (leading != places.end()) {
        header.first = leading->second.first;
        header.block = leading->second.block;
    }
    return header;
}

} // namespace gouji
