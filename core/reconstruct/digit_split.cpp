#include "core/reconstruct/digit_split.h"

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

constexpr qsizetype longestNumber = 9;

using Split = std::vector<Decimal>;

struct RunState {
    std::vector<Split> splits; ///< that satisfy the relations within the run
    std::vector<bool> seen;    ///< in some combination that satisfies all
    bool complete = true;      ///< all splits were looked at
    bool filtered = false;     ///< a relation within the run dropped a split
};

struct InnerTerms {
    std::vector<size_t> left, right; ///< indexes into the run's keys
};

/// Positions of the keys in the run; nothing when one is not of the run.
std::optional<std::vector<size_t>> positions(const std::vector<FigureKey>& keys, const DigitRun& run) {
    std::vector<size_t> out;
    for (const FigureKey& key : keys) {
        const auto found = std::find(run.keys.begin(), run.keys.end(), key);
        if (found == run.keys.end())
            return std::nullopt;
        out.push_back(size_t(found - run.keys.begin()));
    }
    return out;
}

std::vector<InnerTerms> innerRelations(const DigitRun& run, const std::vector<Relation>& relations) {
    std::vector<InnerTerms> inner;
    for (const Relation& relation : relations) {
        const auto left = positions(relation.left, run);
        const auto right = positions(relation.right, run);
        if (left && right)
            inner.push_back({*left, *right});
    }
    return inner;
}

bool holds(const InnerTerms& terms, const Split& split) {
    Decimal difference;
    for (const size_t i : terms.left)
        difference += split[i];
    for (const size_t i : terms.right)
        difference -= split[i];
    return difference == Decimal();
}

/// All splits of one run that satisfy the relations within it.
class RunSplitter {
public:
    RunSplitter(const DigitRun& run, const std::vector<Relation>& relations, int& steps)
        : m_run(run), m_inner(innerRelations(run, relations)), m_steps(steps) {}

    RunState split() {
        extend(0);
        return std::move(m_state);
    }

private:
    void extend(qsizetype start) {
        if (--m_steps <= 0) {
            m_state.complete = false;
            return;
        }
        const qsizetype columnsLeft = qsizetype(m_run.keys.size()) - qsizetype(m_split.size());
        const qsizetype digitsLeft = m_run.digits.size() - start;
        if (columnsLeft == 0) {
            if (digitsLeft == 0)
                take();
            return;
        }
        if (digitsLeft < columnsLeft || digitsLeft > columnsLeft * longestNumber)
            return;
        const bool leadingZero = m_run.digits[start] == QLatin1Char('0');
        const qsizetype longest = leadingZero ? 1 : std::min(longestNumber, digitsLeft - columnsLeft + 1);
        for (qsizetype length = 1; length <= longest; ++length) {
            m_split.push_back(Decimal(QStringView(m_run.digits).mid(start, length).toLongLong()));
            extend(start + length);
            m_split.pop_back();
        }
    }

    void take() {
        // As many digits as figures leave nothing to choose: the issuer's sum may fail all the same.
        const bool onlyOne = m_run.digits.size() == qsizetype(m_run.keys.size());
        const auto ok = [&](const InnerTerms& terms) { return onlyOne || holds(terms, m_split); };
        if (std::all_of(m_inner.begin(), m_inner.end(), ok))
            m_state.splits.push_back(m_split);
        else
            m_state.filtered = true;
    }

    const DigitRun& m_run;
    const std::vector<InnerTerms> m_inner;
    int& m_steps;
    Split m_split;
    RunState m_state;
};

struct OuterTerm {
    size_t run = 0;
    size_t key = 0;
    bool left = false;
};

using OuterRelation = std::vector<OuterTerm>;

/// Combinations of splits that satisfy the relations among the runs.
class Combiner {
public:
    Combiner(const std::vector<DigitRun>& runs, std::vector<RunState>& states, int& steps)
        : m_runs(runs), m_states(states), m_steps(steps), m_chosen(runs.size(), 0) {
        m_order.resize(runs.size());
        std::iota(m_order.begin(), m_order.end(), size_t(0));
        std::stable_sort(m_order.begin(), m_order.end(), [&](size_t a, size_t b) {
            return m_states[a].splits.size() < m_states[b].splits.size();
        });
        m_rank.resize(runs.size());
        for (size_t i = 0; i < m_order.size(); ++i)
            m_rank[m_order[i]] = i;
        m_dueAt.resize(runs.size());
    }

    void add(const Relation& relation) {
        OuterRelation outer;
        size_t due = 0;
        for (const bool left : {true, false}) {
            for (const FigureKey& key : left ? relation.left : relation.right) {
                const auto term = find(key);
                if (!term)
                    return;
                outer.push_back({term->first, term->second, left});
                due = std::max(due, m_rank[term->first]);
            }
        }
        m_dueAt[due].push_back(std::move(outer));
        ++m_relations;
    }

