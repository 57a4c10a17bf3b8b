#include "tests/support/refused_papers.h"

#include "tests/support/layouts.h"

#include <array>
#include <set>

namespace gouji::testing {

namespace {

using Lines = std::vector<QString>;

/// What is drawn for every paper.
struct Draft {
    const FormLibrary& forms;
    Layout layout;
    Random& random;
    const Place& place;
    int year;

    QString years() const { return QString::number(year); }
    const Form& form() const { return *forms.forYear(year); }
};

// --- without figures

std::vector<Sheet> emptySheets(const Draft& draft) {
    std::vector<Sheet> sheets = makeSheets(makeFigures(draft.form(), {}, draft.random));
    for (Sheet& sheet : sheets)
        for (SheetRow& row : sheet.rows)
            for (SheetCell& cell : row.cells)
                if (!cell.key.isEmpty())
                    cell.text.clear();
    return sheets;
}

QString emptyForm(const Draft& draft) {
    static const Lines titles{QStringLiteral("政府信息公开工作年度报告格式模板"),
                              QStringLiteral("政府信息公开工作年度报告"),
                              QStringLiteral("XX县XX局20XX年政府信息公开工作年度报告"),
                              QStringLiteral("____（单位名称）____年政府信息公开工作年度报告"),
                              QStringLiteral("附件1\n\n××年度政府信息公开工作年度报告（样表）")};
    Manuscript manuscript;
    manuscript.prose.title = draft.random.pick(titles);
    manuscript.prose.overview = {QStringLiteral("（文字描述）")};
    manuscript.prose.problems = {QStringLiteral("（文字描述）")};
    manuscript.prose.others = {QStringLiteral("（文字描述，需要时附图表）")};
    manuscript.sheets = emptySheets(draft);
    return layText(manuscript, draft.layout, PageHand::Narrow);
}

QString notice(const Draft& draft) {
    const Lines titles{QStringLiteral("关于做好%1年政府信息公开工作年度报告编制和公布工作的通知"),
                       draft.place.county +
                           QStringLiteral("人民政府办公室关于报送%1年度政府信息公开工作年度报告的通知"),
                       QStringLiteral("关于编制%1年度\n政府信息公开年报有关事项的函"),
                       draft.place.county + QStringLiteral("关于%1年政府信息公开年报编制情况的通报")};
    QString text =
        draft.place.county + QStringLiteral("人民政府办公室文件\n\n") +
        draft.random.pick(titles).arg(draft.year) +
        QStringLiteral(
            "\n\n各乡镇人民政府，各街道办事处：\n\n根据《中华人民共和国政府信息公开条例》的规定，请于%1"
            "年1月20日前报送本单位年度报告。请认真核对行政许可、行政处罚、行政强制等数据，按时公布。\n\n")
            .arg(draft.year + 1) +
        draft.place.county + QStringLiteral("人民政府办公室\n\n%1年1月5日\n").arg(draft.year + 1);
    if (draft.random.chance(50))
        text += QStringLiteral("\n附件：政府信息公开工作年度报告格式模板\n\n") + emptyForm(draft);
    return text;
}

QString interpretation(const Draft& draft) {
    const QString organ = draft.place.organ();
    const Lines titles{organ + QStringLiteral("%1年政府信息公开工作年度报告解读"),
                       QStringLiteral("《") + organ + QStringLiteral("%1年政府信息公开工作年度报告》解读"),
                       QStringLiteral("一图读懂：") + organ + QStringLiteral("%1年政府信息公开工作年度报告"),
                       organ + QStringLiteral("%1年政府信息公开\n工作年度报告的图文解读")};
    Random& random = draft.random;
    const auto number = [&] { return QString::number(random.below(60)); };
    QString text = draft.random.pick(titles).arg(draft.year) + QStringLiteral("\n\n");
    if (random.chance(50))
        text += QStringLiteral("发布时间：%1-02-03 10:20\n\n").arg(draft.year + 1);
    text += QStringLiteral("日前，") + organ +
            QStringLiteral("公布了《%1年政府信息公开工作年度报告》，现解读如下。\n\n"
                           "一、主要内容\n\n")
                .arg(draft.year);
    text += QStringLiteral("全年制发规章0件，行政规范性文件") + number() + QStringLiteral("件；行政许可") +
            number() + QStringLiteral("件，行政处罚") + number() + QStringLiteral("件，行政强制") + number() +
            QStringLiteral("件。\n\n");
    text += QStringLiteral("本年新收政府信息公开申请") + number() +
            QStringLiteral("件，上年结转0件；予以公开") + number() + QStringLiteral("件，部分公开") +
            number() + QStringLiteral("件，不予公开") + number() + QStringLiteral("件，结转下年度继续办理") +
            number() + QStringLiteral("件。\n\n");
    text += QStringLiteral("行政复议中，结果维持") + number() +
            QStringLiteral("件，结果纠正0件。\n\n二、下一步\n\n持续做好政务公开各项工作。\n");
    return text;
}

QString list(const Draft& draft) {
    QStringList lines{QStringLiteral("首页 > 政府信息公开 > 政府信息公开年报"),
                      QStringLiteral("政府信息公开年报")};
    const bool years = draft.random.chance(50);
    const int count = draft.random.between(4, 10);
    for (int i = 0; i < count; ++i) {
        const Place& place = years ? draft.place : places()[size_t(i) % places().size()];
        const int year = years ? draft.year - i : draft.year;
        QString line = place.organ() + QStringLiteral("%1年政府信息公开工作年度报告").arg(year);
        if (draft.random.chance(50))
            line += QStringLiteral(" %1-01-%2").arg(year + 1).arg(draft.random.between(10, 28));
        lines.append(line);
    }
    lines.append(QStringLiteral("共 %1 条 第 1/1 页").arg(count));
    return lines.join(u'\n');
}

// --- two years

Prose comparedProse(const Draft& draft) {
    const QString organ = draft.place.organ(), before = QString::number(draft.year - 1);
    const Lines titles{organ + before + QStringLiteral("年、") + draft.years() +
                           QStringLiteral("年政府信息公开工作年度报告"),
                       organ + before + QStringLiteral("年与") + draft.years() +
                           QStringLiteral("年政府信息公开工作情况对比"),
                       organ + draft.years() + QStringLiteral("年政府信息公开工作年度报告")};
    Prose prose;
    prose.title = draft.random.pick(titles);
    prose.lead = {QStringLiteral("现将两个年度的有关数据公布如下。")};
    prose.overview = {QStringLiteral("两年来，各项工作平稳推进。")};
    prose.problems = {QStringLiteral("公开形式有待丰富。")};
    prose.others = {QStringLiteral("无其他需要报告的事项。")};
    prose.ending = {organ};
    return prose;
}

/// The two columns' heads: years, or 上年 and 本年.
std::array<QString, 2> yearHeads(const Draft& draft, bool inWords) {
    if (inWords)
        return {QStringLiteral("上年"), QStringLiteral("本年")};
    return {QStringLiteral("%1年").arg(draft.year - 1), QStringLiteral("%1年").arg(draft.year)};
}

/// The cells of the other year beside those of this one, whole rows side by side or column by column.
void putBeside(std::vector<SheetCell>& cells, const std::vector<SheetCell>& others, bool byColumn) {
    std::vector<SheetCell> both;
    for (size_t i = 0; byColumn && i < cells.size(); ++i) {
        both.push_back(others[i]);
        both.push_back(cells[i]);
    }
    if (!byColumn) {
        both = others;
        both.insert(both.end(), cells.begin(), cells.end());
    }
    cells = std::move(both);
}

void widen(Sheet& sheet, const Sheet& other, const std::array<QString, 2>& heads, bool byColumn) {
    std::vector<SheetRow> rows;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        SheetRow row = sheet.rows[i];
        const bool header = row.kind == SheetRow::Kind::Header;
        const bool last =
            header && (i + 1 == sheet.rows.size() || sheet.rows[i + 1].kind == SheetRow::Kind::Figures);
        const size_t columns = row.cells.size();
        if (row.kind != SheetRow::Kind::Caption)
            putBeside(row.cells, other.rows[i].cells, byColumn);
        rows.push_back(row);
        if (!last)
            continue;
        SheetRow years;
        years.kind = SheetRow::Kind::Header;
        years.labels.resize(row.labels.size());
        for (size_t c = 0; c < columns * 2; ++c)
            years.cells.push_back(SheetCell{heads[byColumn ? c % 2 : c / columns], {}});
        rows.push_back(std::move(years));
    }
    sheet.rows = std::move(rows);
}

void doubleRows(Sheet& sheet, const Sheet& other, const std::array<QString, 2>& heads) {
    std::vector<SheetRow> rows;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        for (const bool present : {false, true}) {
            SheetRow row = (present ? sheet : other).rows[i];
            if (row.kind == SheetRow::Kind::Figures)
                row.labels.push_back(SheetCell{heads[present ? 1 : 0], {}});
            if (row.kind == SheetRow::Kind::Figures || present)
                rows.push_back(std::move(row));
        }
    }
    sheet.rows = std::move(rows);
}

