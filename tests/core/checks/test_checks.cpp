#include "core/checks/check.h"
#include "core/checks/sentences.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace gouji;

namespace {

FigureKey key(const char* name) {
    return FigureKey(QString::fromLatin1(name));
}

} // namespace

/// Relations worked out, and what is said of them.
class TestChecks : public QObject {
    Q_OBJECT

    FormLibrary m_forms;

    /// A 2021 report in which every figure is read and 0.
    Report zeros() const {
        Report report;
        report.form = QStringLiteral("2021");
        for (const FormTable& table : m_forms.edition(u"2021")->tables)
            report.tableForms[table.id] = report.form;
        for (const FigureKey& each : m_forms.edition(u"2021")->keys)
            report.figures.set(each, reading(0));
        return report;
    }

    static Reading reading(int value) {
        return {FigureState::Read, Decimal(value), QString::number(value), {}, {}};
    }

    static void set(Report& report, const char* name, int value) {
        report.figures.set(key(name), reading(value));
    }

    static void setState(Report& report, const char* name, FigureState state) {
        report.figures.set(key(name), {state, std::nullopt, {}, {}, {}});
    }

    QStringList rules(const Report& report) const {
        QStringList out;
        for (const Finding& finding : checkReport(report, m_forms))
            out += severityName(finding.severity).left(1) + QLatin1Char(':') + finding.rule;
        return out;
    }

    QString said(const Report& report, const QString& rule, Language language) const {
        for (const Finding& finding : checkReport(report, m_forms)) {
            if (finding.rule == rule)
                return sentence(finding, report, m_forms, language);
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms.has_value());
        m_forms = *forms;
    }

    void aSoundReportHasNoFindings() {
        Report report = zeros();
        QCOMPARE(rules(report), QStringList());
        for (const char* row : {"new", "granted", "total"}) {
            set(report, qPrintable(QStringLiteral("t3.%1.business").arg(QLatin1String(row))), 7);
            set(report, qPrintable(QStringLiteral("t3.%1.total").arg(QLatin1String(row))), 7);
        }
        QCOMPARE(rules(report), QStringList());
    }

