#pragma once

#include "core/base/result.h"
#include "core/exports/export_options.h"

#include <variant>
#include <vector>

/// What the panel of a case looks like, whatever file it goes into.
namespace gouji {

/// Nothing, a text, or a number.
using ExportCell = std::variant<std::monostate, QString, Decimal>;

/// A column of figures, with the edition that first brings it.
struct PanelColumn {
    FigureKey key;
    const Form* form = nullptr;
};

/// Every figure of every form edition present in the case, table by table, newest edition first, with those
/// optional rows that some report prints. Borrows from `forms`.
Result<std::vector<PanelColumn>> panelColumns(const ReportSource& source, const FormLibrary& forms);

/// Headers of the columns that say whose report it is. English ones are the names of `v_reports`.
QStringList identityHeader(Language language);
/// In the same order. `status` as the file shall name it: statusName, or statusTitle for people.
std::vector<ExportCell> identityCells(const ReportSummary& summary, int doubtful, const QString& status);
/// 未审核, 审核中, 已审核, 已退回; in English the stable names.
QString statusTitle(ReviewStatus status, Language language);

/// Whether a spreadsheet, which counts in binary floats of 15 digits, can hold the value exactly.
bool isExactNumber(Decimal value);

/// How many figures of a report are doubtful and not corrected.
int doubtfulFigures(const CaseReport& report);

} // namespace gouji
