#include "core/exports/xlsx_sheets.h"

#include <QSet>

namespace gouji {

namespace {

/// Item and meaning in both languages.
struct Line {
    const char16_t* item;
    const char16_t* meaning;
    const char16_t* itemEn;
    const char16_t* meaningEn;
    CellStyle style = CellStyle::Plain;
};

constexpr Line sheetLines[] = {
    {u"指标面板",
     u"每份报告一行：先是报告的身份，随后每个法定指标一列（列名为指标代码，列名上的批注是表中的名称，见下）",
     u"panel",
     u"one row a report: who reports, then one column a statutory figure (named by its key; the comment on "
     u"it has the form's words, see below)"},
    {u"明细", u"每个指标一行：数值、读取状态、原文印刷内容、是否经人工更正", u"long",
     u"one row a figure: value, state, what the source prints, whether a person corrected it"},
    {u"疑点", u"需要人工核对之处，例如不成立的勾稽关系", u"findings",
     u"what a person should look at, such as sums that do not hold"},
    {u"更正", u"全部人工更正，含理由、更正人与时间，按先后排列", u"corrections",
     u"every correction by a person, with reason, author and time, oldest first"},
};

constexpr Line cellLines[] = {
    {u"数字", u"读到的数值，或人工更正后的数值", u"number", u"the value as read, or as corrected"},
    {u"空单元格", u"原文此格为空，或报告所用式样没有该指标；空白不是 0", u"empty cell",
     u"nothing is printed there, or the report's form has no such figure; a blank is never 0"},
    {u"/", u"原文注明不适用", u"/", u"the source says: not applicable", CellStyle::NotApplicable},
    {u"斜线底纹", u"缺失：报告中没有找到该指标的单元格", u"hatched",
     u"missing: no cell of the report was found for the figure", CellStyle::Missing},
    {u"斜体、下划线、橙底", u"存疑：数值或其位置不能确定，见“疑点”", u"italic, underlined, orange",
     u"doubtful: the value or its place is uncertain, see findings", CellStyle::Doubtful},
    {u"粗体、蓝底", u"人工更正，批注中有原文与理由", u"bold, blue",
     u"corrected by a person; the comment has the printed text and the reason", CellStyle::Corrected},
};

QString text(const char16_t* utf16) {
    return QString::fromUtf16(utf16);
}

void addLine(Sheet& sheet, const QString& item, const QString& meaning, const QString& unit = {},
             CellStyle style = CellStyle::Plain) {
    sheet.beginRow();
    sheet.add(item.isEmpty() ? ExportCell() : ExportCell(item), style);
    sheet.add(meaning.isEmpty() ? ExportCell() : ExportCell(meaning));
    sheet.add(unit.isEmpty() ? ExportCell() : ExportCell(unit));
}

template <size_t N>
void addLines(Sheet& sheet, const Line (&lines)[N], bool chinese) {
    for (const Line& line : lines)
        addLine(sheet, text(chinese ? line.item : line.itemEn), text(chinese ? line.meaning : line.meaningEn),
                {}, line.style);
}

/// When, from what, by which version.
void addOrigin(Sheet& sheet, const AboutFacts& facts, const ExportOptions& options, bool chinese) {
    addLine(sheet, chinese ? QStringLiteral("导出时间（UTC）") : QStringLiteral("exported at (UTC)"),
            options.clock().toUTC().toString(Qt::ISODate));
    addLine(sheet, chinese ? QStringLiteral("案卷") : QStringLiteral("case file"), options.caseName);
    addLine(sheet, chinese ? QStringLiteral("报告份数") : QStringLiteral("reports"),
            QString::number(facts.reports));
    addLine(sheet, chinese ? QStringLiteral("程序") : QStringLiteral("program"),
            QStringLiteral("Gouji 勾稽 " GOUJI_VERSION));
    for (const QString& further : facts.furtherSheets)
        addLine(sheet, further,
                chinese ? QStringLiteral("接续前面写满的工作表")
                        : QStringLiteral("goes on where a sheet was full"));
}

void addStates(Sheet& sheet, const ExportOptions& options, bool chinese) {
    struct Meaning {
        FigureState state;
        const char16_t* zh;
        const char16_t* en;
    };
    static constexpr Meaning meanings[] = {
        {FigureState::Read, u"印有数值，位置确定", u"a value, printed, surely in its place"},
        {FigureState::Blank, u"有此单元格，确属该指标，内容为空",
         u"the cell is there, surely the figure's, and empty"},
        {FigureState::NotApplicable, u"单元格印有 /、-、— 或 无", u"the cell prints /, -, — or 无"},
        {FigureState::Doubtful, u"数值的读法或位置不能确定", u"a value whose reading or place is uncertain"},
        {FigureState::Missing, u"没有找到该指标的单元格", u"no cell was found for it"},
    };
    for (const Meaning& meaning : meanings)
        addLine(
            sheet, options.stateTitle(meaning.state),
            QStringLiteral("%1 (%2)").arg(text(chinese ? meaning.zh : meaning.en), stateName(meaning.state)));
}

void addStatuses(Sheet& sheet, bool chinese) {
    struct Meaning {
        ReviewStatus status;
        const char16_t* zh;
        const char16_t* en;
    };
    static constexpr Meaning meanings[] = {
        {ReviewStatus::New, u"还没有人看过", u"nobody has looked at it yet"},
        {ReviewStatus::InReview, u"有人开始更正，尚未审完", u"a person has begun to correct it"},
        {ReviewStatus::Reviewed, u"有人核对完毕", u"a person has finished with it"},
        {ReviewStatus::Rejected, u"有人判定不可用", u"a person found it of no use"},
    };
    const Language language = chinese ? Language::Chinese : Language::English;
    for (const Meaning& meaning : meanings)
        addLine(sheet, statusTitle(meaning.status, language),
                QStringLiteral("%1 (%2)").arg(text(chinese ? meaning.zh : meaning.en),
                                              statusName(meaning.status)));
}

void addEditions(Sheet& sheet, const AboutFacts& facts, bool chinese) {
    QSet<QString> told;
    for (const PanelColumn& column : facts.columns) {
        if (told.contains(column.form->edition))
            continue;
        told.insert(column.form->edition);
        const QString pattern = chinese ? QStringLiteral("报表式样 %1") : QStringLiteral("form %1");
        addLine(sheet, pattern.arg(column.form->edition), column.form->source);
    }
}

} // namespace

void addAboutRows(Sheet& sheet, const AboutFacts& facts, const ExportOptions& options) {
    const bool chinese = options.language == Language::Chinese;
    addOrigin(sheet, facts, options, chinese);
    addLines(sheet, sheetLines, chinese);
    addLines(sheet, cellLines, chinese);
    addStates(sheet, options, chinese);
    addStatuses(sheet, chinese);
    addEditions(sheet, facts, chinese);
    for (const PanelColumn& column : facts.columns) {
        const Unit& unit = column.form->column(column.form->places.value(column.key)).unit;
        addLine(sheet, column.key.name, column.form->nameOf(column.key, options.language),
                chinese ? unit.zh : unit.en);
    }
}

} // namespace gouji
