#include "core/reconstruct/digit_split.h"

#include "core/reconstruct/run_splitter.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

/// What one run adds to one relation, split by split: the sum of its terms, left positive.
struct Contribution {
    size_t run = 0;
    std::vector<std::int64_t> bySplit;
};

using OuterRelation = std::vector<Contribution>;

/// Splits still possible, by run.
using Alive = std::vector<std::vector<size_t>>;

std::vector<FigureKey> termsOf(const Relation& relation) {
    std::vector<FigureKey> terms = relation.left;
    terms.insert(terms.end(), relation.right.begin(), relation.right.end());
    return terms;
}

/// The relations among the runs, as sums over splits. Relations with a figure outside every usable run are
/// left out.
class RelationTable {
public:
    RelationTable(const std::vector<DigitRun>& runs, const std::vector<RunSplits>& splits)
        : m_splits(splits) {
        for (size_t run = 0; run < runs.size(); ++run) {
            if (splits[run].splits.empty() || !splits[run].isComplete)
                continue;
            for (size_t i = 0; i < runs[run].keys.size(); ++i)
                m_places.insert(runs[run].keys[i], {run, i});
        }
    }

    void add(const Relation& relation) {
        OuterRelation outer;
        for (const FigureKey& key : termsOf(relation)) {
            const auto place = m_places.constFind(key);
            if (place == m_places.constEnd())
                return;
            const bool left =
                std::find(relation.left.begin(), relation.left.end(), key) != relation.left.end();
            addTerm(outer, place->first, place->second, left ? 1 : -1);
        }
        if (outer.size() > 1)
            m_relations.push_back(std::move(outer));
    }

    const std::vector<OuterRelation>& relations() const { return m_relations; }

private:
    void addTerm(OuterRelation& outer, size_t run, size_t index, int sign) const {
        auto known =
            std::find_if(outer.begin(), outer.end(), [&](const Contribution& c) { return c.run == run; });
        const auto& splits = m_splits[run].splits;
        if (known == outer.end())
            known = outer.insert(outer.end(), Contribution{run, std::vector<std::int64_t>(splits.size(), 0)});
        for (size_t i = 0; i < splits.size(); ++i)
            known->bySplit[i] += sign * splits[i][index].millionths();
    }

    const std::vector<RunSplits>& m_splits;
    QHash<FigureKey, std::pair<size_t, size_t>> m_places;
    std::vector<OuterRelation> m_relations;
};

/// Finds out which splits belong to some combination that satisfies all relations: for every split not yet
/// seen in a solution, a search with that split fixed. Bounds on the sums drop most splits before any search.
class Combiner {
public:
    Combiner(const std::vector<OuterRelation>& relations, int& steps)
        : m_relations(relations), m_steps(steps) {}

    /// False when the search did not come to its end; `alive` is then of no use.
    bool reduce(Alive& alive) {
        if (!propagate(alive))
            return noSolution(alive);
        std::vector<std::vector<bool>> seen;
        for (const auto& splits : alive)
            seen.emplace_back(splits.empty() ? 0 : splits.back() + 1, false);
        for (size_t run = 0; run < alive.size(); ++run) {
            std::vector<size_t> kept;
            for (const size_t split : alive[run]) {
                if (seen[run][split] || canStand(alive, run, split, seen))
                    kept.push_back(split);
                if (m_steps <= 0)
                    return false;
            }
            if (kept.empty() && !alive[run].empty())
                return noSolution(alive);
            alive[run] = std::move(kept);
        }
        return true;
    }

    bool foundNone() const { return m_foundNone; }

private:
    bool noSolution(Alive& alive) {
        alive.clear();
        m_foundNone = m_steps > 0;
        return m_foundNone;
    }

    bool canStand(const Alive& alive, size_t run, size_t split, std::vector<std::vector<bool>>& seen) {
        Alive trial = alive;
        trial[run] = {split};
        if (!solve(trial))
            return false;
        for (size_t i = 0; i < trial.size(); ++i) {
            if (!trial[i].empty())
                seen[i][trial[i].front()] = true;
        }
        return true;
    }

    /// Leaves one split a run when there is a solution.
    bool solve(Alive& alive) {
        if (!propagate(alive) || m_steps <= 0)
            return false;
        size_t next = alive.size();
        for (size_t run = 0; run < alive.size(); ++run) {
            if (alive[run].size() > 1 && (next == alive.size() || alive[run].size() < alive[next].size()))
                next = run;
        }
        if (next == alive.size())
            return true;
        for (const size_t split : alive[next]) {
            Alive trial = alive;
            trial[next] = {split};
            if (solve(trial)) {
                alive = std::move(trial);
                return true;
            }
        }
        return false;
    }

