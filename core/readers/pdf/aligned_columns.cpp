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

std::vector<Interval> merged(std::vector<Interval> intervals) {
    std::sort(intervals.begin(), intervals.end(),
              [](const Interval& a, const Interval& b) { return a.from < b.from; });
    std::vector<Interval> result;
    for (const Interval& interval : intervals) {
        if (!result.empty() && interval.from < result.back().to)
            result.back().to = std::max(result.back().to, interval.to);
        else
            result.push_back(interval);
    }
    return result;
}

bool areSameColumns(const std::vector<Interval>& one, const std::vector<Interval>& other) {
    const auto& fewer = one.size() <= other.size() ? one : other;
    const auto& more = one.size() <= other.size() ? other : one;
    const auto standIn = [](const std::vector<Interval>& columns, const std::vector<Interval>& others) {
        return std::all_of(columns.begin(), columns.end(),
                           [&](const Interval& column) { return countMet(others, column) == 1; });
    };
    const bool isOver = std::all_of(more.begin(), more.end(),
                                    [&](const Interval& column) { return countMet(fewer, column) <= 1; });
    return !fewer.empty() && isOver && standIn(fewer, more);
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

bool isBesideLabels(const Segment& segment, const std::vector<Interval>& figures, double labelEnd) {
    return segment.box.right() > figures.front().from || segment.box.left() >= labelEnd;
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
