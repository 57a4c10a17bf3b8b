#pragma once

#include <QtGlobal>

#include <limits>
#include <optional>
#include <stop_token>
#include <vector>

/// Error localisation: which figures must be wrong when relations between them fail? README.md has the method
/// and its sources. Knows numbers only: no keys, no forms, no reports.
namespace gouji {

/// A count as the search sees it.
struct CountedFigure {
    std::optional<qint64> value; ///< not negative; none: unknown, free to take any value without cost
    int weight = 1;              ///< what changing the value costs, > 0: the surer, the more
};

/// sum(left) = sum(right); figures by their numbers. A figure stands in it once.
struct CountRelation {
    std::vector<int> left;
    std::vector<int> right;
};

struct CountProblem {
    std::vector<CountedFigure> figures;
    std::vector<CountRelation> relations;
};

/// The values that a figure may take, all whole numbers from `least` to `most`.
struct CountRange {
    qint64 least = 0;
    std::optional<qint64> most; ///< none: without bound
    bool isUnique() const { return most == least; }
    bool operator==(const CountRange&) const = default;
};

struct RangedFigure {
    int figure = 0;
    CountRange range;
    bool operator==(const RangedFigure&) const = default;
};

/// A set of figures whose change restores every relation. Ranges of several figures belong together: each
/// value of a range occurs in a solution, not each combination.
struct Repair {
    std::vector<RangedFigure> changes; ///< by number; a range never holds the present value
    std::vector<RangedFigure> filled;  ///< the unknown figures, by number
    bool operator==(const Repair&) const = default;
};

enum class SearchEnd {
    Complete,    ///< these are all repairs of least weight
    ManyRepairs, ///< there are more than were asked for
    OutOfSteps,
    TooHeavy, ///< there is none up to the weight that was asked for
    Cancelled,
    Unsupported, ///< too many figures, or relations beyond what is exact here (README.md)
};

/// Figures that relations connect, and how they may be repaired.
struct Localisation {
    std::vector<int> violated;   ///< relations that fail among known figures
    std::vector<Repair> repairs; ///< those of least weight; more than these unless `end` is Complete
    int weight = 0;              ///< of each repair; when none was found, no repair is lighter
    SearchEnd end = SearchEnd::Complete;

    bool isComplete() const { return end == SearchEnd::Complete; }
};

struct LocaliseLimits {
    size_t repairs = 200;                             ///< a component
    int mostWeight = std::numeric_limits<int>::max(); ///< of repairs worth looking for
    qint64 steps = 300'000;                           ///< eliminations a component; less than 0.3 s
};

/// All repairs of least weight, for each connected component of relations that has a violated relation or an
/// unknown figure; where nothing is violated, its one repair changes nothing and fills the unknown. Exact in
/// whole numbers. Thread-safe: no state.
std::vector<Localisation> localise(const CountProblem& problem, const LocaliseLimits& limits = {},
                                   const std::stop_token& stop = {});

} // namespace gouji
