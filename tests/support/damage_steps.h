#pragma once

#include "tests/support/damage.h"

/// One function a damage. Those of rows are in damage_rows.cpp, of labels in damage_labels.cpp, of values in
/// damage_values.cpp, of headers and columns in damage_columns.cpp, of whole rows in damage_row_places.cpp
/// and damage_slides.cpp, of cells in damage_cells.cpp, of the order of lines in damage_order.cpp, of
/// characters in damage_characters.cpp, of tables as wholes in damage_tables.cpp, of the finished text in
/// damage_text.cpp.
namespace gouji::testing {

struct DamageContext {
    std::vector<Sheet>& sheets;
    Truth& truth;
    Layout layout; ///< of the text; sheets may have their own
    const Form& second;
    Random& random;

    Sheet& sheet(const char* table);
};

/// Rows of a sheet under one header: first and one past the last.
struct GridRows {
    size_t first = 0;
    size_t last = 0;
};
std::vector<GridRows> gridsOf(const Sheet& sheet);
/// Only relations may tell what the figures of a row are.
void blurRow(const SheetRow& row, Truth& truth);
/// Rows of 表三 that may go, or be preceded by a break, without taking a group's label with them.
std::vector<size_t> innerRows(const Sheet& sheet);

void loseRow(DamageContext& context);
void loseLabels(DamageContext& context);
void cutTotals(DamageContext& context);
void tearRow(DamageContext& context);
void emptyReview(DamageContext& context);
void repeatChapter(DamageContext& context);
void loseHeader(DamageContext& context);
void insertBlankLines(DamageContext& context);
void insertPageNumbers(DamageContext& context);
void repeatHeader(DamageContext& context);
void addSpuriousZero(DamageContext& context);

void varyLabels(DamageContext& context);
void spaceLabels(DamageContext& context);
void breakCells(DamageContext& context);

void blankZeros(DamageContext& context);
void blankCell(DamageContext& context);
void dashZeros(DamageContext& context);
void printFeesInYuan(DamageContext& context);
void groupDigits(DamageContext& context);
void addPlusSigns(DamageContext& context);
void annotate(DamageContext& context);
void addUnits(DamageContext& context);
void widenDigits(DamageContext& context);
void padValues(DamageContext& context);

void insertPageNumberLines(DamageContext& context);
void standChapterUpright(DamageContext& context);
void wrapLabels(DamageContext& context);
void changeHeadings(DamageContext& context);
void inventHeaders(DamageContext& context);
void dropRepeats(DamageContext& context);
void runRowsOn(DamageContext& context);
void addFootnote(DamageContext& context);

void writeTraditional(DamageContext& context);
void glossLabels(DamageContext& context);
void spoilSpaces(DamageContext& context);
void insertZeroWidths(DamageContext& context);

void reorderColumns(DamageContext& context);
void flattenHeader(DamageContext& context);
void splitHeaderCells(DamageContext& context);
void halveHeaderNames(DamageContext& context);
void noteInHeader(DamageContext& context);
void loseGridHeader(DamageContext& context);
void loseColumn(DamageContext& context);
void loseColumnCells(DamageContext& context);

void swapRows(DamageContext& context);
void repeatRow(DamageContext& context);
void repeatRowOtherwise(DamageContext& context);
void shiftRowRight(DamageContext& context);
void shiftRowLeft(DamageContext& context);
void loseRows(DamageContext& context);
void loseRowLabel(DamageContext& context);
void emptyTotal(DamageContext& context);
void addFootnotes(DamageContext& context);
void slideLabels(DamageContext& context);

void nameOtherEditionsColumns(DamageContext& context);
void addShareColumn(DamageContext& context);
void printBold(DamageContext& context);
void appendSecondTable(DamageContext& context);
void addForeignTables(DamageContext& context);

void glueCells(DamageContext& context);
void glueOntoEmptied(DamageContext& context);
void spillDigits(DamageContext& context);
void wrapDigits(DamageContext& context);
void addMoneyWords(DamageContext& context);

struct TextContext {
    QString& text;
    const Truth& truth;
    Layout layout;
    Random& random;
};

void listSections(TextContext& context);
void wrapInWebPage(TextContext& context);

} // namespace gouji::testing
