#include "tests/support/report_writer.h"

#include "tests/support/joined_truth.h"
#include "tests/support/layouts.h"

#include <algorithm>

namespace gouji::testing {

namespace {

Truth truthOf(const FigureSet& figures) {
    Truth truth;
    truth.edition = figures.form->edition;
    truth.broken = figures.broken;
    for (const FigureKey& key : figures.form->keys)
        truth.values[key] = std::nullopt; // sub-rows that one row stands for are not printed
    for (const auto& [key, value] : figures.values)
        truth.values[key] = value;
    return truth;
}

/// The page of 表三 ends above a row that has a neighbour of its group above it.
void breakPage(Sheet& sheet, const FigureKey& wanted, Random& random) {
    std::vector<SheetRow*> choices;
    for (size_t i = 1; i < sheet.rows.size(); ++i) {
        SheetRow& row = sheet.rows[i];
        const SheetRow& above = sheet.rows[i - 1];
        if (!wanted.isEmpty() && row.group == wanted)
            choices = {&row};
        if (!wanted.isEmpty() && row.group == wanted)
            break;
        if (above.labels.size() == 3 && above.labels[1].text.isEmpty())
            choices.push_back(&row);
    }
    random.pick(choices)->breakBefore = true;
}

void drawOpenOptions(ProseOptions& prose, Random& random) {
    if (!prose.place)
        prose.place = &drawPlace(prose.quirks, random);
    if (!prose.date.isValid())
        prose.date = QDate(prose.year + 1, 1, random.between(3, 31));
}

} // namespace

QString layText(const Manuscript& manuscript, Layout layout, PageHand hand) {
    switch (layout) {
    case Layout::PlainTabs:
        return layPlainTabs(manuscript);
    case Layout::PagedTabs:
        return layPagedTabs(manuscript, hand);
    case Layout::CellLines:
        return layCellLines(manuscript);
    case Layout::Pipes:
        return layPipes(manuscript);
    case Layout::Markdown:
        return layMarkdown(manuscript);
    case Layout::LonePipes:
        return layLonePipes(manuscript);
    case Layout::Spaces:
        return laySpaces(manuscript);
    case Layout::JoinedRows:
        return layJoinedRows(manuscript);
    case Layout::Scraped:
        return layScraped(manuscript);
    case Layout::Joined:
    case Layout::Spanned:
        break;
    }
    return layJoined(manuscript);
}

WrittenReport writeReport(const FigureSet& figures, const WriteOptions& options, Random& random) {
    WrittenReport written;
    written.truth = truthOf(figures);
    ProseOptions proseOptions = options.prose;
    proseOptions.webPage = proseOptions.webPage || options.layout == Layout::Joined;
    drawOpenOptions(proseOptions, random);

    Manuscript manuscript;
    manuscript.prose = makeProse(figures, proseOptions, written.truth, random);
    manuscript.sheets = makeSheets(figures);
    PageStyle page;
    if (options.layout == Layout::Spanned)
        page = options.page ? *options.page : drawPageStyle(random);
    if (page.metadata)
        written.truth.publishedOn = proseOptions.date;
    if (options.layout == Layout::PagedTabs || page.cutsTable)
        breakPage(manuscript.sheets[1], options.firstRowOfPageTwo, random);
    if (options.damages.count(Damage::OwnLayouts))
        giveOwnLayouts(manuscript.sheets, options.damages, figures, random);
    for (const Sheet& sheet : manuscript.sheets) {
        if (runsTogether(sheet.ownLayout.value_or(options.layout)))
            obscureJoinedRows(figures, {sheet}, written.truth);
    }
    damageSheets(manuscript.sheets, written.truth, options.damages, options.layout,
                 options.second ? *options.second : *figures.form, random);
    if (options.change)
        options.change(manuscript);
    if (options.layout == Layout::Spanned) {
        written.document = layDocument(manuscript, page);
        written.text = dumpOf(*written.document);
    } else {
        written.text = layText(manuscript, options.layout, options.hand);
        damageText(written.text, written.truth, options.damages, options.layout, random);
    }
    return written;
}

WrittenReport writeReport(const Form& form, const FigureOptions& figures, const WriteOptions& options,
                          std::uint32_t seed) {
    Random random(seed);
    WriteOptions drawn = options;
    if (drawn.prose.year < form.firstYear || (form.lastYear > 0 && drawn.prose.year > form.lastYear))
        drawn.prose.year = form.firstYear;
    drawn.hand = PageHand(random.below(3));
    return writeReport(makeFigures(form, figures, random), drawn, random);
}

} // namespace gouji::testing
