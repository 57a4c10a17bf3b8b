#include "core/checks/suggest/suggest.h"

#include "core/checks/suggest/amounts.h"
#include "core/checks/suggest/displacement.h"
#include "core/checks/suggest/misreading.h"
#include "core/checks/suggest/row_swaps.h"
#include "core/checks/suggest/transfer.h"
#include "core/checks/suggest/witness.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gouji {

namespace {

constexpr int unexplained = 12;  // a figure of which only its bounds are known
constexpr int likeNeighbour = 8; // its neighbour's value in its place
constexpr int likeMinus = 4;     // a stroke before it
constexpr int testified = 6;     // what a witness is worth
constexpr int common = 2;        // figures that differ by so little are everywhere

/// What surrounds each figure in its table.
class Neighbours {
public:
    Neighbours(const std::vector<CountTable>& tables, size_t figures) : m_neighbours(figures) {
        for (const CountTable& table : tables) {
            for (size_t r = 0; r < table.rows.size(); ++r)
                add(table, r);
        }
    }

    const std::vector<int>& of(int figure) const { return m_neighbours[size_t(figure)]; }

private:
    void add(const CountTable& table, size_t r) {
        const std::vector<int>& cells = table.rows[r].cells;
        for (size_t c = 0; c < cells.size(); ++c) {
            if (c + 1 < cells.size())
                join(cells[c], cells[c + 1]);
            if (r + 1 < table.rows.size())
                join(cells[c], table.rows[r + 1].cells[c]);
        }
    }
    void join(int a, int b) {
        m_neighbours[size_t(a)].push_back(b);
        m_neighbours[size_t(b)].push_back(a);
    }

    std::vector<std::vector<int>> m_neighbours;
};

class Suggester {
public:
    Suggester(const Report& report, const FormLibrary& forms, const std::vector<Finding>& findings,
              const SuggestLimits& limits)
        : m_report(report),
          m_forms(forms),
          m_findings(findings),
          m_limits(limits),
          m_witnesses(witnessesOf(report, findings)),
          m_counts(countsOf(report, forms)),
          m_tables(countTables(m_counts, report, forms)),
          m_neighbours(m_tables, m_counts.problem.figures.size()),
          m_trial(m_counts.problem) {}

    Suggestions run(const std::stop_token& stop) {
        findDisplaced();
        LocaliseLimits limits = m_limits.localise;
        // A repair is at least as surprising as its weight: heavier ones cannot compete.
        for (const Displaced& each : m_displaced)
            limits.mostWeight = std::min(limits.mostWeight, each.found.surprise + ReadWeight);
        Suggestions out;
        for (const Localisation& part : localise(m_counts.problem, limits, stop)) {
            out.isComplete = out.isComplete && (part.isComplete() || part.end == SearchEnd::TooHeavy);
            addGroup(out, ranked(part));
        }
        for (const CountTable& table : m_tables)
            addGroup(out, rankedSwaps(table));
        for (const std::vector<Suggestion>& amount : rankedAmounts())
            addGroup(out, amount);
        return out;
    }

private:
    /// A displacement and the relations that it restores.
    struct Displaced {
        Displacement found;
        std::vector<int> violated;
    };

    void addGroup(Suggestions& out, std::vector<Suggestion> group) const {
        out.isComplete = out.isComplete && group.size() <= m_limits.perGroup;
        group.resize(std::min(group.size(), m_limits.perGroup));
        const int number = out.all.empty() ? 1 : out.all.back().group + 1;
        for (Suggestion& each : group) {
            each.group = number;
            out.all.push_back(std::move(each));
        }
    }

    void findDisplaced() {
        const std::vector<int> violated = m_trial.violated();
        for (const CountTable& table : m_tables) {
            std::vector<int> own;
            std::copy_if(violated.begin(), violated.end(), std::back_inserter(own),
                         [&](int relation) { return isWithin(relation, table); });
            for (Displacement& found : displacements(table, own, m_counts.problem, m_trial))
                m_displaced.push_back({std::move(found), own});
        }
    }

    bool isWithin(int relation, const CountTable& table) const {
        const CountRelation& own = m_counts.problem.relations[size_t(relation)];
        const int figure = own.left.empty() ? own.right.front() : own.left.front();
        return std::any_of(table.rows.begin(), table.rows.end(), [&](const CountTable::Row& row) {
            return std::count(row.cells.begin(), row.cells.end(), figure) > 0;
        });
    }

