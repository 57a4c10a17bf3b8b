#include "core/readers/pdf/aligned_columns.h"

#include <algorithm>
#include <cmath>

namespace gouji::pdf {

namespace {

/// In points: labels that begin so near to each other stand in one column.
constexpr double sameStart = 8;

int countMet(const std::vector<Interval>& columns, const Interval& interval) {
    const auto first = std::lower_bound(columns.begin(), columns.end(), interval.from,
                                        [](const Interval& column, double x) { return column.to <= x; });
    auto last = first;
    while (last != columns.end() && last->from < interval.to)
        ++last;
    return int(last - first);
}

} // namespace

Interval across(const QRectF& box) {
    return {box.left(), box.right()};
}

void addFigure(std::vector<Interval>& columns, const Interval& figure) {
    const auto first = std::lower_bound(columns.begin(), columns.end(), figure.from,
                                        [](const Interval& column, double x) { return column.to <= x; });
    if (first == columns.end() || first->from >= figure.to) {
        columns.insert(first, figure);
        return;
    }
    if (std::next(first) != columns.end() && std::next(first)->from < figure.to)
        return;
    first->from = std::min(first->from, figure.from);
    first->to = std::max(first->to, figure.to);
}

std::vector<Interval> figureColumns(std::vector<std::vector<Interval>> lines) {
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    std::vector<Interval> columns;
    for (const std::vector<Interval>& line : lines) {
        for (const Interval& figure : line)
            addFigure(columns, figure);
    }
    return columns;
}

bool areSameColumns(const std::vector<Interval>& one, const std::vector<Interval>& other) {
    const auto& fewer = one.size() <= other.size() ? one : other;
    const auto& more = one.size() <= other.size() ? other : one;
    const bool isOver = std::all_of(more.begin(), more.end(),
                                    [&](const Interval& column) { return countMet(fewer, column) <= 1; });
    return !fewer.empty() && isOver && std::all_of(fewer.begin(), fewer.end(), [&](const Interval& column) {
        return countMet(more, column) > 0;
    });
}

std::pair<int, int> AlignedColumns::of(const Interval& interval) const {
    int from = -1, to = -1, nearest = 0;
    double distance = 1e9;
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].meets(interval)) {
            from = from < 0 ? int(i) : from;
            to = int(i);
        }
        const double apart = std::max(all[i].from - interval.to, interval.from - all[i].to);
        nearest = apart < distance ? int(i) : nearest;
        distance = std::min(distance, apart);
    }
    return from < 0 ? std::pair(nearest, nearest) : std::pair(from, to);
}

AlignedColumns columnsOf(const std::vector<Interval>& figures, const std::vector<Interval>& heads,
                         std::vector<double> labelStarts) {
    AlignedColumns columns;
    columns.all = figures;
    for (const Interval& head : heads) {
        if (countMet(columns.all, head) > 0)
            continue;
        columns.all.push_back(head);
        std::sort(columns.all.begin(), columns.all.end(),
                  [](const Interval& one, const Interval& other) { return one.from < other.from; });
    }
    std::sort(labelStarts.begin(), labelStarts.end());
    std::vector<Interval> labels;
    for (const double start : labelStarts) {
        if (labels.empty() || start - labels.back().from > sameStart)
            labels.push_back({start, start + sameStart});
    }
    columns.labels = labels.size();
    columns.all.insert(columns.all.begin(), labels.begin(), labels.end());
    return columns;
}

} // namespace gouji::pdf
