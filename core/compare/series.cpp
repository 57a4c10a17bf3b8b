#include "core/compare/series.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gouji {

namespace {

/// A year of four digits; nothing for anything else.
std::optional<int> yearOf(QStringView text) {
    if (text.size() != 4)
        return std::nullopt;
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    return std::all_of(text.begin(), text.end(), isDigit) ? std::optional(text.toInt()) : std::nullopt;
}

/// Known divisions first, by code; a division before those below it.
auto orderOf(const QString& divisionCode, const QString& issuer, std::optional<int> year) {
    return std::make_tuple(divisionCode.isEmpty(), divisionCode, issuer, year.value_or(0));
}

ComparePoint pointOf(const PanelRow& row, const FigureKey& key) {
    const Identity& identity = row.summary.identity;
    const auto found = row.values.find(key);
    const bool has = found != row.values.end();
    return {row.summary.id,
            identity.issuer,
            identity.divisionCode,
            identity.division,
            identity.year,
            has,
            has ? found->second : FigureValue()};
}

/// Digits of a division code at the level of a grouping, and as many names of its path.
struct Depth {
    qsizetype digits;
    qsizetype names;
};

Depth depthOf(Grouping grouping) {
    switch (grouping) {
    case Grouping::County:
        return {6, 3};
    case Grouping::City:
        return {4, 2};
    case Grouping::Province:
        return {2, 1};
    case Grouping::Year:
        break;
    }
    return {0, 0};
}

void addTo(CompareGroup& group, const ComparePoint& point) {
    ++group.reports;
    group.reportIds.push_back(point.reportId);
    if (point.isGap())
        return;
    ++group.withValue;
    group.doubtful += point.isDoubtful() ? 1 : 0;
    group.sum = group.sum.value_or(Decimal()) + *point.figure.value;
}

/// Of neighbours in the order of pointsOf; without a name or a year nothing tells.
bool isSameIssuerAndYear(const ComparePoint& a, const ComparePoint& b) {
    return !b.issuer.isEmpty() && b.year && a.issuer == b.issuer && a.divisionCode == b.divisionCode &&
           a.year == b.year;
}

} // namespace

bool YearRange::contains(std::optional<int> year) const {
    if (!year)
        return !first && !last;
    return (!first || *year >= *first) && (!last || *year <= *last);
}

std::optional<YearRange> YearRange::fromText(QStringView text) {
    const qsizetype dash = text.indexOf(QLatin1Char('-'));
    if (dash < 0) {
        const auto year = yearOf(text);
        return year ? std::optional(YearRange{year, year}) : std::nullopt;
    }
    const QStringView from = text.first(dash);
    const QStringView to = text.mid(dash + 1);
    const YearRange range{yearOf(from), yearOf(to)};
    const bool understood =
        (from.isEmpty() || range.first) && (to.isEmpty() || range.last) && text.size() > 1;
    const bool inOrder = !range.first || !range.last || *range.first <= *range.last;
    return understood && inOrder ? std::optional(range) : std::nullopt;
}

std::vector<ComparePoint> pointsOf(const std::vector<PanelRow>& rows, const FigureKey& key,
                                   const YearRange& years) {
    std::vector<ComparePoint> points;
    for (const PanelRow& row : rows) {
        if (row.summary.status != ReviewStatus::Rejected && years.contains(row.summary.identity.year))
            points.push_back(pointOf(row, key));
    }
    std::stable_sort(points.begin(), points.end(), [](const ComparePoint& a, const ComparePoint& b) {
        return orderOf(a.divisionCode, a.issuer, a.year) < orderOf(b.divisionCode, b.issuer, b.year);
    });
    return points;
}

std::vector<CompareSeries> seriesOf(const std::vector<PanelRow>& rows, const FigureKey& key,
                                    const YearRange& years) {
    std::vector<CompareSeries> series;
    for (ComparePoint& point : pointsOf(rows, key, years)) {
        if (!point.year)
            continue;
        const bool same = !series.empty() && series.back().issuer == point.issuer &&
                          series.back().divisionCode == point.divisionCode;
        if (!same)
            series.push_back({point.issuer, point.divisionCode, {}});
        series.back().points.push_back(std::move(point));
    }
    return series;
}

std::vector<CompareGroup> groupsOf(const std::vector<PanelRow>& rows, const FigureKey& key,
                                   const YearRange& years, Grouping grouping) {
    const Depth depth = depthOf(grouping);
    std::map<std::tuple<bool, QString, int>, CompareGroup> groups;
    ComparePoint previous;
    for (const ComparePoint& point : pointsOf(rows, key, years)) {
        const QString code = point.divisionCode.left(depth.digits);
        const bool unknown = code.isEmpty() && grouping != Grouping::Year;
        CompareGroup& group = groups[{unknown, code, point.year.value_or(0)}];
        if (group.reports == 0) {
            group.divisionCode = code;
            group.division = point.division.mid(0, depth.names);
            group.year = point.year;
        }
        if (group.reports > 0 && isSameIssuerAndYear(previous, point)) {
            ++group.repeated;
            continue;
        }
        addTo(group, point);
        if (!code.isEmpty() && point.divisionCode.size() <= depth.digits)
            ++group.sameLevel;
        previous = point;
    }
    std::vector<CompareGroup> out;
    out.reserve(groups.size());
    for (auto& entry : groups)
        out.push_back(std::move(entry.second));
    return out;
}

} // namespace gouji