    std::vector<Suggestion> ranked(const Localisation& part) {
        std::vector<Suggestion> all;
        for (const Repair& repair : part.repairs) {
            Suggestion suggestion = ofRepair(repair);
            if (!suggestion.changes.empty())
                add(all, std::move(suggestion));
        }
        for (const Displaced& each : m_displaced) {
            if (std::count(part.violated.begin(), part.violated.end(), each.violated.front()) > 0)
                add(all, ofDisplacement(each.found));
        }
        equateTransfers(all);
        const bool isHeard = hearWitnesses(all);
        std::sort(all.begin(), all.end(), comesFirst);
        giveRanks(all, standsAlone(part) && !isHeard);
        return all;
    }

    /// Two figures of a row exchanged move their difference from one column to another. Where moving as much
    /// in another row restores the relations as well, these cannot tell the rows apart; nor does the
    /// difference, where it is a common one. That a larger one is just that of two neighbours is no chance.
    void equateTransfers(std::vector<Suggestion>& all) const {
        for (const Suggestion& swap : all) {
            const std::optional<Transfer> moved = transferOf(swap, m_report);
            if (swap.kind != SuggestionKind::Swap || !moved || moved->amount > Decimal(common))
                continue;
            for (Suggestion& other : all) {
                if (transferOf(other, m_report) == moved)
                    other.surprise = std::min(other.surprise, swap.surprise);
            }
        }
    }

    /// Whether any has something to say.
    bool hearWitnesses(std::vector<Suggestion>& all) const {
        bool isHeard = false;
        for (Suggestion& each : all) {
            const Testimony said = testimony(m_witnesses, m_report, each.changes);
            each.agreeing = said.gained;
            each.surprise += testified * (said.lost - said.gained);
            isHeard = isHeard || said.gained > 0 || said.lost > 0;
        }
        return isHeard;
    }

    std::vector<Suggestion> rankedSwaps(const CountTable& table) {
        std::vector<Suggestion> all;
        for (const Displacement& swap : unseenRowSwaps(table, m_counts, m_report, m_witnesses, m_trial))
            all.push_back(ofDisplacement(swap));
        return rankedAlone(std::move(all));
    }

    /// A group for each amount.
    std::vector<std::vector<Suggestion>> rankedAmounts() const {
        std::map<FigureKey, std::vector<Suggestion>> groups;
        for (Suggestion& each : amountSuggestions(m_report, m_forms, m_witnesses, m_findings))
            groups[each.changes.front().key].push_back(std::move(each));
        std::vector<std::vector<Suggestion>> ranked;
        for (auto& [key, group] : groups)
            ranked.push_back(rankedAlone(std::move(group)));
        return ranked;
    }

    std::vector<Suggestion> rankedAlone(std::vector<Suggestion> all) const {
        hearWitnesses(all);
        std::sort(all.begin(), all.end(), comesFirst);
        giveRanks(all, false);
        return all;
    }

    static bool comesFirst(const Suggestion& a, const Suggestion& b) {
        const auto order = [](const Suggestion& each) {
            const bool isMishap = each.kind > SuggestionKind::Fill;
            return std::tuple(each.surprise, each.changes.size(), !isMishap, each.kind);
        };
        if (order(a) != order(b))
            return order(a) < order(b);
        return std::lexicographical_compare(
            a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
            [](const auto& x, const auto& y) { return std::tie(x.key, x.least) < std::tie(y.key, y.least); });
    }

    /// Of two explanations of the same changes the likelier one stays.
    static void add(std::vector<Suggestion>& all, Suggestion suggestion) {
        const auto isSame = [&](const Suggestion& other) {
            return std::equal(other.changes.begin(), other.changes.end(), suggestion.changes.begin(),
                              suggestion.changes.end(), [](const auto& a, const auto& b) {
                                  return a.key == b.key && a.value == b.value && a.least == b.least;
                              });
        };
        const auto known = std::find_if(all.begin(), all.end(), isSame);
        if (known == all.end())
            all.push_back(std::move(suggestion));
        else if (suggestion.surprise < known->surprise)
            *known = std::move(suggestion);
    }

    /// A rank counts those that are likelier.
    static void giveRanks(std::vector<Suggestion>& all, bool areEqual) {
        for (size_t i = 0; i < all.size(); ++i) {
            const bool isNew = i == 0 || (!areEqual && all[i].surprise != all[i - 1].surprise);
            all[i].rank = isNew ? int(i) + 1 : all[i - 1].rank;
        }
        for (Suggestion& each : all) {
            each.ties = int(std::count_if(all.begin(), all.end(),
                                          [&](const Suggestion& other) { return other.rank == each.rank; })) -
                        1;
        }
    }

