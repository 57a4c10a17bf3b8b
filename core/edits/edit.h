#pragma once

#include "core/report/report_source.h"

#include <optional>
#include <utility>
#include <vector>

/// Edits as values: what a person changed, with inverse and merge rule. Undo needs no widgets; the store
/// turns an edit into appended corrections, undoing one into further corrections.
namespace gouji {

/// One figure from one word of a person to another; none means "as read".
struct FigureChange {
    FigureKey key;
    std::optional<FigureValue> before;
    std::optional<FigureValue> after;
    bool operator==(const FigureChange&) const = default;
};

/// Corrections made in one stroke (a typed value, a pasted range, an applied suggestion) to one report.
struct Edit {
    qint64 reportId = 0;
    std::vector<FigureChange> changes;
    QString reason;
    bool operator==(const Edit&) const = default;

    bool isEmpty() const { return changes.empty(); }
};

/// The edit that gives the figures these values. Figures that already have the value as a correction, and
/// keys the report has not, are left out; the edit may be empty. Of a key named twice the last value counts.
Edit makeEdit(const CaseReport& report, const std::vector<std::pair<FigureKey, FigureValue>>& values,
              const QString& reason);

/// The edit that lets the readings of these figures count again.
Edit makeWithdrawal(const CaseReport& report, const std::vector<FigureKey>& keys, const QString& reason);

/// Undoes `edit`; `reason` goes into the journal.
Edit inverse(const Edit& edit, const QString& reason);

/// Two edits as one, when the second continues the first: same report, same single figure, second's before is
/// first's after. Empty when the second leads back to where the first began. The later reason counts, if any.
std::optional<Edit> merged(const Edit& first, const Edit& second);

} // namespace gouji
