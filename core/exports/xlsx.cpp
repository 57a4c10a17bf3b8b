#include "core/exports/xlsx.h"

#include "core/exports/atomic_file.h"
#include "core/exports/xlsx_sheets.h"

namespace gouji {

namespace {

/// The five sheets, in the order of CONTRACT. All are open at once: one pass over the reports fills them.
struct Sheets {
    Sheets(Workbook& book, const std::vector<PanelColumn>& columns, Language language)
        : panel(book, panelTexts(language, columns).name, panelTexts(language, columns).header, 2,
                {8, 30, 12, 14, 12, 12, 14, 7, 9, 12, 11, 26, 7, 7, 7, 7}, 11),
          figures(book, longTexts(language).name, longTexts(language).header, 2,
                  {8, 30, 12, 7, 30, 34, 44, 26, 9, 12, 9, 14, 8}, 12),
          findings(book, findingsTexts(language).name, findingsTexts(language).header, 2,
                   {8, 30, 12, 7, 8, 20, 70, 9, 9, 30, 50}, 12),
          corrections(book, correctionsTexts(language).name, correctionsTexts(language).header, 2,
                      {8, 30, 12, 7, 30, 44, 10, 10, 40, 12, 22, 7}, 12),
          about(book, aboutTexts(language).name, aboutTexts(language).header, 0, {36, 80, 14}, 12) {}

    Sheet panel;
    Sheet figures;
    Sheet findings;
    Sheet corrections;
    Sheet about;
};

void nameColumns(Sheet& panel, const std::vector<PanelColumn>& columns, Language language) {
    int place = int(identityHeader(language).size());
    for (const PanelColumn& column : columns)
        panel.headerNote(place++, column.form->nameOf(column.key, language));
}

void addReport(Sheets& sheets, const CaseReport& report, const std::vector<PanelColumn>& columns,
               const FormLibrary& forms, const ExportOptions& options) {
    addPanelRow(sheets.panel, report, columns, options.language);
    addLongRows(sheets.figures, report, forms, options);
    addFindingRows(sheets.findings, report, forms, options);
    addCorrectionRows(sheets.corrections, report, forms, options.language);
}

Result<int> addReports(Sheets& sheets, const ReportSource& source, const std::vector<PanelColumn>& columns,
                       const FormLibrary& forms, const ExportOptions& options) {
    const auto summaries = source.reports();
    if (!summaries)
        return failure(summaries.error());
    int done = 0;
    for (const ReportSummary& summary : *summaries) {
        const auto report = source.report(summary.id);
        if (!report)
            return failure(report.error());
        addReport(sheets, *report, columns, forms, options);
        if (options.progress && !options.progress(++done, int(summaries->size())))
            return failure(ErrorCode::Cancelled);
    }
    return int(summaries->size());
}

} // namespace

Result<void> exportXlsx(const ReportSource& source, const FormLibrary& forms, const ExportOptions& options,
                        const QString& path) {
    const auto columns = panelColumns(source, forms);
    if (!columns)
        return failure(columns.error());
    return replaceFile(path, [&](const QString& temporary) -> Result<void> {
        Workbook book(temporary);
        Sheets sheets(book, *columns, options.language);
        nameColumns(sheets.panel, *columns, options.language);
        const auto reports = addReports(sheets, source, *columns, forms, options);
        if (!reports)
            return failure(reports.error());
        QStringList further;
        for (Sheet* sheet : {&sheets.panel, &sheets.figures, &sheets.findings, &sheets.corrections}) {
            sheet->finish();
            further += sheet->continuations();
        }
        addAboutRows(sheets.about, {*reports, *columns, further}, options);
        sheets.about.finish();
        return book.save(path);
    });
}

} // namespace gouji
