#pragma once

#include "core/compare/series.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// How points stand in a chart. Plain values; core/compare made the points.
namespace gouji {

/// The bars of one issuer: one place a year, empty where there is no report.
struct BarRow {
    QString label;
    QString divisionLine;
    std::vector<std::optional<ComparePoint>> places;
};

struct BarTable {
    std::vector<std::optional<int>> years; ///< of the places; none: reports without a year, first
    std::vector<BarRow> rows;
};

/// An issuer with two reports for one year has two rows: neither hides the other.
BarTable barsOf(const std::vector<ComparePoint>& points);

/// Largest value of the last year first; rows without one there last, in their order.
void sortByValue(BarTable& table);

/// Names in a legend without the division that all of them begin with (`桐庐县富春江镇人民政府` →
/// `富春江镇人民政府`), as far as each stays a name of its own.
QStringList withoutCommonDivision(const QStringList& names);

/// The points whose issuer, division or code contains every word of the text.
std::vector<ComparePoint> filtered(const std::vector<ComparePoint>& points, const QString& text);
std::vector<CompareSeries> filtered(const std::vector<CompareSeries>& series, const QString& text);

/// How many points there are of each kind.
struct PointCount {
    int values = 0;
    int doubtful = 0; ///< of those with a value, and of those without
    int blank = 0;
    int notApplicable = 0;
    int missing = 0;
    int noFigure = 0; ///< the report's form has no such figure
};
PointCount countOf(const std::vector<ComparePoint>& points);

/// A length of axis a little above `largest` that divides into round steps.
struct AxisScale {
    double first = 0;
    double last = 1;
    double step = 1;
};
AxisScale axisScale(double smallest, double largest, bool whole);

} // namespace gouji