QString twoYears(const Draft& draft, Paper paper, WrittenPaper& written) {
    const FigureOptions size{FigureSize(draft.random.between(1, 2)), false, nullptr};
    written.first = makeFigures(draft.form(), size, draft.random);
    FigureOptions next = size;
    next.lastYear = &*written.first;
    written.second = makeFigures(draft.form(), next, draft.random);
    Manuscript manuscript;
    manuscript.prose = comparedProse(draft);
    const std::vector<Sheet> before = makeSheets(*written.first);
    std::vector<Sheet> now = makeSheets(*written.second);
    const auto heads = yearHeads(draft, draft.random.chance(30));
    const bool byColumn = draft.random.chance(50);
    for (size_t i = 0; i < now.size(); ++i) {
        if (paper == Paper::YearsInColumns)
            widen(now[i], before[i], heads, byColumn);
        else if (paper == Paper::YearsInRows)
            doubleRows(now[i], before[i], heads);
    }
    if (paper == Paper::YearsBelow) {
        manuscript.sheets = before;
        for (Sheet& sheet : manuscript.sheets)
            sheet.heading += QStringLiteral("（%1）").arg(heads[0]);
        for (Sheet& sheet : now)
            sheet.heading += QStringLiteral("（%1）").arg(heads[1]);
    }
    manuscript.sheets.insert(manuscript.sheets.end(), now.begin(), now.end());
    return layText(manuscript, draft.layout, PageHand::Narrow);
}

} // namespace

