#include "core/edits/edit.h"

#include <algorithm>

namespace gouji {

namespace {

/// The value that a person gave the figure last; none when the reading counts.
std::optional<FigureValue> corrected(const Figure& figure) {
    return figure.isCorrected() ? figure.correction->value : std::nullopt;
}

/// Adds a change or, when the same figure is named twice, lets the later one count.
void put(std::vector<FigureChange>& changes, FigureChange change) {
    const auto known = std::find_if(changes.begin(), changes.end(),
                                    [&](const FigureChange& other) { return other.key == change.key; });
    if (known == changes.end())
        changes.push_back(std::move(change));
    else
        known->after = change.after;
}

bool isIdle(const FigureChange& change) {
    return change.before == change.after;
}

void dropIdle(std::vector<FigureChange>& changes) {
    changes.erase(std::remove_if(changes.begin(), changes.end(), isIdle), changes.end());
}

} // namespace

Edit makeEdit(const CaseReport& report, const std::vector<std::pair<FigureKey, FigureValue>>& values,
              const QString& reason) {
    Edit edit{report.summary.id, {}, reason};
    for (const auto& [key, value] : values) {
        const auto figure = report.figures.find(key);
        if (figure != report.figures.end())
            put(edit.changes, {key, corrected(figure->second), value});
    }
    dropIdle(edit.changes);
    return edit;
}

Edit makeWithdrawal(const CaseReport& report, const std::vector<FigureKey>& keys, const QString& reason) {
    Edit edit{report.summary.id, {}, reason};
    for (const FigureKey& key : keys) {
        const auto figure = report.figures.find(key);
        if (figure != report.figures.end())
            put(edit.changes, {key, corrected(figure->second), std::nullopt});
    }
    dropIdle(edit.changes);
    return edit;
}

Edit inverse(const Edit& edit, const QString& reason) {
    Edit undone{edit.reportId, {}, reason};
    undone.changes.reserve(edit.changes.size());
    for (auto change = edit.changes.rbegin(); change != edit.changes.rend(); ++change)
        undone.changes.push_back({change->key, change->after, change->before});
    return undone;
}

std::optional<Edit> merged(const Edit& first, const Edit& second) {
    if (first.reportId != second.reportId || first.changes.size() != 1 || second.changes.size() != 1)
        return std::nullopt;
    const FigureChange& earlier = first.changes.front();
    const FigureChange& later = second.changes.front();
    if (earlier.key != later.key || earlier.after != later.before)
        return std::nullopt;
    Edit both{first.reportId, {{earlier.key, earlier.before, later.after}}, second.reason};
    if (both.reason.isEmpty())
        both.reason = first.reason;
    dropIdle(both.changes);
    return both;
}

} // namespace gouji
