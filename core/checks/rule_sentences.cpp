#include "core/checks/rule_sentences.h"

#include "core/checks/certainty.h"
#include "core/checks/relations.h"
#include "core/checks/sentences.h"

#include <algorithm>

namespace gouji {

namespace {

/// The quoted clause, and what stands on the second line of the detail.
struct Quote {
    QString clause;
    QString more;

    explicit Quote(const Finding& finding)
        : clause(finding.detail.section(QLatin1Char('\n'), 0, 0)),
          more(finding.detail.section(QLatin1Char('\n'), 1)) {}
};

QString offBy(const Finding& finding, const Speech& speech) {
    const auto expected = Decimal::fromString(finding.expected), actual = Decimal::fromString(finding.actual);
    if (!expected || !actual)
        return {};
    const Decimal gap = *expected - *actual;
    return speech.in(u"（差 %1）", " (off by %1)").arg((gap.isNegative() ? -gap : gap).toString());
}

/// `表三 · （三）不予公开 · 总计：（三）1.属于国家秘密 3 + … = 5`; empty without figures.
QString inTables(const Finding& finding, const Speech& speech) {
    const Form* form =
        finding.figures.empty() ? nullptr : formFor(finding.figures.front(), speech.report, speech.forms);
    if (form == nullptr)
        return {};
    const Terms terms(finding.figures, *form, speech.language);
    return terms.common() + speech.in(u"：", ": ") +
           side(finding.figures, terms, speech.report, finding.expected);
}

QString textAgainstTables(const Finding& finding, const Speech& speech) {
    return speech.in(u"正文“", "Text \"") + Quote(finding).clause + speech.in(u"”写的是 ", "\" says ") +
           finding.actual + speech.in(u"，而", "; ") + inTables(finding, speech) + QStringLiteral(" ≠ ") +
           finding.actual + offBy(finding, speech) + textCertainty(finding.figures, speech);
}

QString contradiction(const Finding& finding, const Speech& speech) {
    const Quote quote(finding);
    QString text = speech.in(u"正文前后不一致：“", "The text contradicts itself: \"") + quote.more +
                   speech.in(u"”与“", "\" and \"") + quote.clause + speech.in(u"”", "\"");
    if (!finding.expected.isEmpty())
        text += speech.in(u"；", "; ") + inTables(finding, speech);
    return text;
}

QString arithmetic(const Finding& finding, const Speech& speech) {
    const Quote quote(finding);
    const bool isPercent = quote.more.endsWith(QLatin1Char('%'));
    const bool isMore = quote.more.contains(QLatin1Char('>'));
    const bool isLess = quote.more.contains(QLatin1Char('<'));
    const QString list =
        isMore ? speech.in(u"，所列单位之和大于表三新收总计", ", more than table 3 has in all")
               : speech.in(u"，所列单位之和小于表三新收总计", ", fewer than table 3 has in all");
    const QString stated =
        QString(QStringLiteral(" ≠ ") + finding.actual + (isPercent ? QStringLiteral("%") : QString()));
    return speech.in(u"正文“", "Text \"") + quote.clause + speech.in(u"”：", "\": ") + quote.more +
           (isMore || isLess ? list : stated);
}

QString otherYear(const Finding& finding, const Speech& speech) {
    const Quote quote(finding);
    const QString year = QString::number(speech.report.identity.year.value_or(0));
    const QString same =
        finding.severity == Severity::Warning
            ? speech.in(u"，数字却与本年度报表相同，年份可能写错",
                        ", yet the number is this year's in the tables: the year may be a slip")
            : speech.in(u"，没有写到本年度的数字", ", and gives no number of this year");
    return speech.in(u"正文“", "Text \"") + quote.clause + speech.in(u"”写的是 ", "\" speaks of ") +
           quote.more + speech.in(u" 年，而年报为 ", ", the report of ") + year + speech.in(u" 年度", "") +
           same + speech.in(u"；", "; ") + inTables(finding, speech);
}

QString otherPlace(const Finding& finding, const Speech& speech) {
    const Quote quote(finding);
    return speech.in(u"正文“", "Text \"") + quote.clause + speech.in(u"”写的是“", "\" speaks of \"") +
           quote.more + speech.in(u"”，而年报为“", "\", the report is of \"") +
           speech.report.identity.issuer +
           speech.in(u"”，数字却与本报告报表相同，地名可能写错；",
                     "\", yet the number is that of its tables: the place may be a slip; ") +
           inTables(finding, speech);
}

QString otherScope(const Finding& finding, const Speech& speech) {
    return speech.in(u"正文“", "Text \"") + Quote(finding).clause + speech.in(u"”写的是 ", "\" says ") +
           finding.actual + speech.in(u"，而", "; ") + inTables(finding, speech) +
           speech.in(u"；统计范围不同，不作比较，请留意", "; they differ in scope and are not compared");
}

/// Both columns with their arithmetic.
QString movedRequests(const Finding& finding, const Speech& speech) {
    QStringList columns;
    for (const Relation& relation : relationsInForce(speech.report, speech.forms)) {
        const bool isOurs = relation.rule == QLatin1String("t3.balance") &&
                            std::find(finding.figures.begin(), finding.figures.end(),
                                      relation.left.front()) != finding.figures.end();
        if (!isOurs)
            continue;
        std::vector<FigureKey> keys = relation.left;
        keys.insert(keys.end(), relation.right.begin(), relation.right.end());
        const Form* form = formFor(keys.front(), speech.report, speech.forms);
        const Terms terms(keys, *form, speech.language);
        const RelationResult result = evaluate(relation, speech.report);
        columns += terms.common() + speech.in(u"：", ": ") +
                   side(relation.left, terms, speech.report, result.left.toString()) + QStringLiteral(" ≠ ") +
                   side(relation.right, terms, speech.report, result.right.toString());
    }
    return columns.join(speech.in(u"；", "; ")) +
           speech
               .in(u"；总计一列平衡，各列之差相抵（%1 件）：可能收到时与答复时归入了不同的申请人类型",
                   "; the totals balance and the differences cancel out (%1): perhaps filed under one kind "
                   "of "
                   "applicant when received and another when answered")
               .arg(finding.actual) +
           certaintySentence(finding.figures, speech);
}

QString blankTotal(const Finding& finding, const Speech& speech) {
    const Form* form = formFor(finding.figures.front(), speech.report, speech.forms);
    if (form == nullptr)
        return finding.rule;
    const Terms terms(finding.figures, *form, speech.language);
    const std::vector<FigureKey> parts(finding.figures.begin() + 1, finding.figures.end());
    return terms.common() + speech.in(u"：", ": ") + terms.label(finding.figures.front()) +
           speech.in(u"没有数值，而各分项为 ", " has no value while its parts are ") +
           side(parts, terms, speech.report, finding.expected) +
           speech.in(u"（不代为填写）", " (never filled in)");
}

QString impossible(const Finding& finding, const Speech& speech) {
    const bool isNegative = finding.rule == QLatin1String("figure.negative");
    return listed(finding.figures, speech) + speech.in(u"：", ": ") + finding.actual +
           (isNegative ? speech.in(u" 是负数，而件数不能为负", " is negative, which no count can be")
                       : speech.in(u" 不是整数，而件数必为整数", " is a fraction, which no count can be")) +
           (finding.detail.isEmpty() || finding.detail == finding.actual
                ? QString()
                : speech.in(u"（原文“%1”）", " (printed \"%1\")").arg(finding.detail));
}

QString edition(const Finding& finding, const Speech& speech) {
    const bool isOld = finding.rule == QLatin1String("form.old_edition");
    return speech.in(u"%1 年度的年报用的是 %2 年式样的报表，", "The report of %1 uses the tables of %2, ")
               .arg(finding.detail, finding.actual) +
           (isOld ? speech.in(u"当年已改用新式样", "which were no longer in force")
                  : speech.in(u"当年尚未启用，年度是否有误？",
                              "which were not yet in force: is the year right?"));
}

} // namespace

std::optional<QString> ruleSentence(const Finding& finding, const Speech& speech) {
    using Sentence = QString (*)(const Finding&, const Speech&);
    static const QHash<QString, Sentence> sentences{
        {QStringLiteral("text.received"), textAgainstTables},
        {QStringLiteral("text.carried_in"), textAgainstTables},
        {QStringLiteral("text.carried_out"), textAgainstTables},
        {QStringLiteral("text.applicants"), textAgainstTables},
        {QStringLiteral("text.handled"), textAgainstTables},
        {QStringLiteral("text.results"), textAgainstTables},
        {QStringLiteral("text.cases"), textAgainstTables},
        {QStringLiteral("text.disclosure"), textAgainstTables},
        {QStringLiteral("text.contradiction"), contradiction},
        {QStringLiteral("text.share"), arithmetic},
        {QStringLiteral("text.growth"), arithmetic},
        {QStringLiteral("text.split"), arithmetic},
        {QStringLiteral("text.year"), otherYear},
        {QStringLiteral("text.scope"), otherScope},
        {QStringLiteral("text.place"), otherPlace},
        {QStringLiteral("t3.moved_between_applicants"), movedRequests},
        {QStringLiteral("total.blank"), blankTotal},
        {QStringLiteral("figure.negative"), impossible},
        {QStringLiteral("figure.fractional"), impossible},
        {QStringLiteral("form.old_edition"), edition},
        {QStringLiteral("form.new_edition"), edition},
    };
    const auto known = sentences.constFind(finding.rule);
    return known == sentences.constEnd() ? std::nullopt : std::optional((*known)(finding, speech));
}

} // namespace gouji