const std::vector<Paper>& allPapers() {
    static const std::vector<Paper> all{Paper::Notice,    Paper::Interpretation, Paper::EmptyForm,
                                        Paper::List,      Paper::YearsInColumns, Paper::YearsInRows,
                                        Paper::YearsBelow};
    return all;
}

const char* paperName(Paper paper) {
    static constexpr std::array<const char*, 7> names{
        "notice", "interpretation", "empty_form", "list", "years_in_columns", "years_in_rows", "years_below"};
    return names[size_t(paper)];
}

bool applies(Paper paper, Layout layout) {
    static const std::set<Layout> written{Layout::PlainTabs, Layout::CellLines, Layout::Pipes,
                                          Layout::Markdown,  Layout::LonePipes, Layout::Joined};
    if (written.count(layout) == 0)
        return false;
    // Run together, the one has no figures behind its labels and the other none of their labels before
    // figures: without a title nothing tells them from any text.
    if (layout == Layout::Joined && (paper == Paper::EmptyForm || paper == Paper::YearsInRows))
        return false;
    const bool hasTables = paper != Paper::Interpretation && paper != Paper::List;
    return hasTables || layout == Layout::PlainTabs;
}

WrittenPaper writePaper(const FormLibrary& forms, Paper paper, Layout layout, std::uint32_t seed) {
    Random random(seed);
    const Place& place = random.pick(places());
    const Draft draft{forms, layout, random, place, random.between(2021, 2024)};
    WrittenPaper written;
    switch (paper) {
    case Paper::Notice:
        written.text = notice(draft);
        break;
    case Paper::Interpretation:
        written.text = interpretation(draft);
        break;
    case Paper::EmptyForm:
        written.text = emptyForm(draft);
        break;
    case Paper::List:
        written.text = list(draft);
        break;
    case Paper::YearsInColumns:
    case Paper::YearsInRows:
    case Paper::YearsBelow:
        written.text = twoYears(draft, paper, written);
        break;
    }
    return written;
}

} // namespace gouji::testing
