#include "core/checks/between/check_between.h"
#include "core/checks/between/other_report.h"
#include "core/checks/between/year_relations.h"
#include "core/checks/sentences.h"
#include "core/report/plain_value.h"

#include <array>

namespace gouji {

namespace {

/// What a sentence is about and in which words.
struct BetweenSpeech {
    const Finding& finding;
    const Report& report;
    const FormLibrary& forms;
    Language language;
    OtherReport other = OtherReport::fromDetail(finding.detail);

    QString in(const char16_t* zh, const char* en) const {
        return language == Language::Chinese ? QString::fromUtf16(zh) : QString::fromUtf8(en);
    }
    QString name(const FigureKey& key) const { return figureName(key, report, forms, language); }
    QString figure() const { return finding.figures.empty() ? QString() : name(finding.figures.front()); }
    QString fact(int i) const { return other.facts.value(i); }

    /// The report that has the finding, and the other: 桐庐县横村镇人民政府 2023 年年报.
    QString own() const { return reportName(report.identity.issuer, report.identity.year.value_or(0)); }
    QString others() const { return reportName(other.issuer, other.year); }
    QString reportName(const QString& issuer, int year) const {
        return in(u"%1 %2 年年报", "the report of %1 for %2").arg(issuer, QString::number(year));
    }
    /// The other report where it is plain whose it is.
    QString otherYear() const {
        if (other.issuer != report.identity.issuer)
            return others();
        return in(u"%1 年年报", "the report for %1").arg(other.year);
    }
};

/// `（差 1）`
QString gapOf(const BetweenSpeech& speech) {
    const auto expected = Decimal::fromString(speech.finding.expected);
    const auto actual = Decimal::fromString(speech.finding.actual);
    const Decimal gap = expected.value_or(Decimal()) - actual.value_or(Decimal());
    return speech.in(u"（差 %1）", " (off by %1)").arg((gap.isNegative() ? -gap : gap).toString());
}

QString carry(const BetweenSpeech& speech) {
    const FigureKey& key = speech.finding.figures.front();
    return speech.in(u"%1：%2为 %3 ≠ %4“%5”%6", "%1: %3 in %2 ≠ %6 in %4, \"%5\"")
               .arg(speech.figure(), speech.own(), speech.finding.actual, speech.otherYear(),
                    speech.name(carriedCounterpart(key)), speech.finding.expected) +
           gapOf(speech);
}

QString valueOf(const FigureKey& key, const Report& report) {
    const auto value = plainValue(report, key);
    return value ? value->toString() : QStringLiteral("?");
}

QString inForce(const BetweenSpeech& speech) {
    const auto& figures = speech.finding.figures;
    if (figures.size() < 3)
        return speech.figure();
    return speech
               .in(u"%1：%2 %3 + 本年制发 %4 − 本年废止 %5 = %6 ≠ %7的 %8",
                   "%1: %3 in %2 + %4 issued − %5 repealed = %6 ≠ %8 in %7")
               .arg(speech.figure(), speech.otherYear(), speech.fact(0), valueOf(figures[1], speech.report),
                    valueOf(figures[2], speech.report), speech.finding.expected, speech.own(),
                    speech.finding.actual) +
           gapOf(speech) +
           speech.in(u"；文件失效、移交时可能如此", "; so it may be where documents lapsed or changed hands");
}

QString undecided(const BetweenSpeech& speech) {
    constexpr size_t shown = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(speech.finding.figures.size(), shown); ++i)
        names += speech.name(speech.finding.figures[i]);
    QString figures = names.join(speech.in(u"；", "; "));
    if (speech.finding.figures.size() > shown)
        figures += speech.in(u" 等 %1 项", " and others, %1 in all").arg(speech.finding.figures.size());
    const bool isCarry = speech.finding.rule.startsWith(QLatin1String("year.carry"));
    const QString relation =
        isCarry ? speech.in(u"上年结转 = 上年年报的结转下年度继续办理",
                            "carried over from last year = carried over to next year in last year's report")
                : speech.in(u"现行有效 = 上年现行有效 + 本年制发 − 本年废止",
                            "in force = in force last year + issued − repealed");
    return speech
        .in(u"跨年勾稽“%1”（%2与%3）有 %4 处无法核对：%5 有一方没有确定的数值",
            "The relation \"%1\" between %2 and %3 cannot be checked in %4 place(s): no certain value on one "
            "side "
            "for %5")
        .arg(relation, speech.own(), speech.otherYear(), speech.fact(0), figures);
}

/// `2022 年 12.5、2024 年 13`
QString sideValues(const BetweenSpeech& speech) {
    QStringList sides;
    for (const QString& fact : speech.other.facts) {
        const QStringList parts = fact.split(QLatin1Char('='));
        sides += speech.in(u"%1 年为 %2", "%2 in %1").arg(parts.value(0), parts.value(1));
    }
    return sides.join(speech.in(u"，", ", "));
}

/// 10000 for 125000 beside 12.5.
QString timesOf(const BetweenSpeech& speech) {
    const auto a = Decimal::fromString(speech.finding.expected),
               b = Decimal::fromString(speech.finding.actual);
    if (!a || !b || a->millionths() <= 0 || b->millionths() <= 0)
        return QStringLiteral("?");
    const auto [low, high] = std::minmax({a->millionths(), b->millionths()});
    return QString::number(high / low + (high % low >= (low + 1) / 2 ? 1 : 0));
}

QString jump(const BetweenSpeech& speech) {
    const bool isWide = speech.finding.severity == Severity::Warning;
    return speech.in(u"%1：%2为 %3，而 %4，相差约 %5 倍；", "%1: %3 in %2, yet %4, about %5 times apart; ")
               .arg(speech.figure(), speech.own(), speech.finding.actual, sideValues(speech),
                    timesOf(speech)) +
           (isWide ? speech.in(u"可能混用了元与万元，或漏了小数点",
                               "yuan may stand under 10,000 yuan, or a decimal point was lost")
                   : speech.in(u"可能漏了小数点，或多写、少写一位数字",
                               "a decimal point may be lost, or a digit too many or too few"));
}

QString twice(const BetweenSpeech& speech) {
    QString text =
        speech
            .in(u"%1在案卷中有两份，%2 项数值不同，如 %3：%4 ≠ 另一份（%5）的 %6",
                "%1 is in the case twice, and %2 figure(s) differ, such as %3: %4 ≠ %6 in the other one (%5)")
            .arg(speech.own(), QString::number(speech.finding.figures.size()), speech.figure(),
                 speech.finding.actual, speech.fact(0), speech.finding.expected);
    if (!speech.fact(1).isEmpty())
        text += speech
                    .in(u"；案卷中没有 %1 年的年报，其中一份可能属于该年",
                        "; there is none for %1, the year of one of them may be wrong")
                    .arg(speech.fact(1));
    return text;
}

QString growth(const BetweenSpeech& speech) {
    const QString quoted = speech.in(u"正文“%1”", "\"%1\" in the text").arg(speech.fact(0));
    const QString arithmetic = speech.fact(1);
    if (arithmetic.isEmpty())
        return speech.in(u"%1：%2说的是 %3 ≠ %4的 %5", "%1: %2 says %3 ≠ %5 in %4")
            .arg(speech.figure(), quoted, speech.finding.actual, speech.otherYear(), speech.finding.expected);
    return speech.in(u"%1：与%2相比，%3，%4说的是 %5", "%1: against %2, %3, but %4 says %5")
        .arg(speech.figure(), speech.otherYear(), arithmetic, quoted, speech.finding.actual);
}

QString repeatedFigures(const BetweenSpeech& speech) {
    const bool isYear = speech.finding.rule == QLatin1String("year.repeated");
    return speech
        .in(u"%1不为 0 的 %2 项数值与%3完全相同，可能是照抄或报错了表",
            "All %2 figures other than 0 in %1 are those of %3: one may be a copy, or the wrong tables")
        .arg(speech.own(), speech.fact(0), isYear ? speech.otherYear() : speech.others());
}

QString repeatedWords(const BetweenSpeech& speech) {
    return speech
        .in(u"%1正文中带数字的 %2 处（如“%3”）与%4完全相同，而统计表不同：正文可能沿用了上年的数字",
            "%2 clauses with numbers in the prose of %1 (such as \"%3\") are those of %4, though the tables "
            "differ: "
            "the prose may state last year's numbers")
        .arg(speech.own(), speech.fact(0), speech.fact(1), speech.otherYear());
}

QString repeatedByIssuer(const BetweenSpeech& speech) {
    return speech
        .in(u"%1正文中带数字的 %2 处（如“%3”）与%4完全相同：其中一份可能照抄了另一份",
            "%2 clauses with numbers in the prose of %1 (such as \"%3\") are those of %4: one may be a "
            "copy of the other")
        .arg(speech.own(), speech.fact(0), speech.fact(1), speech.others());
}

using Words = QString (*)(const BetweenSpeech&);

struct Rule {
    const char* name;
    Words words;
    size_t figures; ///< that the sentence cannot do without
};

constexpr std::array<Rule, 11> rules{{{"year.carry", carry, 1},
                                      {"year.carry.undecided", undecided, 1},
                                      {"year.in_force", inForce, 3},
                                      {"year.in_force.undecided", undecided, 1},
                                      {"year.jump", jump, 1},
                                      {"year.growth", growth, 1},
                                      {"year.twice", twice, 1},
                                      {"year.repeated", repeatedFigures, 0},
                                      {"issuer.repeated", repeatedFigures, 0},
                                      {"year.prose_repeated", repeatedWords, 0},
                                      {"issuer.prose_repeated", repeatedByIssuer, 0}}};

} // namespace

std::optional<QString> betweenSentence(const Finding& finding, const Report& report, const FormLibrary& forms,
                                       Language language) {
    for (const Rule& rule : rules) {
        if (finding.rule == QLatin1String(rule.name) && finding.figures.size() >= rule.figures)
            return rule.words(BetweenSpeech{finding, report, forms, language});
    }
    return std::nullopt;
}

} // namespace gouji
