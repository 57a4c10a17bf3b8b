#include "core/checks/suggest/row_swaps.h"

namespace gouji {

namespace {

/// On the scale of displacement.cpp.
constexpr int rowsExchanged = 9;

std::vector<TriedValue> exchanged(const CountTable::Row& a, const CountTable::Row& b,
                                  const RelationTrial& trial) {
    std::vector<TriedValue> tried;
    for (size_t c = 0; c < a.cells.size(); ++c) {
        const auto &first = trial.value(a.cells[c]), &second = trial.value(b.cells[c]);
        if (!first || !second)
            return {};
        if (first == second)
            continue;
        tried.push_back({a.cells[c], second});
        tried.push_back({b.cells[c], first});
    }
    return tried;
}

std::vector<SuggestedChange> asChanges(const std::vector<TriedValue>& tried, const ReportCounts& counts) {
    std::vector<SuggestedChange> changes;
    for (const TriedValue& each : tried) {
        SuggestedChange change;
        change.key = counts.keys[size_t(each.figure)];
        change.value = Decimal(*each.value);
        changes.push_back(change);
    }
    return changes;
}

} // namespace

std::vector<Displacement> unseenRowSwaps(const CountTable& table, const ReportCounts& counts,
                                         const Report& report, const std::vector<Witness>& witnesses,
                                         RelationTrial& trial) {
    std::vector<Displacement> swaps;
    for (size_t a = 0; a < table.rows.size(); ++a) {
        for (size_t b = a + 1; b < table.rows.size(); ++b) {
            const std::vector<TriedValue> tried = exchanged(table.rows[a], table.rows[b], trial);
            if (tried.empty())
                continue;
            const Testimony said = testimony(witnesses, report, asChanges(tried, counts));
            const bool isUnsure = table.rows[a].isUnsurePlace || table.rows[b].isUnsurePlace;
            if (said.lost > 0 || said.gained < (isUnsure ? 1 : 2))
                continue;
            std::vector<TriedValue> changes = trial.restored(tried, {});
            if (!changes.empty())
                swaps.push_back({SuggestionKind::SwapRows, std::move(changes), rowsExchanged});
        }
    }
    return swaps;
}

} // namespace gouji
