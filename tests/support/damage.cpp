#include "tests/support/damage.h"

#include "tests/support/damage_steps.h"

#include <algorithm>
#include <array>

namespace gouji::testing {

namespace {

using Step = void (*)(DamageContext&);
using TextStep = void (*)(TextContext&);

/// A row a line, a cell a line, or cells with spans, all columns there: they take the same damages.
constexpr int plain = 1 << int(Layout::PlainTabs) | 1 << int(Layout::Pipes) | 1 << int(Layout::Markdown) |
                      1 << int(Layout::LonePipes) | 1 << int(Layout::Spanned);
constexpr int paged = 1 << int(Layout::PagedTabs);
constexpr int lines = 1 << int(Layout::CellLines);
constexpr int joined = 1 << int(Layout::Joined);
constexpr int tabs = 1 << int(Layout::PlainTabs);
constexpr int pipes = 1 << int(Layout::Pipes) | 1 << int(Layout::Markdown);
constexpr int spaces = 1 << int(Layout::Spaces);
constexpr int joinedRows = 1 << int(Layout::JoinedRows);
constexpr int scraped = 1 << int(Layout::Scraped);
constexpr int every = plain | paged | lines | joined | spaces | joinedRows | scraped;
constexpr int everyText = every & ~(1 << int(Layout::Spanned));

struct DamageInfo {
    Damage damage;
    const char* name;
    int layouts;
    Step step;
    TextStep textStep = nullptr;
};

/// In the order in which they are applied: what needs whole rows first, what rewrites texts last.
constexpr DamageInfo infos[] = {
    {Damage::OtherHeadings, "other_headings", every, changeHeadings},
    {Damage::LostHeader, "lost_header", plain | paged | lines | scraped, loseHeader},
    {Damage::LostGridHeader, "lost_grid_header", plain | paged | lines, loseGridHeader},
    {Damage::ReorderedColumns, "reordered_columns", plain | paged | lines, reorderColumns},
    {Damage::HalfHeaderNames, "half_header_names", plain | paged | lines, halveHeaderNames},
    {Damage::LostColumn, "lost_column", plain | paged | lines, loseColumn},
    {Damage::FlatHeader, "flat_header", plain | paged | lines, flattenHeader},
    {Damage::SplitHeaderCells, "split_header_cells", plain | paged | lines, splitHeaderCells},
    {Damage::LostRow, "lost_row", plain | paged | lines | scraped | spaces, loseRow},
    {Damage::LostRows, "lost_rows", plain | paged | lines, loseRows},
    {Damage::SwappedRows, "swapped_rows", plain | paged | lines, swapRows},
    {Damage::LostColumnCells, "lost_column_cells", plain | paged | lines, loseColumnCells},
    {Damage::LostLabels, "lost_labels", paged, loseLabels},
    {Damage::TotalsCut, "totals_cut", paged, cutTotals},
    {Damage::ShiftedRight, "shifted_right", plain | paged | lines, shiftRowRight},
    {Damage::ShiftedLeft, "shifted_left", plain | paged | lines, shiftRowLeft},
    {Damage::EmptyTotal, "empty_total", plain | paged | lines, emptyTotal},
    {Damage::GluedCells, "glued_cells", plain | paged | lines, glueCells},
    {Damage::GluedOnto, "glued_onto", plain | paged | lines, glueOntoEmptied},
    {Damage::SpiltDigits, "spilt_digits", plain | paged | lines, spillDigits},
    {Damage::LabelVariants, "label_variants", plain | paged | lines | joined | scraped, varyLabels},
    {Damage::TornRow, "torn_row", paged, tearRow},
    {Damage::EmptyReview, "empty_review", plain | paged | lines, emptyReview},
    {Damage::BlankCell, "blank_cell", every, blankCell},
    {Damage::RepeatedChapter, "repeated_chapter", plain | paged | lines, repeatChapter},
    {Damage::LostRowLabel, "lost_row_label", plain | paged | lines, loseRowLabel},
    {Damage::HeaderNotes, "header_notes", plain | paged | lines, noteInHeader},
    {Damage::RepeatedRow, "repeated_row", plain | paged | lines, repeatRow},
    {Damage::RepeatedRowDiffers, "repeated_row_differs", plain | paged | lines, repeatRowOtherwise},
    {Damage::FootnoteRows, "footnote_rows", plain | paged | lines, addFootnotes},
    {Damage::BlankLines, "blank_lines", plain | paged | lines, insertBlankLines},
    {Damage::PageNumbers, "page_numbers", plain | paged, insertPageNumbers},
    {Damage::RepeatedHeader, "repeated_header", plain | paged | lines | scraped | spaces, repeatHeader},
    {Damage::BlankZeros, "blank_zeros", plain | lines, blankZeros},
    {Damage::Dashes, "dashes", plain | paged | lines | scraped, dashZeros},
    {Damage::FeesInYuan, "fees_in_yuan", plain | paged | lines | scraped, printFeesInYuan},
    {Damage::MoneyWords, "money_words", plain | paged | lines, addMoneyWords},
    {Damage::GroupedValues, "grouped_values", plain | paged | lines | scraped, groupDigits},
    {Damage::PlusSigns, "plus_signs", plain | paged | lines | scraped, addPlusSigns},
    {Damage::AnnotatedValues, "annotated_values", plain | paged | lines | scraped, annotate},
    {Damage::ValuesWithUnit, "values_with_unit", plain | paged | lines | scraped, addUnits},
    {Damage::FullWidthValues, "full_width_values", plain | paged | lines | scraped, widenDigits},
    {Damage::WrappedDigits, "wrapped_digits", plain | paged | lines, wrapDigits},
    {Damage::PaddedValues, "padded_values", plain | paged | lines, padValues},
    {Damage::SpuriousZero, "spurious_zero", plain | paged | lines | scraped, addSpuriousZero},
    {Damage::LabelSpaces, "label_spaces", plain | paged | lines | joined | spaces | scraped, spaceLabels},
    {Damage::CellBreaks, "cell_breaks", plain | paged | lines, breakCells},
    {Damage::TraditionalLabels, "traditional_labels", every, writeTraditional},
    {Damage::PinyinGlosses, "pinyin_glosses", every, glossLabels},
    {Damage::QuestionMarks, "question_marks", tabs | pipes | paged | lines | spaces | scraped, spoilSpaces},
    {Damage::ZeroWidths, "zero_widths", every, insertZeroWidths},
    {Damage::DroppedRepeats, "dropped_repeats", lines | scraped, dropRepeats},
    {Damage::InventedHeaders, "invented_headers", tabs | pipes, inventHeaders},
    {Damage::WrappedLabels, "wrapped_labels", spaces, wrapLabels},
    {Damage::RunOnRows, "run_on_rows", tabs | pipes | spaces | joinedRows, runRowsOn},
    {Damage::SlidLabels, "slid_labels", every & ~joined, slideLabels},
    {Damage::WebPage, "web_page", everyText, nullptr, wrapInWebPage},
    {Damage::VerticalChapter, "vertical_chapter", tabs | spaces | joinedRows, standChapterUpright},
    {Damage::PageNumberLines, "page_number_lines",
     tabs | pipes | 1 << int(Layout::LonePipes) | paged | spaces | joinedRows, insertPageNumberLines},
    {Damage::Footnotes, "footnotes", everyText, addFootnote},
    {Damage::ListedSections, "listed_sections", everyText, nullptr, listSections},
    {Damage::OtherEditionsHeader, "other_editions_header", every, nameOtherEditionsColumns},
    {Damage::ShareColumn, "share_column", every, addShareColumn},
    {Damage::BoldFigures, "bold_figures", pipes, printBold},
    {Damage::OwnLayouts, "own_layouts", everyText, nullptr}, // giveOwnLayouts
    {Damage::SecondTable, "second_table", every, appendSecondTable},
    {Damage::ForeignTables, "foreign_tables", every, addForeignTables},
};

const DamageInfo& infoOf(Damage damage) {
    return *std::find_if(std::begin(infos), std::end(infos),
                         [&](const DamageInfo& i) { return i.damage == damage; });
}

} // namespace

const std::vector<Damage>& allDamages() {
    static const std::vector<Damage> all = [] {
        std::vector<Damage> out;
        for (const DamageInfo& info : infos)
            out.push_back(info.damage);
        return out;
    }();
    return all;
}

const char* damageName(Damage damage) {
    return infoOf(damage).name;
}

const std::vector<Layout>& allLayouts() {
    static const std::vector<Layout> all{Layout::PlainTabs,  Layout::PagedTabs, Layout::CellLines,
                                         Layout::Joined,     Layout::Pipes,     Layout::Markdown,
                                         Layout::LonePipes,  Layout::Spanned,   Layout::Spaces,
                                         Layout::JoinedRows, Layout::Scraped};
    return all;
}

const char* layoutName(Layout layout) {
    static constexpr std::array<const char*, 11> names{"plain_tabs", "paged_tabs",  "cell_lines", "joined",
                                                       "pipes",      "markdown",    "lone_pipes", "spanned",
                                                       "spaces",     "joined_rows", "scraped"};
    return names[size_t(layout)];
}

bool applies(Damage damage, Layout layout, const FigureSet& figures) {
    if (!(infoOf(damage).layouts & (1 << int(layout))))
        return false;
    const bool hasChanges = figures.form->contains(FigureKey(QStringLiteral("t2.licensing.items_change")));
    if (damage == Damage::PlusSigns)
        return hasChanges;
    if (damage == Damage::FeesInYuan)
        return !hasChanges;
    return true;
}

void damageSheets(std::vector<Sheet>& sheets, Truth& truth, const std::set<Damage>& damages, Layout layout,
                  const Form& second, Random& random) {
    DamageContext context{sheets, truth, layout, second, random};
    for (const DamageInfo& info : infos) {
        if (info.step && damages.count(info.damage))
            info.step(context);
    }
}

void damageText(QString& text, const Truth& truth, const std::set<Damage>& damages, Layout layout,
                Random& random) {
    TextContext context{text, truth, layout, random};
    for (const DamageInfo& info : infos) {
        if (info.textStep && damages.count(info.damage))
            info.textStep(context);
    }
}

} // namespace gouji::testing
