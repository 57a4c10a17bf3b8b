#include "tests/support/surroundings.h"

#include "tests/support/unrelated_tables.h"

#include <algorithm>

namespace gouji::testing {

namespace {

void shuffle(QStringList& texts, Random& random) {
    for (qsizetype i = texts.size() - 1; i > 0; --i)
        texts.swapItemsAt(i, random.below(int(i) + 1));
}

void permuteParagraphs(Manuscript& manuscript, Random& random) {
    shuffle(manuscript.prose.overview, random);
    shuffle(manuscript.prose.problems, random);
    shuffle(manuscript.prose.others, random);
}

const QStringList& unrelatedSentences() {
    static const QStringList all{
        QStringLiteral("全年完成招商引资项目12个，到位资金3.6亿元，新增规上企业4家。"),
        QStringLiteral("改造农村公路18.5公里，新建水渠2600米，惠及5个行政村1324户。"),
        QStringLiteral("开展安全生产检查96次，发现隐患213处，已整改211处，整改率99%。"),
        QStringLiteral("城乡居民医保参保率98.6%，发放各类补贴407万元。"),
        QStringLiteral("举办文化活动32场，观众1.2万人次，图书室全年开放300天。"),
        QStringLiteral("落实河长制，巡河1560次，清理垃圾45吨，水质保持Ⅱ类。"),
    };
    return all;
}

QString unrelatedPage(Random& random) {
    QString page;
    for (int i = 0; i < 14; ++i)
        page += random.pick(unrelatedSentences());
    return page;
}

/// A paragraph between tables is a sheet without rows.
Sheet proseSheet(const QString& text) {
    return {QStringLiteral("prose"), text, {}};
}

void addPages(Manuscript& manuscript, Random& random) {
    manuscript.prose.overview.append(unrelatedPage(random));
    manuscript.prose.overview.prepend(unrelatedPage(random));
    manuscript.prose.problems.append(unrelatedPage(random));
    manuscript.prose.others.append({unrelatedPage(random), unrelatedPage(random)});
    manuscript.sheets.insert(manuscript.sheets.begin() + 1, proseSheet(unrelatedPage(random)));
    manuscript.sheets.insert(manuscript.sheets.begin() + 3, proseSheet(unrelatedPage(random)));
}

void addTablesAt(size_t at, Manuscript& manuscript, Random& random) {
    std::vector<Sheet> tables = unrelatedTables();
    for (size_t count = size_t(random.between(1, 3)); count > 0; --count) {
        const size_t taken = size_t(random.below(int(tables.size())));
        manuscript.sheets.insert(manuscript.sheets.begin() + qsizetype(at), tables[taken]);
        tables.erase(tables.begin() + qsizetype(taken));
    }
}

/// Under the labels of 表三, one number each.
void addSummary(Manuscript& manuscript, Random& random) {
    QStringList lines{QStringLiteral("项目|数量")};
    for (const char16_t* label : {u"本年新收政府信息公开申请数量", u"上年结转政府信息公开申请数量",
                                  u"（七）总计", u"结转下年度继续办理"})
        lines.append(QStringLiteral("%1|%2").arg(QString::fromUtf16(label)).arg(random.between(1, 60)));
    manuscript.sheets.insert(manuscript.sheets.begin(), tableOf("依申请公开情况一览", lines));
}

void addTablesBefore(Manuscript& manuscript, Random& random) {
    addTablesAt(0, manuscript, random);
}

void addTablesBetween(Manuscript& manuscript, Random& random) {
    addTablesAt(2, manuscript, random);
    addTablesAt(1, manuscript, random);
}

void addTablesAfter(Manuscript& manuscript, Random& random) {
    addTablesAt(manuscript.sheets.size(), manuscript, random);
}

/// Each table in a layout of its own, whatever the report's is.
void addTablesOtherwise(size_t at, Manuscript& manuscript, Random& random) {
    static const std::vector<Layout> layouts{Layout::PlainTabs, Layout::CellLines, Layout::Pipes,
                                             Layout::Markdown,  Layout::LonePipes, Layout::Spaces,
                                             Layout::Scraped};
    const size_t before = manuscript.sheets.size();
    addTablesAt(at, manuscript, random);
    for (size_t i = at; i < at + manuscript.sheets.size() - before; ++i)
        manuscript.sheets[i].ownLayout = random.pick(layouts);
}

void addTablesOtherwiseBefore(Manuscript& manuscript, Random& random) {
    addTablesOtherwise(0, manuscript, random);
}

void addTablesOtherwiseAfter(Manuscript& manuscript, Random& random) {
    addTablesOtherwise(manuscript.sheets.size(), manuscript, random);
}

/// A column 行次 between the labels and the figures of 表三.
void addRowNumbers(Manuscript& manuscript, Random&) {
    const auto sheet = std::find_if(manuscript.sheets.begin(), manuscript.sheets.end(),
                                    [](const Sheet& other) { return other.table == QLatin1String("t3"); });
    int number = 0;
    for (SheetRow& row : sheet->rows) {
        QString text = row.startsGrid ? QStringLiteral("行次") : QString();
        if (row.kind == SheetRow::Kind::Figures)
            text = QString::number(++number);
        row.cells.insert(row.cells.begin(), {text, {}, 1});
    }
}

void repeatHeadings(Manuscript& manuscript, Random& random) {
    Prose& prose = manuscript.prose;
    const QString sections = QStringLiteral(
        "本报告由一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；"
        "四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项"
        "六个部分组成。");
    prose.overview.insert(random.below(int(prose.overview.size())), sections);
    for (const Sheet& sheet : manuscript.sheets)
        prose.overview.append(QString(QStringLiteral("详见“") + sheet.heading + QStringLiteral("”。")));
    prose.problems.append(QStringLiteral("三、收到和处理政府信息公开申请情况"));
    prose.problems.append(QStringLiteral("（七）总计"));
    prose.others.append(sections);
}

void repeatLabels(Manuscript& manuscript, Random& random) {
    static const QStringList sentences{
        QStringLiteral(
            "本年度清理规章3件、行政规范性文件12件，办理行政许可86件、行政处罚14件、行政强制2件。"),
        QStringLiteral("其中予以公开5件，部分公开2件，不予公开1件，本机关不掌握相关政府信息4件，总计12件。"),
        QStringLiteral("上年结转政府信息公开申请数量2件，结转下年度继续办理1件。"),
        QStringLiteral("行政事业性收费按目录清单管理，行政复议结果维持1件，行政诉讼尚未审结0件。"),
    };
    for (QStringList* texts :
         {&manuscript.prose.overview, &manuscript.prose.problems, &manuscript.prose.others}) {
        for (int times = random.between(1, 2); times > 0; --times)
            texts->insert(random.below(int(texts->size()) + 1), random.pick(sentences));
    }
    manuscript.sheets.insert(manuscript.sheets.begin() + 1, proseSheet(random.pick(sentences)));
}

} // namespace

const std::vector<Surrounding>& surroundings() {
    static const std::vector<Surrounding> all{
        {"paragraphs in another order", permuteParagraphs},
        {"pages of prose", addPages},
        {"a summary", addSummary},
        {"tables before", addTablesBefore},
        {"tables between", addTablesBetween},
        {"tables after", addTablesAfter},
        {"tables in other layouts before", addTablesOtherwiseBefore},
        {"tables in other layouts after", addTablesOtherwiseAfter},
        {"row numbers", addRowNumbers},
        {"headings repeated", repeatHeadings},
        {"words of the labels", repeatLabels},
    };
    return all;
}

} // namespace gouji::testing
