#include "core/checks/sentences.h"

#include "core/base/characters.h"
#include "core/checks/between/check_between.h"
#include "core/checks/certainty.h"
#include "core/checks/relations.h"
#include "core/checks/rule_sentences.h"
#include "core/checks/sentence_parts.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace gouji {

namespace {

/// A total of 0 over parts that are not, and the other way round: nobody adds up like that.
QString emptyTotal(const Relation& relation, const Finding& finding, const Speech& speech) {
    if (relation.left.size() != 1)
        return {};
    if (finding.actual == QLatin1String("0"))
        return speech.in(u"；总计为 0，而各分项不为 0", "; the total is 0 while its parts are not");
    if (finding.expected == QLatin1String("0"))
        return speech.in(u"；各分项均为 0，而总计不为 0", "; the parts are all 0 while the total is not");
    return {};
}

QString failedRelation(const Finding& finding, const Speech& speech) {
    const std::vector<Relation> relations = relationsInForce(speech.report, speech.forms);
    const auto relation = std::find_if(relations.begin(), relations.end(), [&](const Relation& each) {
        return each.rule == finding.rule && !finding.figures.empty() &&
               each.left.front() == finding.figures.front();
    });
    if (relation == relations.end())
        return finding.rule;
    const Form* form = formFor(finding.figures.front(), speech.report, speech.forms);
    const Terms terms(finding.figures, *form, speech.language);
    const bool isTotal = relation->left.size() == 1;
    const auto& parts = isTotal ? relation->right : relation->left;
    const auto& whole = isTotal ? relation->left : relation->right;
    const auto expected = Decimal::fromString(finding.expected), actual = Decimal::fromString(finding.actual);
    const Decimal gap = expected.value_or(Decimal()) - actual.value_or(Decimal());
    return terms.common() + speech.in(u"：", ": ") + side(parts, terms, speech.report, finding.expected) +
           QStringLiteral(" ≠ ") + side(whole, terms, speech.report, finding.actual) +
           speech.in(u"（差 %1）", " (off by %1)").arg((gap.isNegative() ? -gap : gap).toString()) +
           emptyTotal(*relation, finding, speech) + certaintySentence(finding.figures, speech);
}

QString undecided(const Finding& finding, const Speech& speech) {
    const bool once = finding.detail == QLatin1String("1");
    return speech
        .in(u"勾稽关系“%1”有 %2 处无法核对：%3 没有确定的数值",
            once ? "The relation \"%1\" cannot be checked in %2 place: no certain value for %3"
                 : "The relation \"%1\" cannot be checked in %2 places: no certain value for %3")
        .arg(relationTitle(finding.rule, speech.report, speech.forms, speech.language), finding.detail,
             listed(finding.figures, speech));
}

const QString townshipRegulations = QStringLiteral("t2.township_regulations");

struct Template {
    const char16_t* zh;
    const char* en;
};

/// Sentences about the file as a whole; placeholders as below.
const QHash<QString, Template>& sourceTemplates() {
    static const QHash<QString, Template> table{
        {QStringLiteral("source.pictures"),
         {u"文件中有 %3 张图片没有读取，未找到的表可能是图片",
          "%3 pictures in the file were not read; a table that was not found may be one of them"}},
        {QStringLiteral("source.truncated"),
         {u"文件内容超出读取上限，后面的部分没有读取",
          "The file is longer than the limit; its end was not read"}},
        {QStringLiteral("source.repaired"),
         {u"文件已损坏，读取的是修复后的内容，可能不完整",
          "The file is damaged; what could be repaired was read and may be incomplete"}},
        {QStringLiteral("source.unread_pages"),
         {u"第 %2 页是图片，没有读取", "Pages %2 are pictures and were not read"}},
        {QStringLiteral("source.recognised"),
         {u"%3 个数由图片识别得出，其中 %2 个没有勾稽关系证实，请对照原图核对",
          "%3 figures were recognised in pictures; no relation proves %2 of them, please compare with the "
          "picture"}},
        {QStringLiteral("source.broken_characters"),
         {u"文件中有 %3 处无法解码的字符（%2），可能影响读取结果",
          "%3 characters of the file could not be decoded (%2); figures may be affected"}},
    };
    return table;
}

/// Sentences that need no arithmetic. %1: the figures, %2: the detail, %3: what was found, %4: what was
/// expected.
const QHash<QString, Template>& templates() {
    static const QHash<QString, Template> table{
        {QStringLiteral("figure.doubtful"),
         {u"存疑，请对照原文核对：%1%2", "Doubtful, please compare with the original: %1%2"}},
        {QStringLiteral("figure.converted"),
         {u"已换算单位，请核对：%1%2", "Converted to the form's unit, please check: %1%2"}},
        {QStringLiteral("figure.unclear"),
         {u"数值写法不是单纯的数字，请核对：%1%2", "Not printed as a plain number, please check: %1%2"}},
        {QStringLiteral("figure.missing"),
         {u"原文中没有能确定的单元格：%1", "No cell of the original could be told with certainty for %1"}},
        {QStringLiteral("figure.blank"),
         {u"原文单元格为空（不等于 0）：%1", "Left blank in the original (not 0): %1"}},
        {townshipRegulations,
         {u"乡镇、街道不能制定规章，而表中印有：%1%2",
          "A township cannot make regulations, yet prints some: %1%2"}},
        {QStringLiteral("layout.unplaced"),
         {u"表中有一行未能归位：%2", "A row of a table could not be placed: %2"}},
        {QStringLiteral("layout.repeated"),
         {u"同一行在文件中出现两次，数值不同：%1（另一处“%2”）",
          "The row is printed twice with different figures: %1 (elsewhere \"%2\")"}},
        {QStringLiteral("layout.table_twice"),
         {u"同一张表在文件中出现两次，有 %2 行数值不同（可能含两个年度或两份报告），请核对该表全部数值",
          "A table stands in the file twice, with %2 rows that differ (two years or two reports?); check all "
          "its "
          "figures"}},
        {QStringLiteral("layout.second_table"),
         {u"文件中另有一张同类的表，未能读取；所读数值出自哪一张不能确定，请核对全部数值",
          "Another table of the kind stands in the file and could not be read; which of them the figures are "
          "of "
          "is uncertain: check all figures"}},
        {QStringLiteral("tables.none"), {u"没有找到法定统计表", "No statutory table was found"}},
        {QStringLiteral("identity.issuer"),
         {u"发布机关不能确定%2，请核对", "The issuer is uncertain%2, please check"}},
        {QStringLiteral("identity.division"),
         {u"行政区划不能确定%2，请核对", "The administrative division is uncertain%2, please check"}},
        {QStringLiteral("identity.year"),
         {u"年度不能确定%2，请核对", "The year is uncertain%2, please check"}},
        {QStringLiteral("identity.lead_year"),
         {u"导语写的是 %3 年的年报，而年报为 %4 年度，请核对",
          "The opening paragraph speaks of the report of %3, the report is that of %4, please check"}},
        {QStringLiteral("identity.lead_issuer"),
         {u"导语写的发布机关“%3”与年报的“%4”不一致，请核对",
          "The opening paragraph names \"%3\", the report is that of \"%4\", please check"}},
        {QStringLiteral("identity.recognised"),
         {u"发布机关、年度和公布日期由图片识别%2，请对照原图核对",
          "Issuer, year and date of publication were recognised in a picture%2, please compare with it"}},
        {QStringLiteral("identity.date"),
         {u"落款日期 %4 与网页发布日期 %3 不一致，采用落款日期",
          "The signature's date %4 and the page's %3 differ; the signature's is used"}},
        {QStringLiteral("identity.date.early"),
         {u"公布日期 %3 早于所报年度结束，请核对",
          "The date of publication %3 is before the end of the year reported on, please check"}},
        {QStringLiteral("identity.date.impossible"),
         {u"落款日期不存在%2，请核对", "The signature's date does not exist%2, please check"}},
    };
    return table;
}

/// The template's name: the rule, and for a date what is wrong with it.
QString templateOf(const Finding& finding) {
    if (finding.rule != QLatin1String("identity.date") || !finding.expected.isEmpty())
        return finding.rule;
    return finding.rule +
           (finding.actual.isEmpty() ? QStringLiteral(".impossible") : QStringLiteral(".early"));
}

/// `7.0487 万元`, `7.0487 × 10,000 yuan`, of a finding about one figure that has a value.
QString valueRead(const Finding& finding, const Speech& speech) {
    if (finding.figures.size() != 1)
        return {};
    const FigureKey& key = finding.figures.front();
    const Reading* reading = speech.report.figures.find(key);
    const Form* form = formFor(key, speech.report, speech.forms);
    if (!reading || !reading->value || !form)
        return {};
    const Unit& unit = form->column(form->places.value(key)).unit;
    const QString value = reading->value->toString();
    if (speech.chinese())
        return value + QLatin1Char(' ') + unit.zh;
    return unit.isMoney ? QString(value + QStringLiteral(" × ") + unit.en) : value;
}

/// What is printed and what was made of it, as far as they are not the same.
QString printedAndRead(const Finding& finding, const Speech& speech) {
    const QString read = valueRead(finding, speech);
    const bool isSame = finding.detail == read.section(QLatin1Char(' '), 0, 0);
    if (finding.detail.isEmpty())
        return read.isEmpty() ? QString() : speech.in(u"（%1）", " (%1)").arg(read);
    if (finding.detail.contains(unreadObject)) {
        QString seen = finding.detail;
        seen.replace(unreadObject, speech.in(u"〔图〕", "[picture]"));
        return speech.in(u"（原文是图，没有读出：%1）", " (a picture, not read: %1)").arg(seen);
    }
    if (read.isEmpty() || isSame)
        return speech.in(u"（原文“%1”）", " (printed \"%1\")").arg(finding.detail);
    return speech.in(u"（原文“%1”，读作 %2）", " (printed \"%1\", read as %2)").arg(finding.detail, read);
}

QString filled(const Template& words, const Finding& finding, const Speech& speech) {
    QString detail = finding.detail;
    if (finding.rule.startsWith(QLatin1String("identity.")) && !detail.isEmpty())
        detail = speech.in(u"（%1）", " (%1)").arg(detail);
    if (finding.rule.startsWith(QLatin1String("figure.")) || finding.rule == townshipRegulations)
        detail = printedAndRead(finding, speech);
    QString text = speech.in(words.zh, words.en);
    // One pass by hand: the source's own text may contain %1.
    const std::array values{listed(finding.figures, speech), detail, finding.actual, finding.expected};
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = i + 1 < text.size() && text[i] == QLatin1Char('%') ? text[i + 1].digitValue() : 0;
        if (number >= 1 && number <= 4) {
            out += values[size_t(number - 1)];
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

QString figureName(const FigureKey& key, const Report& report, const FormLibrary& forms, Language language) {
    const Form* form = formFor(key, report, forms);
    return form ? form->nameOf(key, language) : key.name;
}

QString sentence(const Finding& finding, const Report& report, const FormLibrary& forms, Language language) {
    const Speech speech{report, forms, language};
    if (const auto told = betweenSentence(finding, report, forms, language))
        return *told;
    if (finding.rule.endsWith(QLatin1String(".undecided")))
        return undecided(finding, speech);
    const bool isAboutFile = finding.rule.startsWith(QLatin1String("source."));
    const QHash<QString, Template>& table = isAboutFile ? sourceTemplates() : templates();
    if (const auto said = ruleSentence(finding, speech))
        return *said;
    const auto words = table.constFind(templateOf(finding));
    if (words != table.constEnd())
        return filled(*words, finding, speech);
    return failedRelation(finding, speech);
}

} // namespace gouji
