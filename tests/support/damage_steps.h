#pragma once

#include "tests/support/damage.h"

/// One function a damage. Those of rows are in damage_rows.cpp, of labels in damage_labels.cpp, of values in
/// damage_values.cpp, of the order of lines in damage_order.cpp, of characters in damage_characters.cpp, of
/// the finished text in damage_text.cpp.
namespace gouji::testing {

struct DamageContext {
    std::vector<Sheet>& sheets;
    Truth& truth;
    Layout layout;
    Random& random;

    Sheet& sheet(const char* table);
};

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
void keepDistinct(DamageContext& context);
void runRowsOn(DamageContext& context);
void addFootnote(DamageContext& context);

void writeTraditional(DamageContext& context);
void glossLabels(DamageContext& context);
void spoilSpaces(DamageContext& context);
void insertZeroWidths(DamageContext& context);

struct TextContext {
    QString& text;
    const Truth& truth;
    Layout layout;
    Random& random;
};

void listSections(TextContext& context);
void wrapInWebPage(TextContext& context);

} // namespace gouji::testing
