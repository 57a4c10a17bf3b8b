#pragma once

#include "core/base/result.h"
#include "core/exports/export_options.h"

namespace gouji {

/// The case as a workbook (CONTRACT "XLSX"): panel, figures one a row, findings, corrections, and a sheet
/// that explains them. Numbers are numbers, blanks are empty cells, corrected and doubtful cells are marked.
/// Sheets that outgrow the format's 1,048,576 rows go on in further sheets at the end.
///
/// One report at a time is in memory. The file is replaced only when all went well. Unwritable, Cancelled, or
/// what the source says.
Result<void> exportXlsx(const ReportSource& source, const FormLibrary& forms, const ExportOptions& options,
                        const QString& path);

} // namespace gouji
