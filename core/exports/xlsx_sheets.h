#pragma once

#include "core/exports/export_options.h"
#include "core/exports/panel.h"
#include "core/exports/workbook.h"

/// The rows of the workbook's sheets. Each function writes what one report adds to one sheet.
namespace gouji {

struct SheetTexts {
    QString name;
    QStringList header;
};

SheetTexts panelTexts(Language language, const std::vector<PanelColumn>& columns);
SheetTexts longTexts(Language language);
SheetTexts findingsTexts(Language language);
SheetTexts correctionsTexts(Language language);
SheetTexts aboutTexts(Language language);

/// What a figure's cell holds and how it looks.
struct FigureCell {
    ExportCell cell;
    CellStyle style = CellStyle::Plain;
    QString note; ///< of a correction: what it replaced, why, by whom, when
};
FigureCell figureCell(const Figure& figure, Language language);

void addPanelRow(Sheet& sheet, const CaseReport& report, const std::vector<PanelColumn>& columns,
                 Language language);
void addLongRows(Sheet& sheet, const CaseReport& report, const FormLibrary& forms,
                 const ExportOptions& options);
void addFindingRows(Sheet& sheet, const CaseReport& report, const FormLibrary& forms,
                    const ExportOptions& options);
void addCorrectionRows(Sheet& sheet, const CaseReport& report, const FormLibrary& forms, Language language);

/// What the sheet 说明 tells of this export.
struct AboutFacts {
    int reports = 0;
    std::vector<PanelColumn> columns;
    QStringList furtherSheets; ///< in which full sheets go on
};
void addAboutRows(Sheet& sheet, const AboutFacts& facts, const ExportOptions& options);

} // namespace gouji
