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

/// A label of a header line, which may be broken over cells (商业 | 企业), with what the form knows by it.
struct HeaderName {
    QString key;
    int position = 0; ///< source column of its first cell
    int column = -1;  ///< of the form
    bool isGroup = false;

    bool isKnown() const { return column >= 0 || isGroup; }
};

HeaderName nameOf(const QString& key, int position, const std::vector<FormLine>& columns) {
    return {key, position, columnNamed(key, columns), isGroup(key, columns)};
}

/// The labels of a line. Of cells that mean nothing alone, two or three together may name a column.
std::vector<HeaderName> namesIn(const SourceRow& row, const std::vector<FormLine>& columns) {
    constexpr size_t mostCells = 3;
    std::vector<HeaderName> names;
    for (size_t i = 0; i < row.size(); ++i) {
        HeaderName name = nameOf(labelKey(row[i].text), columnOf(row[i]), columns);
        if (!name.isKnown()) {
            const HeaderName bare = nameOf(keyWithoutNote(row[i].text), columnOf(row[i]), columns);
            name = bare.isKnown() ? bare : name;
        }
        QString joined = row[i].text;
        for (size_t next = i + 1;
             !name.isKnown() && !name.key.isEmpty() && next < row.size() && next < i + mostCells; ++next) {
            joined += row[next].text;
            const HeaderName longer = nameOf(labelKey(joined), columnOf(row[i]), columns);
            if (longer.isKnown()) {
                name = longer;
                i = next;
            }
        }
        if (!name.key.isEmpty())
            names.push_back(name);
    }
    return names;
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

    void add(const HeaderName& name, size_t line) {
        if (name.isGroup) {
            if (m_groups.find(name.key) == m_groups.end())
                m_top.push_back({rankOfGroup(name.key), line, name.key});
            m_groups.try_emplace(name.key);
            return;
        }
        if (name.column < 0)
            return;
        const auto group = m_groups.find(groupOf(m_columns[size_t(name.column)]));
        if (group != m_groups.end())
            group->second.push_back(name.column);
        else
            m_top.push_back({name.column, line, {}});
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

bool namesNoneTwice(std::vector<int> order) {
    std::sort(order.begin(), order.end());
    return std::adjacent_find(order.begin(), order.end()) == order.end();
}

/// Where a line has a label for every column, each stands in its place; true when one of those that the form
/// knows is not the form's there. Columns under a common label are left to HeaderOrder.
bool isOutOfPlace(const std::vector<HeaderName>& names, const std::vector<FormLine>& columns) {
    const size_t count = columns.size();
    const auto inGroup = [](const FormLine& column) { return !groupOf(column).isEmpty(); };
    if (names.size() < count || std::any_of(columns.begin(), columns.end(), inGroup))
        return false;
    for (size_t c = 0; c < count; ++c) {
        const int column = names[names.size() - count + c].column;
        if (column >= 0 && column != int(c))
            return true;
    }
    return false;
}

/// Whether a line that names columns has labels between or behind them that name none.
bool hasStrangersAmongNames(const std::vector<HeaderName>& names) {
    const auto isKnown = [](const HeaderName& name) { return name.isKnown(); };
    const auto first = std::find_if(names.begin(), names.end(), isKnown);
    return !std::all_of(first, names.end(), isKnown);
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
        QString lastKey;
        for (const QString& key : line.labelKeys) {
            if (columnNamed(key, m_columns) >= 0) {
                m_leaves += key;
                continue;
            }
            const int rank = rankOf(key);
            const bool isWithinLast = rank == last && key != lastKey;
            m_groupsInOrder = m_groupsInOrder && (rank < 0 || rank > last || isWithinLast);
            if (rank >= last)
                lastKey = key;
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

bool isColumnOfAny(const QString& key, const std::vector<const Form*>& editions) {
    for (const Form* form : editions) {
        for (const FormTable& table : form->tables) {
            for (const FormGrid& grid : table.grids) {
                if (columnNamed(key, grid.columns) >= 0)
                    return true;
            }
        }
    }
    return false;
}

/// Whether a line names as many columns as the grid has, each of them some other grid's or edition's, and
/// none of the grid's.
bool namesOthers(const std::vector<HeaderName>& names, const FormGrid& grid,
                 const std::vector<const Form*>& editions) {
    const auto isOwn = [](const HeaderName& name) { return name.column >= 0; };
    if (names.size() < grid.columns.size() || std::any_of(names.begin(), names.end(), isOwn))
        return false;
    const auto isOther = [&](const HeaderName& name) {
        return !name.isKnown() && isColumnOfAny(name.key, editions);
    };
    return size_t(std::count_if(names.begin(), names.end(), isOther)) == grid.columns.size();
}

void readNames(const std::vector<const SourceLine*>& above, const FormGrid& grid,
               const std::vector<const Form*>& editions, HeaderColumns& header) {
    HeaderOrder order(grid.columns);
    struct Place {
        int position;
        int block;
    };
    std::map<int, Place> places; // where each column of the form is named
    bool hasStrangers = false, outOfPlace = false, hasOthers = false;
    for (size_t i = 0; i < above.size(); ++i) {
        const std::vector<HeaderName> names = namesIn(*above[i]->row, grid.columns);
        hasStrangers = hasStrangers || hasStrangersAmongNames(names);
        outOfPlace = outOfPlace || isOutOfPlace(names, grid.columns);
        hasOthers = hasOthers || namesOthers(names, grid, editions);
        for (const HeaderName& name : names) {
            order.add(name, i);
            header.isInYuan = header.isInYuan || saysYuan(name.key, grid.columns);
            places.insert({name.column, {name.position, above[i]->block}});
        }
    }
    const std::vector<int> printed = order.order();
    const bool clean = namesNoneTwice(printed);
    if (clean && printed.size() == grid.columns.size())
        header.order = printed;
    else
        header.contradicts = order.contradicts() || outOfPlace || (printed.empty() && hasOthers);
    header.namesSome = !printed.empty() && header.order.empty();
    if (clean && header.namesSome && !hasStrangers && printed.size() * 2 > grid.columns.size())
        header.partOfOrder = printed;
    const std::vector<int>& inOrder = header.order.empty() ? header.partOfOrder : header.order;
    const auto leading = places.find(inOrder.empty() ? 0 : inOrder.front());
    if (leading != places.end()) {
        header.first = leading->second.position;
        header.block = leading->second.block;
    }
}

} // namespace

HeaderColumns readHeader(const std::vector<SourceLine>& lines, int firstLine, const FormGrid& grid,
                         const std::vector<const Form*>& editions) {
    HeaderColumns header;
    if (grid.rows.front().path.isEmpty()) {
        RepeatingHeader repeating(grid.columns);
        repeating.read(lines, firstLine);
        header.contradicts = !repeating.fits();
        return header;
    }
    readNames(headerLines(lines, firstLine, grid), grid, editions, header);
    return header;
}

} // namespace gouji