    /// Drops splits with which some relation cannot come to 0 whatever the other runs are. False: a run has
    /// none left.
    bool propagate(Alive& alive) {
        bool changed = true;
        while (changed) {
            changed = false;
            for (const OuterRelation& relation : m_relations) {
                const Change change = tighten(relation, alive);
                if (change == Change::Impossible)
                    return false;
                changed = changed || change == Change::Some;
            }
        }
        return true;
    }

    enum class Change { None, Some, Impossible };

    Change tighten(const OuterRelation& relation, Alive& alive) {
        std::int64_t least = 0, most = 0;
        m_bounds.clear();
        for (const Contribution& part : relation) {
            std::int64_t low = std::numeric_limits<std::int64_t>::max(),
                         high = std::numeric_limits<std::int64_t>::min();
            for (const size_t split : alive[part.run]) {
                low = std::min(low, part.bySplit[split]);
                high = std::max(high, part.bySplit[split]);
            }
            m_steps -= int(alive[part.run].size());
            m_bounds.emplace_back(low, high);
            least += low;
            most += high;
        }
        Change change = least > 0 || most < 0 ? Change::Impossible : Change::None;
        for (size_t i = 0; i < relation.size() && change != Change::Impossible; ++i) {
            const auto [low, high] = m_bounds[i];
            auto& splits = alive[relation[i].run];
            const size_t before = splits.size();
            splits.erase(std::remove_if(splits.begin(), splits.end(),
                                        [&, lowest = low, highest = high](size_t split) {
                                            const std::int64_t own = relation[i].bySplit[split];
                                            return least - lowest + own > 0 || most - highest + own < 0;
                                        }),
                         splits.end());
            if (splits.empty())
                change = Change::Impossible;
            else if (splits.size() < before)
                change = Change::Some;
        }
        return change;
    }

    const std::vector<OuterRelation>& m_relations;
    int& m_steps;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_bounds;
    bool m_foundNone = false;
};

/// What is left of the splits when the runs have been weighed against each other.
struct Combination {
    Alive alive;            ///< by run; of runs that no relation ties, and where nothing fits, all
    std::vector<bool> tied; ///< by run
    bool fits = true;       ///< some combination satisfies all relations
};

Combination combine(const std::vector<DigitRun>& runs, const std::vector<RunSplits>& splits,
                    const std::vector<Relation>& relations, int& steps) {
    Combination result{Alive(runs.size()), std::vector<bool>(runs.size(), false), true};
    Alive& all = result.alive;
    for (size_t run = 0; run < runs.size(); ++run) {
        for (size_t i = 0; i < splits[run].splits.size(); ++i)
            all[run].push_back(i);
    }
    RelationTable table(runs, splits);
    for (const Relation& relation : relations)
        table.add(relation);
    Alive tied(runs.size());
    for (const OuterRelation& relation : table.relations()) {
        for (const Contribution& part : relation) {
            tied[part.run] = all[part.run];
            result.tied[part.run] = true;
        }
    }
    Combiner combiner(table.relations(), steps);
    const bool decided = combiner.reduce(tied);
    result.fits = !combiner.foundNone();
    if (!decided || !result.fits)
        return result;
    for (size_t run = 0; run < runs.size(); ++run) {
        if (!tied[run].empty())
            all[run] = tied[run];
    }
    return result;
}

SplitRun summarise(const RunSplits& splits, const std::vector<size_t>& left, size_t keys) {
    SplitRun result;
    result.values.resize(keys);
    result.isPossible = !splits.splits.empty() || !splits.isComplete;
    if (left.empty() || !splits.isComplete)
        return result;
    result.isUnique = left.size() == 1;
    result.byRelation = splits.isFiltered || left.size() < splits.splits.size();
    const Split& first = splits.splits[left.front()];
    for (size_t k = 0; k < keys; ++k) {
        const auto same = [&](size_t split) { return splits.splits[split][k] == first[k]; };
        if (std::all_of(left.begin(), left.end(), same))
            result.values[k] = first[k];
    }
    return result;
}

} // namespace

std::vector<SplitRun> splitRuns(const std::vector<DigitRun>& runs, const std::vector<Relation>& relations,
                                int steps) {
    std::vector<RunSplits> splits;
    splits.reserve(runs.size());
    for (const DigitRun& run : runs)
        splits.push_back(splitRun(run, relations, steps));
    const Combination left = combine(runs, splits, relations, steps);
    std::vector<SplitRun> results;
    results.reserve(runs.size());
    for (size_t i = 0; i < runs.size(); ++i) {
        results.push_back(summarise(splits[i], left.alive[i], runs[i].keys.size()));
        results.back().isTied = left.tied[i];
        results.back().isContradicted = left.tied[i] && !left.fits;
    }
    return results;
}

} // namespace gouji