    /// The one failing relation shares no figure with another: nothing speaks for any of its figures.
    bool standsAlone(const Localisation& part) const {
        if (part.violated.size() != 1)
            return false;
        const CountRelation& own = m_counts.problem.relations[size_t(part.violated.front())];
        const auto isBoundOnce = [this](int figure) { return m_trial.relationsOf(figure).size() == 1; };
        return std::all_of(own.left.begin(), own.left.end(), isBoundOnce) &&
               std::all_of(own.right.begin(), own.right.end(), isBoundOnce);
    }

    Suggestion ofRepair(const Repair& repair) const {
        Suggestion suggestion;
        for (const RangedFigure& change : repair.changes)
            addChange(suggestion, change);
        const bool changesPrinted = !suggestion.changes.empty();
        suggestion.kind = changesPrinted ? SuggestionKind::Change : SuggestionKind::Fill;
        for (const RangedFigure& filled : repair.filled) {
            const Reading* reading = m_report.figures.find(m_counts.keys[size_t(filled.figure)]);
            if (reading && reading->value)
                addImpossible(suggestion, filled, *reading->value);
            else if (filled.range.isUnique())
                suggestion.changes.push_back(changeOf(filled, MisreadingReason::Follows));
        }
        sortByKey(suggestion);
        return suggestion;
    }

    void addChange(Suggestion& suggestion, const RangedFigure& change) const {
        const CountedFigure& figure = m_counts.problem.figures[size_t(change.figure)];
        Misreading how{MisreadingReason::SumsOnly, unexplained};
        if (change.range.isUnique())
            how = misreadingOf(change.range.least, *figure.value);
        if (how.surprise > likeNeighbour && repeatsNeighbour(change.figure))
            how = {MisreadingReason::NeighbourRepeated, likeNeighbour};
        suggestion.surprise += how.surprise - (ReadWeight - figure.weight);
        suggestion.changes.push_back(changeOf(change, how.reason));
    }

    /// A printed value that no count can have.
    void addImpossible(Suggestion& suggestion, const RangedFigure& filled, Decimal printed) const {
        const bool isMinus = filled.range.isUnique() && Decimal(filled.range.least) == -printed;
        suggestion.kind = SuggestionKind::Change;
        suggestion.surprise += isMinus ? likeMinus : unexplained;
        suggestion.changes.push_back(
            changeOf(filled, isMinus ? MisreadingReason::SignAdded : MisreadingReason::SumsOnly));
    }

    bool repeatsNeighbour(int figure) const {
        const auto& value = m_counts.problem.figures[size_t(figure)].value;
        const auto& around = m_neighbours.of(figure);
        return value && *value != 0 && std::any_of(around.begin(), around.end(), [&](int other) {
                   return m_counts.problem.figures[size_t(other)].value == value;
               });
    }

    Suggestion ofDisplacement(const Displacement& displacement) const {
        Suggestion suggestion;
        suggestion.kind = displacement.kind;
        suggestion.surprise = displacement.surprise;
        for (const TriedValue& change : displacement.changes)
            suggestion.changes.push_back(
                changeOf({change.figure, {*change.value, *change.value}}, MisreadingReason::Displaced));
        sortByKey(suggestion);
        return suggestion;
    }

    SuggestedChange changeOf(const RangedFigure& ranged, MisreadingReason reason) const {
        SuggestedChange change{
            m_counts.keys[size_t(ranged.figure)], {}, Decimal(ranged.range.least), {}, reason};
        if (ranged.range.most)
            change.most = Decimal(*ranged.range.most);
        if (ranged.range.isUnique())
            change.value = change.least;
        return change;
    }

    static void sortByKey(Suggestion& suggestion) {
        std::sort(suggestion.changes.begin(), suggestion.changes.end(),
                  [](const SuggestedChange& a, const SuggestedChange& b) { return a.key < b.key; });
    }

    const Report& m_report;
    const FormLibrary& m_forms;
    const std::vector<Finding>& m_findings;
    const SuggestLimits& m_limits;
    const std::vector<Witness> m_witnesses;
    const ReportCounts m_counts;
    const std::vector<CountTable> m_tables;
    const Neighbours m_neighbours;
    RelationTrial m_trial;
    std::vector<Displaced> m_displaced;
};

} // namespace

Suggestions suggest(const Report& report, const FormLibrary& forms, const std::vector<Finding>& findings,
                    const SuggestLimits& limits, const std::stop_token& stop) {
    return Suggester(report, forms, findings, limits).run(stop);
}

} // namespace gouji
