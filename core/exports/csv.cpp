#include "core/exports/csv.h"

#include "core/exports/atomic_file.h"
#include "core/exports/panel.h"

#include <QFile>

namespace gouji {

namespace {

QString fieldOf(const ExportCell& cell) {
    if (const auto* text = std::get_if<QString>(&cell))
        return formulaSafe(*text);
    if (const auto* number = std::get_if<Decimal>(&cell))
        return number->toString();
    return {};
}

QStringList fieldsOf(const CaseReport& report, const std::vector<PanelColumn>& columns) {
    QStringList fields;
    for (const ExportCell& cell :
         identityCells(report.summary, doubtfulFigures(report), statusName(report.summary.status)))
        fields += fieldOf(cell);
    for (const PanelColumn& column : columns) {
        const auto figure = report.figures.find(column.key);
        fields += figure == report.figures.end() ? QString() : figure->second.effective().toText();
    }
    return fields;
}

Result<void> writePanel(const ReportSource& source, const std::vector<PanelColumn>& columns,
                        const ExportOptions& options, QFile& file) {
    QStringList header = identityHeader(options.language);
    for (const PanelColumn& column : columns)
        header += column.key.name;
    file.write("\xEF\xBB\xBF");
    file.write(csvRow(header));
    const auto reports = source.reports();
    if (!reports)
        return failure(reports.error());
    int done = 0;
    for (const ReportSummary& summary : *reports) {
        const auto report = source.report(summary.id);
        if (!report)
            return failure(report.error());
        file.write(csvRow(fieldsOf(*report, columns)));
        if (file.error() != QFile::NoError)
            return failure(ErrorCode::Unwritable, file.fileName(), file.errorString());
        if (options.progress && !options.progress(++done, int(reports->size())))
            return failure(ErrorCode::Cancelled);
    }
    return {};
}

} // namespace

QByteArray csvRow(const QStringList& fields) {
    QString row;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            row += QLatin1Char(',');
        const QString& field = fields[i];
        const bool quoted = field.contains(QLatin1Char(',')) || field.contains(QLatin1Char('"')) ||
                            field.contains(QLatin1Char('\n')) || field.contains(QLatin1Char('\r'));
        if (!quoted) {
            row += field;
            continue;
        }
        QString escaped = field;
        escaped.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        row += QLatin1Char('"') + escaped + QLatin1Char('"');
    }
    row += QStringLiteral("\r\n");
    return row.toUtf8();
}

QString formulaSafe(const QString& text) {
    static const QString risky = QStringLiteral("=+-@\t\r");
    const bool isRisky = !text.isEmpty() && risky.contains(text.front());
    return isRisky ? QString(QLatin1Char('\'') + text) : text;
}

Result<void> exportCsv(const ReportSource& source, const FormLibrary& forms, const ExportOptions& options,
                       const QString& path) {
    const auto columns = panelColumns(source, forms);
    if (!columns)
        return failure(columns.error());
    return replaceFile(path, [&](const QString& temporary) -> Result<void> {
        QFile file(temporary);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return failure(ErrorCode::Unwritable, path, file.errorString());
        auto written = writePanel(source, *columns, options, file);
        if (!written)
            return written;
        if (!file.flush() || file.error() != QFile::NoError)
            return failure(ErrorCode::Unwritable, path, file.errorString());
        return {};
    });
}

} // namespace gouji
