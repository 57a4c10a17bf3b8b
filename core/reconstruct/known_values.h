#pragma once

#include "core/base/decimal.h"
#include "core/forms/form.h"

#include <QHash>

#include <optional>

namespace gouji {

using KnownValues = QHash<FigureKey, Decimal>;

enum class RelationState { Holds, Fails, Open };

/// Open when a figure of the relation has no known value.
inline RelationState stateOf(const Relation& relation, const KnownValues& values) {
    Decimal difference;
    const auto add = [&](const std::vector<FigureKey>& keys, bool left) {
        for (const FigureKey& key : keys) {
            const auto value = values.constFind(key);
            if (value == values.constEnd())
                return false;
            left ? difference += * value : difference -= *value;
        }
        return true;
    };
    if (!add(relation.left, true) || !add(relation.right, false))
        return RelationState::Open;
    return difference == Decimal() ? RelationState::Holds : RelationState::Fails;
}

} // namespace gouji
