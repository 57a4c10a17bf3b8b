#pragma once

#include "core/reconstruct/known_values.h"

#include <QSet>

#include <vector>

namespace gouji {

/// A close reading in place of a figure's own.
struct Exchange {
    FigureKey key;
    QString text;
    Decimal value;
};

/// Looks for the smallest exchanges that mend failing relations and break none. Values that are not known
/// leave their relations open. The relations must outlive it.
class RelationMending {
public:
    RelationMending(const std::vector<Relation>& relations, KnownValues values);

    /// Indexes of relations that fail, in groups that share figures.
    std::vector<std::vector<size_t>> failingGroups() const;
    /// The one smallest set of exchanges that mends the group; empty when there is none, or more than one, or
    /// looking for it would take too long.
    std::vector<Exchange> mend(const std::vector<size_t>& group, const std::vector<Exchange>& all);

private:
    bool fails(size_t relation) const;
    std::vector<size_t> groupOf(size_t first, QSet<size_t>& seen) const;
    std::vector<Exchange> optionsFor(const std::vector<size_t>& group,
                                     const std::vector<Exchange>& all) const;
    void attempt(const std::vector<size_t>& group, const std::vector<Exchange>& options, size_t from,
                 int count);
    bool allHold(const std::vector<size_t>& group) const;

    const std::vector<Relation>& m_relations;
    KnownValues m_values;
    QHash<FigureKey, std::vector<size_t>> m_relationsOf;
    std::vector<Exchange> m_chosen;
    std::vector<std::vector<Exchange>> m_found;
    int m_attempts = 0;
};

} // namespace gouji
