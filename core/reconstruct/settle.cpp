#include "core/reconstruct/settle.h"

#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

/// One row's settlement may decide its neighbours'.
constexpr int rounds = 4;

struct Trial {
    size_t candidate = 0;
    bool fails = false;
    bool proves = false; ///< a relation with figures other than 0 holds
    std::vector<std::optional<Decimal>> values;
};

void setValues(const PlacedRow& row, size_t candidate, KnownValues& values) {
    for (int c = 0; c < row.columnCount(); ++c) {
        const FigureKey key = row.keyAt(c);
        const SourceToken* token = row.tokenAt(candidate, c);
        if (token && token->printed.value && token->printed.isFilled())
            values.insert(key, *token->printed.value);
        else
            values.remove(key);
    }
}

bool isAllZero(const Relation& relation, const KnownValues& values) {
    const auto isZero = [&](const FigureKey& key) { return values.value(key) == Decimal(); };
    return std::all_of(relation.left.begin(), relation.left.end(), isZero);
}

std::vector<const Relation*> relationsOf(const PlacedRow& row, const std::vector<Relation>& relations) {
    QSet<FigureKey> keys;
    for (int c = 0; c < row.columnCount(); ++c)
        keys.insert(row.keyAt(c));
    std::vector<const Relation*> out;
    for (const Relation& relation : relations) {
        const auto own = [&](const FigureKey& key) { return keys.contains(key); };
        if (std::any_of(relation.left.begin(), relation.left.end(), own) ||
            std::any_of(relation.right.begin(), relation.right.end(), own))
            out.push_back(&relation);
    }
    return out;
}

Trial tryCandidate(const PlacedRow& row, size_t candidate, const std::vector<const Relation*>& relations,
                   KnownValues values) {
    setValues(row, candidate, values);
    Trial trial;
    trial.candidate = candidate;
    for (const Relation* relation : relations) {
        const RelationState state = stateOf(*relation, values);
        trial.fails = trial.fails || state == RelationState::Fails;
        trial.proves = trial.proves || (state == RelationState::Holds && !isAllZero(*relation, values));
    }
    for (int c = 0; c < row.columnCount(); ++c) {
        const auto value = values.constFind(row.keyAt(c));
        trial.values.push_back(value == values.constEnd() ? std::nullopt : std::optional(*value));
    }
    return trial;
}

/// True when the row is settled.
bool settle(PlacedRow& row, const std::vector<Relation>& relations, const KnownValues& values) {
    const auto own = relationsOf(row, relations);
    std::vector<Trial> standing;
    for (size_t i = 0; i < row.candidates.size(); ++i) {
        Trial trial = tryCandidate(row, i, own, values);
        if (!trial.fails)
            standing.push_back(std::move(trial));
    }
    if (standing.empty())
        return false;
    row.chosen = standing.front().candidate;
    const bool agree = std::all_of(standing.begin(), standing.end(), [&](const Trial& trial) {
        return trial.values == standing.front().values;
    });
    if (!agree || !standing.front().proves)
        return false;
    row.isSure = true;
    row.chosenByRelation = true;
    return true;
}

} // namespace

KnownValues valuesOf(const std::vector<PlacedRow>& rows, bool sureOnly) {
    KnownValues values;
    for (const PlacedRow& row : rows) {
        if (row.isSure || !sureOnly)
            setValues(row, row.chosen, values);
    }
    return values;
}

void settleRows(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations) {
    for (int round = 0; round < rounds; ++round) {
        // At first each unsure row speaks for itself: two wrong guesses would rule out each other's right ones.
        KnownValues values = valuesOf(rows, round == 0);
        bool changed = round == 0;
        for (PlacedRow& row : rows) {
            if (row.isSure || row.candidates.size() < 2)
                continue;
            const size_t before = row.chosen;
            if (settle(row, relations, values) || row.chosen != before) {
                setValues(row, row.chosen, values);
                changed = true;
            }
        }
        if (!changed)
            break;
    }
}

} // namespace gouji