    int relations() const { return m_relations; }
    bool foundAny() const { return m_found; }
    bool isComplete() const { return m_complete; }

    void search(size_t depth = 0) {
        if (--m_steps <= 0) {
            m_complete = false;
            return;
        }
        if (depth == m_order.size()) {
            m_found = true;
            for (size_t run = 0; run < m_runs.size(); ++run)
                m_states[run].seen[m_chosen[run]] = true;
            return;
        }
        const size_t run = m_order[depth];
        for (size_t i = 0; i < m_states[run].splits.size() && m_complete; ++i) {
            m_chosen[run] = i;
            const auto ok = [&](const OuterRelation& relation) { return satisfied(relation); };
            if (std::all_of(m_dueAt[depth].begin(), m_dueAt[depth].end(), ok))
                search(depth + 1);
        }
    }

private:
    std::optional<std::pair<size_t, size_t>> find(const FigureKey& key) const {
        for (size_t run = 0; run < m_runs.size(); ++run) {
            if (m_states[run].splits.empty())
                continue;
            const auto& keys = m_runs[run].keys;
            const auto found = std::find(keys.begin(), keys.end(), key);
            if (found != keys.end())
                return std::pair(run, size_t(found - keys.begin()));
        }
        return std::nullopt;
    }

    bool satisfied(const OuterRelation& relation) const {
        Decimal difference;
        for (const OuterTerm& term : relation) {
            const Decimal value = m_states[term.run].splits[m_chosen[term.run]][term.key];
            term.left ? difference += value : difference -= value;
        }
        return difference == Decimal();
    }

    const std::vector<DigitRun>& m_runs;
    std::vector<RunState>& m_states;
    int& m_steps;
    std::vector<size_t> m_order, m_rank, m_chosen;
    std::vector<std::vector<OuterRelation>>
        m_dueAt; ///< relations to test once the run of this rank is chosen
    int m_relations = 0;
    bool m_found = false;
    bool m_complete = true;
};

/// Whether a relation ties a figure of the run to one of another run.
bool isTied(const DigitRun& run, const std::vector<Relation>& relations) {
    const auto ties = [&](const Relation& relation) {
        std::vector<FigureKey> terms = relation.left;
        terms.insert(terms.end(), relation.right.begin(), relation.right.end());
        const auto own = std::count_if(terms.begin(), terms.end(), [&](const FigureKey& key) {
            return std::find(run.keys.begin(), run.keys.end(), key) != run.keys.end();
        });
        return own > 0 && size_t(own) < terms.size();
    };
    return std::any_of(relations.begin(), relations.end(), ties);
}

/// Keeps the splits that stand in some combination, where the search came to an end and found one.
bool combine(const std::vector<DigitRun>& runs, std::vector<RunState>& states,
             const std::vector<Relation>& relations, int& steps) {
    std::vector<DigitRun> ready;
    std::vector<RunState> readyStates;
    std::vector<size_t> index;
    for (size_t i = 0; i < runs.size(); ++i) {
        if (states[i].splits.empty() || !states[i].complete || !isTied(runs[i], relations))
            continue;
        ready.push_back(runs[i]);
        readyStates.push_back(states[i]);
        readyStates.back().seen.assign(states[i].splits.size(), false);
        index.push_back(i);
    }
    Combiner combiner(ready, readyStates, steps);
    for (const Relation& relation : relations)
        combiner.add(relation);
    if (ready.empty() || combiner.relations() == 0)
        return false;
    combiner.search();
    if (!combiner.isComplete() || !combiner.foundAny())
        return false;
    for (size_t i = 0; i < ready.size(); ++i)
        states[index[i]].seen = readyStates[i].seen;
    return true;
}

SplitRun summarise(const RunState& state, size_t keys) {
    SplitRun result;
    result.values.resize(keys);
    std::vector<const Split*> left;
    for (size_t i = 0; i < state.splits.size(); ++i) {
        if (state.seen.empty() || state.seen[i])
            left.push_back(&state.splits[i]);
    }
    if (left.empty() || !state.complete)
        return result;
    result.isUnique = left.size() == 1;
    result.byRelation = state.filtered || left.size() < state.splits.size();
    for (size_t k = 0; k < keys; ++k) {
        const auto same = [&](const Split* split) { return (*split)[k] == (*left.front())[k]; };
        if (std::all_of(left.begin(), left.end(), same))
            result.values[k] = (*left.front())[k];
    }
    return result;
}

} // namespace

std::vector<SplitRun> splitRuns(const std::vector<DigitRun>& runs, const std::vector<Relation>& relations,
                                int steps) {
    std::vector<RunState> states;
    for (const DigitRun& run : runs)
        states.push_back(RunSplitter(run, relations, steps).split());
    combine(runs, states, relations, steps);
    std::vector<SplitRun> results;
    for (size_t i = 0; i < runs.size(); ++i)
        results.push_back(summarise(states[i], runs[i].keys.size()));
    return results;
}

} // namespace gouji
