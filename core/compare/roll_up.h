#pragma once

#include "core/forms/form_library.h"
#include "core/report/report_source.h"

#include <functional>
#include <optional>
#include <vector>

/// A government's own report against the sum of those of the places directly below it: a county and its
/// townships, a city and its counties.
///
/// A county's report normally includes its departments and its townships, so the sum of the townships is at
/// most the county's figure. More than that is worth a look: somebody counted otherwise. It accuses nobody,
/// as governments differ in whom they include. Less is as expected where the county has departments that
/// report. Nothing below 0 is ever counted, so that what is more without a missing place stays more with it;
/// equal or less is said only where every place gives a certain value.
///
/// Pure functions over the rows of ReportSource::panel; blanks are gaps and never 0. Rejected reports and
/// departments are left out; of a report in several files the first in the order of the rows counts, which is
/// the better one. Thread-safe: no state.
namespace gouji {

struct RollUpPlace {
    QString code;
    QString name;
    bool operator==(const RollUpPlace&) const = default;
};

/// The places directly below a division, by the list of divisions, in the order of codes.
using PlacesBelow = std::function<std::vector<RollUpPlace>(const QString& code)>;

struct RollUpFigure {
    enum class Verdict {
        Undecided, ///< certain values leave it open
        Equal,
        Above, ///< the certain values of the sum alone are more than the own figure
        Below,
    };

    FigureKey key;
    FigureValue own;            ///< Missing without an own report, or where its form has no such figure
    std::optional<Decimal> sum; ///< of the reports below; none when no one gives a value
    int withValue = 0;
    int doubtful = 0; ///< of those with a value; they count in the sum
    Verdict verdict = Verdict::Undecided;
};

/// One division and year.
struct RollUp {
    QString divisionCode;
    QStringList division;
    int year = 0;
    qint64 ownReport = 0;              ///< 0: not in the case
    int places = 0;                    ///< directly below, by the list of divisions
    std::vector<qint64> reports;       ///< of places below that are in the case
    std::vector<RollUpPlace> missing;  ///< those that are not
    std::vector<RollUpFigure> figures; ///< in the order of the keys; without those that nobody gives

    bool isComplete() const { return missing.empty(); }
    /// Both sides have a report in the case; else there are only gaps to tell.
    bool isComparable() const { return ownReport != 0 && !reports.empty(); }
};

/// Zeros on both sides say nothing.
bool isTold(const RollUpFigure& figure);

/// Every figure that can be added up, in the order of the forms, each once: no changes against another year.
std::vector<FigureKey> summableFigures(const FormLibrary& forms);

QString rollUpVerdictName(RollUpFigure::Verdict verdict); ///< `undecided`, `equal`, `above`, `below`

/// In the order of division code and year: every division with places below of which the case has the own
/// report or one from below.
std::vector<RollUp> rollUp(const std::vector<PanelRow>& rows, const std::vector<FigureKey>& keys,
                           const PlacesBelow& placesBelow);

} // namespace gouji
