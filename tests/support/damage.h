#pragma once

#include "tests/support/layout.h"
#include "tests/support/sheet.h"
#include "tests/support/truth.h"

#include <set>
#include <vector>

/// What files do to the tables (DOMAIN "What files do to the tables"), by name. Each works on the sheets
/// before a layout prints them and tells the truth what remains knowable.
namespace gouji::testing {

enum class Damage {
    TotalsCut,       ///< rows with two or three labels lose their 总计 until the page break
    TornRow,         ///< the row at the page break moves to column 0; a torn part of its group label follows
    LostLabels,      ///< （一） and （二） come out as `0`, six figures follow
    SpuriousZero,    ///< （七）, perhaps 四 too, has eight numbers for seven columns
    EmptyReview,     ///< the five cells of 行政复议 are empty
    CellBreaks,      ///< line breaks inside label cells
    LabelSpaces,     ///< spaces inside labels
    LabelVariants,   ///< other spellings, ordinals and brackets
    BlankLines,      ///< page breaks between rows
    PageNumbers,     ///< `-3-` between rows
    RepeatedHeader,  ///< the header again after a page break
    RepeatedChapter, ///< 三、本年度办理结果 printed in every row of it
    LostHeader,      ///< 表三 without its header
    LostRow,         ///< a row of 表三 is gone
    PaddedValues,    ///< `0 `, nbsp
    FullWidthValues, ///< ０
    ValuesWithUnit,  ///< 3件
    GroupedValues,   ///< 1,234
    PlusSigns,       ///< +19
    AnnotatedValues, ///< 22（其中修订16件）
    FeesInYuan,      ///< 70487元 under 万元
    Dashes,          ///< `-`, `/`, `—`, 无 for zeros
    BlankZeros,      ///< zeros left blank
    BlankCell,       ///< one of a row's several cells of 表二 is empty

    // Of the order of the text and its characters (damage_order.cpp, damage_characters.cpp).
    PageNumberLines,   ///< `3`, `第3页`, `3 / 8` between rows, behind a form feed
    VerticalChapter,   ///< 三、本年度办理结果 one character a line between the rows
    WrappedLabels,     ///< a row's figures on a line of their own above, inside or below its label
    OtherHeadings,     ///< headings of the tables lost, misnumbered or glued to the sentence before
    ListedSections,    ///< the lead names the six sections
    InventedHeaders,   ///< 数据1 … above every row
    DroppedRepeats,    ///< cells that repeat the one before in their row are gone
    TraditionalLabels, ///< 數, 業, 關
    PinyinGlosses,     ///< 數(shù)量
    QuestionMarks,     ///< `?` where a no-break space stood behind a figure or a label
    ZeroWidths,        ///< invisible characters inside labels and figures
    RunOnRows,         ///< a row's last figure runs into the ordinal of the next row's label
    WebPage,           ///< menu, breadcrumb, metadata, share buttons and attachments around the report
    Footnotes,         ///< 含上年度结转数量 below 表四

    // Of headers and columns (damage_columns.cpp).
    ReorderedColumns, ///< a grid's columns in another order, the header's with them
    FlatHeader, ///< 表三's header in one line, 总计 before 商业企业, perhaps without 法人或其他组织
    SplitHeaderCells, ///< 商业 企业 in two cells
    HalfHeaderNames,  ///< `本年新 | 本年新`: the second lines of header cells are lost
    HeaderNotes,      ///< instructions with figures inside header cells: 如 -8, 指2019年
    LostGridHeader,   ///< a grid of 表二, or 表四, without its header
    LostColumn,       ///< a column of 表三 is gone, header and all
    LostColumnCells,  ///< a column's cells are gone in all rows of 表三; the header still names it

    // Of whole rows (damage_row_places.cpp).
    SwappedRows,        ///< two rows of 表三 exchanged, labels and all
    RepeatedRow,        ///< a row of 表三 printed again
    RepeatedRowDiffers, ///< … with another figure
    ShiftedRight,       ///< an empty cell before a row's first figure, its last one cut
    ShiftedLeft,        ///< a row's first figure is overwritten, an empty cell behind its last one
    LostRows,           ///< two to four rows of 表三 are gone
    LostRowLabel,       ///< 规章 or a row of 表三 without its label
    EmptyTotal,         ///< the 总计 of a row is empty
    FootnoteRows,       ///< 注：… in rows of their own
    SlidLabels,         ///< figures stand a row above or below their labels; those of one row have none

    // Of cells (damage_cells.cpp).
    GluedCells,    ///< two or three figures in one cell, so many cells fewer
    GluedOnto,     ///< … with empty cells in their places
    SpiltDigits,   ///< the digits of one number in two cells
    WrappedDigits, ///< the digits of one number on two lines of a cell
    MoneyWords,    ///< 12.5万元

    // Of tables as wholes (damage_tables.cpp).
    OtherEditionsHeader, ///< the columns of 规章 under the names that the other edition has for them
    ShareColumn,         ///< 占比 behind 表三's last column
    BoldFigures,         ///< Markdown's `**3**`
    OwnLayouts,          ///< each table in a layout of its own
    SecondTable,         ///< a table of another report behind the report's own
    ForeignTables,       ///< purchases, budgets … before or behind the report's tables, in any layout
};

const std::vector<Damage>& allDamages();
const char* damageName(Damage damage);
const char* layoutName(Layout layout);
const std::vector<Layout>& allLayouts();
/// Some damages make no sense in some layouts, or change nothing in some editions.
bool applies(Damage damage, Layout layout, const FigureSet& figures);

/// Damages of the finished text: what it says does not change.
void damageText(QString& text, const Truth& truth, const std::set<Damage>& damages, Layout layout,
                Random& random);

/// Damages the sheets in place. The row before which 表三's page ends must have been chosen (breakBefore).
/// `second`: the form of Damage::SecondTable.
void damageSheets(std::vector<Sheet>& sheets, Truth& truth, const std::set<Damage>& damages, Layout layout,
                  const Form& second, Random& random);

/// Damage::OwnLayouts: gives each sheet a layout in which the other damages make sense.
void giveOwnLayouts(std::vector<Sheet>& sheets, const std::set<Damage>& damages, const FigureSet& figures,
                    Random& random);

} // namespace gouji::testing
