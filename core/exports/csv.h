#pragma once

#include "core/base/result.h"
#include "core/exports/export_options.h"

#include <QByteArray>
#include <QStringList>

namespace gouji {

/// One row of RFC 4180: fields quoted where needed, ended by CR LF; UTF-8.
QByteArray csvRow(const QStringList& fields);

/// A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return) with a `'` before it; any other text as it is. For texts only, never for numbers.
QString formulaSafe(const QString& text);

/// The panel, one row a report, as UTF-8 with byte order mark: the same columns as the sheet 指标面板. One
/// report at a time is in memory. The file is replaced only when all went well. Unwritable, Cancelled, or
/// what the source says.
Result<void> exportCsv(const ReportSource& source, const FormLibrary& forms, const ExportOptions& options,
                       const QString& path);

} // namespace gouji
