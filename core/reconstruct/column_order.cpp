#include "core/reconstruct/column_order.h"

#include "core/reconstruct/known_values.h"

#include <algorithm>
#include <map>

namespace gouji {

namespace {

/// The rows of a grid whose own sums hold in one order of columns and fail in the other.
struct Votes {
    int header = 0;
    int form = 0;
};

/// How many relations among a row's own figures fail; empty cells count as 0.
int failing(const PlacedRow& row, const std::vector<Relation>& relations) {
    KnownValues values;
    for (int c = 0; c < row.columnCount(); ++c) {
        const SourceToken* token = row.tokenAt(row.chosen, c);
        if (token)
            values.insert(row.keyAt(c), token->printed.value.value_or(Decimal()));
    }
    return int(std::count_if(relations.begin(), relations.end(), [&](const Relation& relation) {
        return stateOf(relation, values) ==
               RelationState::Fails; // open, where other rows' figures stand in it
    }));
}

/// The order of the header as it was before its two lines became one: columns that stand under no group
/// before and behind the group as in the form, those of the group as the header has them.
std::vector<int> unflattened(const PlacedRow& row) {
    const auto& columns = row.grid->columns;
    const auto isGrouped = [&](int column) { return columns[size_t(column)].path.size() > 1; };
    std::vector<int> order, group;
    for (const int column : row.columnOrder)
        (isGrouped(column) ? group : order).push_back(column);
    std::sort(order.begin(), order.end());
    const int firstOfGroup = group.empty() ? 0 : *std::min_element(group.begin(), group.end());
    const auto place =
        std::find_if(order.begin(), order.end(), [&](int column) { return column > firstOfGroup; });
    order.insert(place, group.begin(), group.end());
    return order;
}

Votes countVotes(const std::vector<PlacedRow*>& rows, const std::vector<Relation>& relations) {
    Votes votes;
    for (const PlacedRow* row : rows) {
        PlacedRow other = *row;
        other.columnOrder = unflattened(*row);
        const int asPrinted = failing(*row, relations), asForm = failing(other, relations);
        votes.header += asPrinted < asForm ? 1 : 0;
        votes.form += asForm < asPrinted ? 1 : 0;
    }
    return votes;
}

/// What stands in a column of the form.
QString printedIn(const PlacedRow& row, const std::vector<int>& order, int column) {
    const auto at = std::find(order.begin(), order.end(), column) - order.begin();
    const SourceToken* token = row.tokenAt(row.chosen, int(at));
    return token ? token->cell->text.trimmed() : QString();
}

/// Whether the other order would give a column something else.
bool differs(const PlacedRow& row) {
    const std::vector<int> asForm = unflattened(row);
    return std::any_of(asForm.begin(), asForm.end(), [&](int column) {
        return printedIn(row, row.columnOrder, column) != printedIn(row, asForm, column);
    });
}

/// A sum among figures of one row.
bool isSumOf(const Relation& relation, const FigureKey& sum, const PlacedRow& row) {
    const auto isOwn = [&](const FigureKey& key) {
        for (int c = 0; c < row.columnCount(); ++c) {
            if (row.keyAt(c) == key)
                return true;
        }
        return false;
    };
    return relation.left.size() == 1 && relation.left.front() == sum &&
           std::any_of(relation.right.begin(), relation.right.end(), isOwn);
}

/// Whether the sum of a row's figures stands elsewhere in the header than in the form: then the sums of rows
/// could tell which order is right.
bool sumHasMoved(const PlacedRow& row, const std::vector<Relation>& relations) {
    const std::vector<int> asForm = unflattened(row);
    return std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
        for (int c = 0; c < row.columnCount(); ++c) {
            if (isSumOf(relation, row.keyAt(c), row))
                return row.columnOrder[size_t(c)] != asForm[size_t(c)];
        }
        return false;
    });
}

void takeUnflattened(PlacedRow& row) {
    row.columnOrder = unflattened(row);
    row.orderFromHeader = !std::is_sorted(row.columnOrder.begin(), row.columnOrder.end());
}

void doubtWhereOrdersDiffer(const std::vector<PlacedRow*>& rows) {
    for (PlacedRow* row : rows)
        row->isSure = row->isSure && !differs(*row);
}

} // namespace

void settleColumnOrder(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations) {
    constexpr int enough = 2; // an issuer's sum may be wrong by chance
    std::map<const FormGrid*, std::vector<PlacedRow*>> grids;
    for (PlacedRow& row : rows) {
        if (row.orderFromHeader)
            grids[row.grid].push_back(&row);
    }
    for (const auto& [grid, own] : grids) {
        const Votes votes = countVotes(own, relations);
        if (votes.form == 0) {
            if (votes.header == 0 && sumHasMoved(*own.front(), relations))
                doubtWhereOrdersDiffer(own);
            continue;
        }
        const bool proved = votes.header == 0 && votes.form >= enough;
        for (PlacedRow* row : own) {
            if (votes.form > votes.header)
                takeUnflattened(*row);
            row->isSure = row->isSure && (proved || (votes.form == 1 && votes.header >= enough));
        }
    }
}

} // namespace gouji