    void aFailedRelationShowsItsArithmetic() {
        Report report = zeros();
        set(report, "t3.refused.state_secret.natural_person", 3);
        set(report, "t3.refused.state_secret.business", 2);
        set(report, "t3.refused.state_secret.total", 6);
        const auto findings = checkReport(report, m_forms);
        const auto applicants = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
            return finding.rule == QLatin1String("t3.applicants");
        });
        QVERIFY(applicants != findings.end());
        QCOMPARE(applicants->severity, Severity::Error);
        QCOMPARE(applicants->expected, QStringLiteral("5"));
        QCOMPARE(applicants->actual, QStringLiteral("6"));
        QCOMPARE(applicants->figures.size(), size_t(7));
        QCOMPARE(sentence(*applicants, report, m_forms, Language::Chinese),
                 QStringLiteral(
                     "表三 · （三）不予公开 · 1.属于国家秘密：自然人 3 + 商业企业 2 = 5 ≠ 总计 6（差 1）"
                     "；各数均照原文读出、位置确定，没有误读的迹象"));
        QCOMPARE(
            sentence(*applicants, report, m_forms, Language::English),
            QStringLiteral("Table 3 · (3) Refused · 1. State secrets: Natural persons 3 + Businesses 2 = 5 ≠ "
                           "Total 6 (off by 1); every figure is printed so and surely in its place: nothing "
                           "points to a misreading"));
    }

    void everyRelationSpeaksTheFormsWords_data() {
        QTest::addColumn<QString>("figure"); // set to 4 among zeros
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("zh");
        const QString sure = QStringLiteral("；各数均照原文读出、位置确定，没有误读的迹象");
        const auto row = [&](const char* figure, const char* rule, const char* zh) {
            QTest::newRow(rule) << QString::fromLatin1(figure) << QString::fromLatin1(rule)
                                << QString(QString::fromUtf8(zh) + sure);
        };
        row("t3.new.research", "t3.balance",
            "表三 · 科研机构：一、本年新收政府信息公开申请数量 4 + 二、上年结转政府信息公开申请数量 0 = 4 ≠ "
            "（七）总计 0 + 四、结转下年度继续办理 0 = 0（差 4）");
        row("t3.unprocessed.repeat.other_org", "t3.outcomes",
            "表三 · 其他：（五）2.重复申请 4 ≠ （七）总计 0（差 4）；总计为 0，而各分项不为 0");
        row("t3.carried_out.welfare", "t3.applicants",
            "表三 · 四、结转下年度继续办理：社会公益组织 4 ≠ 总计 0（差 4）；总计为 0，而各分项不为 0");
        row("t4.suit_direct.pending", "t4.total",
            "表四 · 行政诉讼 · 未经复议直接起诉：尚未审结 4 ≠ 总计 0（差 4）；总计为 0，而各分项不为 0");
    }

    void everyRelationSpeaksTheFormsWords() {
        QFETCH(QString, figure);
        QFETCH(QString, rule);
        QFETCH(QString, zh);
        Report report = zeros();
        set(report, qPrintable(figure), 4);
        QCOMPARE(said(report, rule, Language::Chinese), zh);
        const QString en = said(report, rule, Language::English);
        QVERIFY2(en.startsWith(QLatin1String("Table ")) && en.contains(QStringLiteral("(off by 4)")),
                 qPrintable(en));
        QVERIFY(!en.contains(QLatin1String("t3.")) && !en.contains(QStringLiteral("表")));
    }

    void aGapIsNeverTakenForZero_data() {
        QTest::addColumn<int>("state");
        for (const FigureState state :
             {FigureState::Blank, FigureState::NotApplicable, FigureState::Missing, FigureState::Doubtful})
            QTest::newRow(qPrintable(stateName(state))) << int(state);
    }

    void aGapIsNeverTakenForZero() {
        QFETCH(int, state);
        Report report = zeros();
        set(report, "t4.review.upheld", 3);
        set(report, "t4.review.total", 3);
        setState(report, "t4.review.pending", FigureState(state));
        const QStringList found = rules(report);
        QVERIFY(!found.contains(QStringLiteral("e:t4.total")));
        QCOMPARE(found.filter(QStringLiteral("undecided")),
                 QStringList{QStringLiteral("i:t4.total.undecided")});
    }

    void undecidedRelationsAreToldOncePerRule() {
        Report report = zeros();
        for (const char* name : {"t3.granted.total", "t3.partial.total", "t3.refused.inquiry.total"})
            setState(report, name, FigureState::Missing);
        const QStringList found = rules(report);
        QCOMPARE(found,
                 QStringList({QStringLiteral("w:figure.missing"), QStringLiteral("i:t3.outcomes.undecided"),
                              QStringLiteral("i:t3.applicants.undecided")}));
        QVERIFY(said(report, QStringLiteral("t3.applicants.undecided"), Language::Chinese)
                    .contains(QStringLiteral("有 3 处无法核对")));
        const auto english = [&] {
            return said(report, QStringLiteral("t3.applicants.undecided"), Language::English);
        };
        QVERIFY2(english().contains(QStringLiteral("in 3 places:")), qPrintable(english()));
        for (const char* name : {"t3.partial.total", "t3.refused.inquiry.total"})
            setState(report, name, FigureState::Read);
        set(report, "t3.partial.total", 0);
        set(report, "t3.refused.inquiry.total", 0);
        QVERIFY2(english().contains(QStringLiteral("in 1 place:")), qPrintable(english()));
    }

    void anotherErrorIsStillSeenBesideAGap() {
        Report report = zeros();
        setState(report, "t3.granted.total", FigureState::Missing);
        set(report, "t3.new.total", 1);
        const QStringList found = rules(report);
        QVERIFY(found.contains(QStringLiteral("e:t3.balance")));
        QVERIFY(found.contains(QStringLiteral("e:t3.applicants")));
    }

    void theOneRowOfOtherHandlingCounts() {
        Report report = zeros();
        for (const char* row : {"overdue_correction", "overdue_fee", "other"}) {
            for (const FormLine& column : m_forms.edition(u"2021")->table(u"t3")->grids.front().columns)
                setState(report,
                         qPrintable(QStringLiteral("t3.otherwise.%1.%2").arg(QLatin1String(row), column.id)),
                         FigureState::Missing);
        }
        for (const FormLine& column : m_forms.edition(u"2021")->table(u"t3")->grids.front().columns)
            set(report, qPrintable(QStringLiteral("t3.otherwise.%1").arg(column.id)), 0);
        QVERIFY(!rules(report).join(QLatin1Char(' ')).contains(QLatin1String("t3.outcomes")));
        set(report, "t3.otherwise.natural_person", 2);
        QVERIFY(rules(report).contains(QStringLiteral("e:t3.outcomes")));
        QVERIFY(rules(report).contains(QStringLiteral("e:t3.applicants")));
    }

    void doubtsAreToldByRow() {
        Report report = zeros();
        for (const char* name : {"t3.granted.business", "t3.granted.total", "t2.fees.amount"}) {
            Reading doubtful = reading(2);
            doubtful.state = FigureState::Doubtful;
            report.figures.set(key(name), doubtful);
        }
        report.figures.find(key("t2.fees.amount"))->evidence = {
            {EvidenceKind::ValueConverted, QStringLiteral("元 → 万元")}};
        const QStringList found = rules(report);
        QCOMPARE(found.count(QStringLiteral("w:figure.doubtful")), 1);
        QCOMPARE(found.count(QStringLiteral("w:figure.converted")), 1);
    }

    void picturesInCellsAreCalledSo() {
        Report report = zeros();
        Reading* figure = report.figures.find(key("t2.penalties.decisions"));
        *figure = {
            FigureState::Doubtful, {}, QStringLiteral("\uFFFC"), {}, {{EvidenceKind::ValueUnclear, {}}}};
        const auto findings = checkReport(report, m_forms);
        const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& each) {
            return each.rule == QLatin1String("figure.unclear");
        });
        QVERIFY(found != findings.end());
        const QString zh = sentence(*found, report, m_forms, Language::Chinese);
        QVERIFY2(zh.contains(QStringLiteral("原文是图，没有读出：〔图〕")), qPrintable(zh));
        const QString en = sentence(*found, report, m_forms, Language::English);
        QVERIFY2(en.contains(QStringLiteral("a picture, not read: [picture]")), qPrintable(en));
    }

    void notesKeepTheSourcesOwnWords() {
        Report report = zeros();
        report.notes = {{QStringLiteral("layout.unplaced"),
                         Severity::Warning,
                         {},
                         {},
                         {},
                         QStringLiteral("合计 | %1 | 7"),
                         {}},
                        {QStringLiteral("tables.none"), Severity::Error, {}, {}, {}, {}, {}}};
        const auto findings = checkReport(report, m_forms);
        QCOMPARE(findings.front().rule, QStringLiteral("tables.none")); // errors first
        QCOMPARE(said(report, QStringLiteral("layout.unplaced"), Language::Chinese),
                 QStringLiteral("表中有一行未能归位：合计 | %1 | 7"));
    }

    void datesAreToldAsTheyAre_data() {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        const QString none, signature = QStringLiteral("2024-01-09"), page = QStringLiteral("2024-03-08");
        QTest::newRow("differ") << signature << page << page
                                << QStringLiteral(
                                       "落款日期 2024-01-09 与网页发布日期 2024-03-08 不一致，采用落款日期")
                                << QStringLiteral("The signature's date 2024-01-09 and the page's 2024-03-08 "
                                                  "differ; the signature's is used");
        QTest::newRow("early") << none << signature << signature
                               << QStringLiteral("公布日期 2024-01-09 早于所报年度结束，请核对")
                               << QStringLiteral(
                                      "The date of publication 2024-01-09 is before the end of the "
                                      "year reported on, please check");
        QTest::newRow("impossible") << none << none << QStringLiteral("2024年2月30日")
                                    << QStringLiteral("落款日期不存在（2024年2月30日），请核对")
                                    << QStringLiteral("The signature's date does not exist (2024年2月30日), "
                                                      "please check");
    }

    void datesAreToldAsTheyAre() {
        QFETCH(QString, expected);
        QFETCH(QString, actual);
        QFETCH(QString, detail);
        Report report = zeros();
        const QString rule = QStringLiteral("identity.date");
        report.notes = {{rule, Severity::Warning, {}, expected, actual, detail, {}}};
        QTEST(said(report, rule, Language::Chinese), "zh");
        QTEST(said(report, rule, Language::English), "en");
    }

    void relationsAreTitledByTheirEdition_data() {
        QTest::addColumn<QString>("tableForm");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        const QString balance = QStringLiteral("新收 + 上年结转 = 总计 + 结转下年度");
        const QString balanceEn = QStringLiteral("received + carried in = total + carried out");
        const auto row = [](const char* tag, const char* form, const char* rule, const QString& zh,
                            const QString& en) {
            QTest::newRow(tag) << QString::fromLatin1(form) << QString::fromLatin1(rule) << zh << en;
        };
        row("bundled", "2021", "t3.balance", balance, balanceEn);
        row("undecided", "2021", "t3.balance.undecided", balance, balanceEn);
        row("the report's edition first", "2030", "t3.balance", QStringLiteral("甲 = 乙"),
            QStringLiteral("first = second"));
        row("only a later edition has it", "2021", "t9.sum", QStringLiteral("丙 = 丁"),
            QStringLiteral("third = fourth"));
        row("unknown edition", "1999", "t4.total", QStringLiteral("总计 = 各结果之和"),
            QStringLiteral("total = sum of the results"));
        row("unknown rule", "2021", "t9.none", QStringLiteral("t9.none"), QStringLiteral("t9.none"));
    }

    void relationsAreTitledByTheirEdition() {
        QFETCH(QString, tableForm);
        QFETCH(QString, rule);
        std::vector<QByteArray> editions{
            R"({"edition":"2030","years":{"first":1990},"tables":[{"id":"t3",)"
            R"("grids":[{"columns":[{"id":"c","path":["c"],"pathEn":["c"]},)"
            R"({"id":"d","path":["d"],"pathEn":["d"]}],"rows":[{"id":"r"}]}]}],)"
            R"("relations":[{"rule":"t3.balance","title":"甲 = 乙","titleEn":)"
            R"("first = second","over":["r"],"left":["t3.*.c"],)"
            R"("right":["t3.*.d"]},{"rule":"t9.sum","title":"丙 = 丁","titleEn":)"
            R"("third = fourth","over":["r"],"left":["t3.*.c"],)"
            R"("right":["t3.*.d"]}]})"};
        for (const char* name : {":/forms/2021.json", ":/forms/2019.json"}) {
            QFile file(QString::fromLatin1(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            editions.push_back(file.readAll());
        }
        const auto forms = FormLibrary::fromJson(editions);
        QVERIFY2(forms, forms ? "" : qPrintable(forms.error().detail));
        Report report;
        report.tableForms[QStringLiteral("t3")] = tableForm;
        QTEST(relationTitle(rule, report, *forms, Language::Chinese), "zh");
        QTEST(relationTitle(rule, report, *forms, Language::English), "en");
    }

    void everyEvidenceAndStateHasWords() {
        for (const Language language : {Language::Chinese, Language::English}) {
            const Report report = zeros();
            QSet<QString> seen;
            for (int kind = 0; kind <= int(EvidenceKind::Recognised); ++kind) {
                const QString words = sentence(Evidence{EvidenceKind(kind), QStringLiteral("t3.balance")},
                                               report, m_forms, language);
                QVERIFY(words.size() > 4 && !words.contains(QLatin1String("%1")));
                seen.insert(words);
            }
            QCOMPARE(seen.size(), int(EvidenceKind::Recognised) + 1);
            for (int state = 0; state <= int(FigureState::Missing); ++state)
                QVERIFY(!stateTitle(FigureState(state), language).isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(TestChecks)
#include "test_checks.moc"
