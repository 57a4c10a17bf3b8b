#include "ui/compare/compare_data.h"

#include "ui/queue/report_model.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <set>

namespace gouji {

namespace {

bool contains(const QString& issuer, const QStringList& division, const QString& code,
              const QStringList& words) {
    const QString names =
        QString(issuer % QLatin1Char('\n') % division.join(QLatin1Char('\n')) % QLatin1Char('\n') % code)
            .toLower();
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return names.contains(word); });
}

QStringList wordsOf(const QString& text) {
    return text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool sameIssuer(const BarRow& row, const ComparePoint& point, const QString& code) {
    return row.label == point.issuer && code == point.divisionCode;
}

} // namespace

BarTable barsOf(const std::vector<ComparePoint>& points) {
    BarTable table;
    std::set<std::optional<int>> years;
    for (const ComparePoint& point : points)
        years.insert(point.year);
    table.years.assign(years.begin(), years.end());
    std::vector<QString> codes; // of the rows; the points of an issuer follow each other
    for (const ComparePoint& point : points) {
        const size_t place = size_t(std::distance(years.begin(), years.find(point.year)));
        size_t row = table.rows.size();
        while (row > 0 && sameIssuer(table.rows[row - 1], point, codes[row - 1]))
            --row;
        while (row < table.rows.size() && table.rows[row].places[place])
            ++row;
        if (row == table.rows.size()) {
            table.rows.push_back({point.issuer, divisionLine(point.division), {}});
            table.rows.back().places.resize(table.years.size());
            codes.push_back(point.divisionCode);
        }
        table.rows[row].places[place] = point;
    }
    return table;
}

void sortByValue(BarTable& table) {
    const auto last = [](const BarRow& row) -> std::optional<Decimal> {
        const auto& place = row.places.back();
        return place && !place->isGap() ? place->figure.value : std::nullopt;
    };
    std::stable_sort(table.rows.begin(), table.rows.end(), [&](const BarRow& a, const BarRow& b) {
        const auto left = last(a);
        const auto right = last(b);
        return left && (!right || *left > *right);
    });
}

QStringList withoutCommonDivision(const QStringList& names) {
    if (names.size() < 2)
        return names;
    qsizetype common = names.constFirst().size();
    for (const QString& name : names) {
        const auto differ = std::mismatch(name.begin(), name.end(), names.constFirst().begin(),
                                          names.constFirst().begin() + std::min(common, name.size()));
        common = std::min<qsizetype>(common, differ.first - name.begin());
    }
    // Only whole divisions fall away, and at least two characters have to be left of each name.
    const auto endsDivision = [&](qsizetype length) {
        return QStringLiteral("省市县区州盟旗").contains(names.constFirst().at(length - 1));
    };
    const auto tooLong = [&](qsizetype length) {
        return std::any_of(names.begin(), names.end(),
                           [&](const QString& name) { return name.size() < length + 2; });
    };
    while (common > 0 && (!endsDivision(common) || tooLong(common)))
        --common;
    QStringList kept;
    for (const QString& name : names)
        kept += name.mid(common);
    return kept;
}

std::vector<ComparePoint> filtered(const std::vector<ComparePoint>& points, const QString& text) {
    const QStringList words = wordsOf(text);
    std::vector<ComparePoint> kept;
    std::copy_if(points.begin(), points.end(), std::back_inserter(kept), [&](const ComparePoint& point) {
        return contains(point.issuer, point.division, point.divisionCode, words);
    });
    return kept;
}

std::vector<CompareSeries> filtered(const std::vector<CompareSeries>& series, const QString& text) {
    const QStringList words = wordsOf(text);
    std::vector<CompareSeries> kept;
    std::copy_if(series.begin(), series.end(), std::back_inserter(kept), [&](const CompareSeries& one) {
        return !one.points.empty() &&
               contains(one.issuer, one.points.front().division, one.divisionCode, words);
    });
    return kept;
}

PointCount countOf(const std::vector<ComparePoint>& points) {
    PointCount count;
    for (const ComparePoint& point : points) {
        count.values += point.isGap() ? 0 : 1;
        if (!point.hasFigure) {
            ++count.noFigure;
            continue;
        }
        count.doubtful += point.isDoubtful() ? 1 : 0;
        count.blank += point.figure.state == FigureState::Blank ? 1 : 0;
        count.notApplicable += point.figure.state == FigureState::NotApplicable ? 1 : 0;
        count.missing += point.figure.state == FigureState::Missing ? 1 : 0;
    }
    return count;
}

AxisScale axisScale(double smallest, double largest, bool whole) {
    const double first = std::min(0.0, smallest);
    const double span = std::max(largest - first, whole ? 1.0 : 1e-6);
    const double rough = span / 5;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    }
    if (whole)
        step = std::max(1.0, std::round(step));
    return {std::floor(first / step) * step, std::ceil(std::max(largest, first + span) / step) * step, step};
}

} // namespace gouji
