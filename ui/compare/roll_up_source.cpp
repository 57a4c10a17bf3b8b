#include "ui/compare/roll_up_source.h"

#include <algorithm>
#include <tuple>

namespace gouji {

namespace {

PanelRow rowOf(const CaseReport& report) {
    PanelRow row{report.summary, {}};
    for (const auto& [key, figure] : report.figures)
        row.values[key] = figure.effective();
    return row;
}

} // namespace

Result<std::vector<RollUp>> rollUpsOf(const ReportSource& source, const PlacesBelow& placesBelow) {
    const auto reports = source.reports();
    if (!reports)
        return failure(reports.error());
    std::vector<PanelRow> rows;
    rows.reserve(reports->size());
    for (const ReportSummary& summary : *reports)
        rows.push_back({summary, {}});
    std::vector<RollUp> all = rollUp(rows, {}, placesBelow);
    std::stable_sort(all.begin(), all.end(), [](const RollUp& a, const RollUp& b) {
        return std::tuple(!a.isComparable(), a.divisionCode, -a.year) <
               std::tuple(!b.isComparable(), b.divisionCode, -b.year);
    });
    return all;
}

Result<FullRollUp> fullRollUp(const RollUp& wanted, const ReportSource& source,
                              const std::vector<FigureKey>& keys, const PlacesBelow& placesBelow) {
    FullRollUp full;
    std::vector<qint64> ids = wanted.reports;
    if (wanted.ownReport != 0)
        ids.push_back(wanted.ownReport);
    for (const qint64 id : ids) {
        const auto report = source.report(id);
        if (!report)
            return failure(report.error());
        full.rows.push_back(rowOf(*report));
    }
    for (RollUp& rolled : rollUp(full.rows, keys, placesBelow)) {
        if (rolled.divisionCode == wanted.divisionCode && rolled.year == wanted.year)
            full.rolled = std::move(rolled);
    }
    return full;
}

} // namespace gouji
