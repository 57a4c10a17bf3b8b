#pragma once

#include "core/report/report_source.h"

#include <optional>
#include <vector>

/// One figure across issuers, years and divisions: what charts draw and `gouji-cli compare` prints.
///
/// Pure functions over the rows of ReportSource::panel. A figure without a value is a gap and never 0;
/// doubtful values count and are flagged. Rejected reports are left out. Thread-safe: no state.
namespace gouji {

/// Years, both inclusive; none: unbounded on that side. A report without a year is within every unbounded
/// range and in no other.
struct YearRange {
    std::optional<int> first;
    std::optional<int> last;

    bool contains(std::optional<int> year) const;

    /// `2021-2024`, `2023`, `2021-`, `-2022`; nothing for anything else, or when the first is after the last.
    static std::optional<YearRange> fromText(QStringView text);
};

/// One report's word on the figure.
struct ComparePoint {
    qint64 reportId = 0;
    QString issuer;
    QString divisionCode;
    QStringList division;
    std::optional<int> year;
    bool hasFigure = false; ///< the report's form has the figure at all
    FigureValue figure;     ///< Missing where the form has it not

    bool isGap() const { return !figure.value; }
    bool isDoubtful() const { return figure.state == FigureState::Doubtful; }
};

/// The years of one issuer, in order. Issuers are told apart by division and name.
struct CompareSeries {
    QString issuer;
    QString divisionCode;
    std::vector<ComparePoint> points;
};

/// What is added up.
enum class Grouping { County, City, Province, Year };

/// The sum of the figure over the reports of one division and year (of one year, for Grouping::Year).
struct CompareGroup {
    QString divisionCode; ///< 2, 4 or 6 digits; shorter than the level where a report is of a higher one
    QStringList division; ///< empty: reports whose division is not known
    std::optional<int> year;
    std::optional<Decimal> sum; ///< none when no report gives a value
    int reports = 0;
    int withValue = 0;
    int doubtful = 0; ///< of those with a value
    /// Reports by the grouping division itself rather than by one below it: they may already include the
    /// others.
    int sameLevel = 0;
    /// Further reports by an issuer for the same year, in other files. They are left out of all that is
    /// counted here: the first in the order of the rows, which is the better one, stands for them.
    int repeated = 0;
    std::vector<qint64> reportIds; ///< of those counted

    int gaps() const { return reports - withValue; }
};

/// One point a report, by division, issuer and year: bars.
std::vector<ComparePoint> pointsOf(const std::vector<PanelRow>& rows, const FigureKey& key,
                                   const YearRange& years);

/// One line an issuer, points by year; points without a year are left out. In the order of division and
/// issuer.
std::vector<CompareSeries> seriesOf(const std::vector<PanelRow>& rows, const FigureKey& key,
                                    const YearRange& years);

/// In the order of division code (unknown last) and year.
std::vector<CompareGroup> groupsOf(const std::vector<PanelRow>& rows, const FigureKey& key,
                                   const YearRange& years, Grouping grouping);

} // namespace gouji
