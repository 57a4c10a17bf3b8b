#include "core/reconstruct/glued.h"

#include "core/reconstruct/known_values.h"

#include <algorithm>

namespace gouji {

namespace {

const SourceToken* tokenAt(const PlacedRow& row, int column) {
    return row.tokenAt(row.chosen, column);
}

/// The digits of two figures at least, or more.
bool mayBeTwo(const SourceToken* token) {
    return token && token->printed.value && token->printed.value->isWhole() &&
           (*token->printed.value >= Decimal(10) || *token->printed.value <= Decimal(-10));
}

bool isEmptyCell(const SourceToken* token) {
    return token && !token->printed.isFilled();
}

/// Known figures, empty cells as 0.
KnownValues valuesWithBlanksAsZero(const std::vector<PlacedRow>& rows) {
    KnownValues values;
    for (const PlacedRow& row : rows) {
        for (int c = 0; c < row.columnCount(); ++c) {
            const SourceToken* token = tokenAt(row, c);
            if (token && token->printed.value)
                values.insert(row.keyAt(c), *token->printed.value);
            else if (token)
                values.insert(row.keyAt(c), Decimal());
        }
    }
    return values;
}

bool stands(const FigureKey& key, const std::vector<FigureKey>& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace

void doubtGluedCells(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations) {
    std::optional<KnownValues> values; // most reports have no such row
    for (PlacedRow& row : rows) {
        for (int c = 0; row.isSure && c + 1 < row.columnCount(); ++c) {
            if (!mayBeTwo(tokenAt(row, c)) || !isEmptyCell(tokenAt(row, c + 1)))
                continue;
            if (!values)
                values = valuesWithBlanksAsZero(rows);
            const FigureKey key = row.keyAt(c);
            row.isSure = std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
                return (stands(key, relation.left) || stands(key, relation.right)) &&
                       stateOf(relation, *values) == RelationState::Holds;
            });
        }
    }
}

} // namespace gouji
