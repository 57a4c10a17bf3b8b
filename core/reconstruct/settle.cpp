#include "core/reconstruct/settle.h"

#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

constexpr int mostRounds = 4;

using Relations = std::vector<const Relation*>;
using Values = std::vector<std::optional<Decimal>>;

Relations relationsOf(const PlacedRow& row, const std::vector<Relation>& relations) {
    QSet<FigureKey> keys;
    for (int c = 0; c < row.columnCount(); ++c)
        keys.insert(row.keyAt(c));
    Relations out;
    for (const Relation& relation : relations) {
        const auto own = [&](const FigureKey& key) { return keys.contains(key); };
        if (std::any_of(relation.left.begin(), relation.left.end(), own) ||
            std::any_of(relation.right.begin(), relation.right.end(), own))
            out.push_back(&relation);
    }
    return out;
}

/// The rows of one form. Used once.
class Settler {
public:
    Settler(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations) {
        for (PlacedRow& row : rows) {
            apply(row, row.chosen);
            if (!row.isSure && row.candidates.size() > 1)
                m_unsure.push_back({&row, relationsOf(row, relations)});
            else if (row.isSure)
                addSure(row);
        }
    }

    void settle() {
        bool changed = true;
        for (int round = 0; round < mostRounds && changed; ++round) {
            changed = false;
            for (Unsure& unsure : m_unsure)
                changed = improve(unsure) || changed;
        }
        for (int round = 0; round < mostRounds && prove(); ++round) {
        }
    }

private:
    struct Unsure {
        PlacedRow* row = nullptr;
        Relations relations;
    };

    /// One round: what it proves may prove more. True when it proved something.
    bool prove() {
        std::vector<PlacedRow*> proved;
        for (Unsure& unsure : m_unsure) {
            if (!unsure.row->isSure && isProved(unsure))
                proved.push_back(unsure.row);
        }
        for (PlacedRow* row : proved) {
            row->isSure = row->chosenByRelation = true;
            addSure(*row);
        }
        return !proved.empty();
    }

    void addSure(const PlacedRow& row) {
        for (int c = 0; c < row.columnCount(); ++c)
            m_sure.insert(row.keyAt(c));
    }

    void apply(const PlacedRow& row, size_t candidate) {
        for (int c = 0; c < row.columnCount(); ++c) {
            const SourceToken* token = row.tokenAt(candidate, c);
            if (token && token->printed.value)
                m_values.insert(row.keyAt(c), *token->printed.value);
            else
                m_values.remove(row.keyAt(c));
        }
    }

    Values valuesOf(const PlacedRow& row, size_t candidate) const {
        Values values;
        for (int c = 0; c < row.columnCount(); ++c) {
            const SourceToken* token = row.tokenAt(candidate, c);
            values.push_back(token ? token->printed.value : std::nullopt);
        }
        return values;
    }

    Relations failing(const Relations& relations) const {
        Relations out;
        for (const Relation* relation : relations) {
            if (stateOf(*relation, m_values) == RelationState::Fails)
                out.push_back(relation);
        }
        return out;
    }

    /// Takes the placement that breaks the fewest relations; of equal ones the cheapest. True when it is
    /// another.
    bool improve(Unsure& unsure) {
        PlacedRow& row = *unsure.row;
        size_t best = 0, fewest = unsure.relations.size() + 1;
        for (size_t i = 0; i < row.candidates.size(); ++i) {
            apply(row, i);
            const size_t fails = failing(unsure.relations).size();
            if (fails < fewest) {
                fewest = fails;
                best = i;
            }
        }
        apply(row, best);
        const bool changed = best != row.chosen;
        row.chosen = best;
        return changed;
    }

    bool isProved(Unsure& unsure) {
        const ColumnAssignment& taken = unsure.row->candidates[unsure.row->chosen];
        if (unsure.row->headerContradicts || taken.hasDroppedRivals || !failing(unsure.relations).empty() ||
            !holdsBeyondZero(unsure.relations))
            return false;
        PlacedRow& row = *unsure.row;
        const Values chosen = valuesOf(row, row.chosen);
        const Relations speaking = speakingFor(unsure);
        bool proved = true;
        for (size_t i = 0; i < row.candidates.size() && proved; ++i) {
            if (valuesOf(row, i) == chosen)
                continue;
            apply(row, i);
            const Relations broken = failing(speaking);
            proved = !broken.empty() && !canBeMended(broken, unsure);
        }
        apply(row, row.chosen);
        return proved;
    }

    /// The relations that can prove a row's placement: they hold in it; one that it leaves open may fail
    /// elsewhere by another row's fault. Where all rows slid alike, relations between them hold in every
    /// place: so they are within the row, or have figures beside 0 of a sure row.
    Relations speakingFor(const Unsure& unsure) const {
        Relations out;
        for (const Relation* relation : unsure.relations) {
            if (stateOf(*relation, m_values) == RelationState::Holds && speaksFor(*relation, *unsure.row))
                out.push_back(relation);
        }
        return out;
    }

    bool speaksFor(const Relation& relation, const PlacedRow& row) const {
        bool isOwn = true, hasSure = false;
        for (const auto* side : {&relation.left, &relation.right}) {
            for (const FigureKey& key : *side) {
                const bool own = isOf(key, row);
                isOwn = isOwn && own;
                hasSure = hasSure || (!own && m_sure.contains(key) && m_values.value(key) != Decimal());
            }
        }
        return isOwn || hasSure;
    }

    static bool isOf(const FigureKey& key, const PlacedRow& row) {
        for (int c = 0; c < row.columnCount(); ++c) {
            if (row.keyAt(c) == key)
                return true;
        }
        return false;
    }

    bool holdsBeyondZero(const Relations& relations) const {
        return std::any_of(relations.begin(), relations.end(), [&](const Relation* relation) {
            const auto isZero = [&](const FigureKey& key) { return m_values.value(key) == Decimal(); };
            return stateOf(*relation, m_values) == RelationState::Holds &&
                   !std::all_of(relation->left.begin(), relation->left.end(), isZero);
        });
    }

    /// Whether another placement of one other unsure row makes all these relations hold or open.
    bool canBeMended(const Relations& broken, const Unsure& except) {
        return std::any_of(m_unsure.begin(), m_unsure.end(), [&](const Unsure& other) {
            const auto touches = [&](const Relation* relation) {
                return std::find(other.relations.begin(), other.relations.end(), relation) !=
                       other.relations.end();
            };
            return other.row != except.row && std::all_of(broken.begin(), broken.end(), touches) &&
                   mends(other, broken);
        });
    }

    bool mends(const Unsure& other, const Relations& broken) {
        bool found = false;
        for (size_t i = 0; i < other.row->candidates.size() && !found; ++i) {
            apply(*other.row, i);
            found = failing(broken).empty();
        }
        apply(*other.row, other.row->chosen);
        return found;
    }

    KnownValues m_values;
    QSet<FigureKey> m_sure; ///< figures of sure rows
    std::vector<Unsure> m_unsure;
};

} // namespace

void settleRows(std::vector<PlacedRow>& rows, const std::vector<Relation>& relations) {
    Settler(rows, relations).settle();
}

} // namespace gouji
