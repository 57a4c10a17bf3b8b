#include "core/reconstruct/relation_mending.h"

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

constexpr int mostExchanged = 3;     ///< more would prove anything
constexpr int mostAttempts = 50'000; ///< of exchanges for one group of failing relations

} // namespace

RelationMending::RelationMending(const std::vector<Relation>& relations, KnownValues values)
    : m_relations(relations), m_values(std::move(values)) {
    for (size_t i = 0; i < relations.size(); ++i) {
        for (const auto& side : {relations[i].left, relations[i].right}) {
            for (const FigureKey& key : side)
                m_relationsOf[key].push_back(i);
        }
    }
}

bool RelationMending::fails(size_t relation) const {
    return stateOf(m_relations[relation], m_values) == RelationState::Fails;
}

std::vector<std::vector<size_t>> RelationMending::failingGroups() const {
    std::vector<std::vector<size_t>> groups;
    QSet<size_t> seen;
    for (size_t i = 0; i < m_relations.size(); ++i) {
        if (!seen.contains(i) && fails(i))
            groups.push_back(groupOf(i, seen));
    }
    return groups;
}

std::vector<size_t> RelationMending::groupOf(size_t first, QSet<size_t>& seen) const {
    std::vector<size_t> group{first};
    seen.insert(first);
    for (size_t next = 0; next < group.size(); ++next) {
        for (const auto& side : {m_relations[group[next]].left, m_relations[group[next]].right}) {
            for (const FigureKey& key : side) {
                for (const size_t other : m_relationsOf.value(key)) {
                    if (seen.contains(other) || !fails(other))
                        continue;
                    seen.insert(other);
                    group.push_back(other);
                }
            }
        }
    }
    return group;
}

std::vector<Exchange> RelationMending::optionsFor(const std::vector<size_t>& group,
                                                  const std::vector<Exchange>& all) const {
    std::vector<Exchange> options;
    std::copy_if(all.begin(), all.end(), std::back_inserter(options), [&](const Exchange& each) {
        const auto own = m_relationsOf.value(each.key);
        return std::any_of(own.begin(), own.end(), [&](size_t relation) {
            return std::find(group.begin(), group.end(), relation) != group.end();
        });
    });
    return options;
}

std::vector<Exchange> RelationMending::mend(const std::vector<size_t>& group,
                                            const std::vector<Exchange>& all) {
    const std::vector<Exchange> options = optionsFor(group, all);
    m_attempts = 0;
    for (int count = 1; count <= mostExchanged; ++count) {
        m_found.clear();
        attempt(group, options, 0, count);
        if (m_attempts > mostAttempts || m_found.size() > 1)
            return {};
        if (m_found.size() == 1)
            return m_found.front();
    }
    return {};
}

void RelationMending::attempt(const std::vector<size_t>& group, const std::vector<Exchange>& options,
                              size_t from, int count) {
    if (count == 0) {
        ++m_attempts;
        if (allHold(group))
            m_found.push_back(m_chosen);
        return;
    }
    for (size_t i = from; i < options.size() && m_attempts <= mostAttempts && m_found.size() < 2; ++i) {
        const auto isSame = [&](const Exchange& each) { return each.key == options[i].key; };
        if (std::any_of(m_chosen.begin(), m_chosen.end(), isSame))
            continue;
        const Decimal before = std::exchange(m_values[options[i].key], options[i].value);
        m_chosen.push_back(options[i]);
        attempt(group, options, i + 1, count - 1);
        m_chosen.pop_back();
        m_values[options[i].key] = before;
    }
}

/// Those of the group, and all others of the figures that were exchanged.
bool RelationMending::allHold(const std::vector<size_t>& group) const {
    const auto isMended = [this](size_t relation) { return !fails(relation); };
    return std::all_of(group.begin(), group.end(), isMended) &&
           std::all_of(m_chosen.begin(), m_chosen.end(), [&](const Exchange& each) {
               const auto own = m_relationsOf.value(each.key);
               return std::all_of(own.begin(), own.end(), isMended);
           });
}

} // namespace gouji
