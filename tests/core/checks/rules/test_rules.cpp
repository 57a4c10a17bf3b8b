#include "core/checks/check.h"
#include "core/checks/sentences.h"
#include "tests/core/checks/rules/made_report.h"

#include <QTest>

#include <algorithm>

using namespace gouji;

/// What figures cannot be, each for itself and beside others.
class TestRules : public QObject {
    Q_OBJECT

    FormLibrary m_forms;

    QStringList rules(const Report& report) const {
        QStringList out;
        for (const Finding& finding : checkReport(report, m_forms))
            out += severityName(finding.severity).left(1) + QLatin1Char(':') + finding.rule;
        out.sort();
        return out;
    }

    const Finding* find(const std::vector<Finding>& findings, const char* rule) const {
        const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.rule == QLatin1String(rule);
        });
        return found == findings.end() ? nullptr : &*found;
    }

    QString said(const Report& report, const char* rule, Language language) const {
        const auto findings = checkReport(report, m_forms);
        const Finding* finding = find(findings, rule);
        return finding ? sentence(*finding, report, m_forms, language) : QString();
    }

private Q_SLOTS:
    void initTestCase() {
        auto forms = FormLibrary::bundled();
        QVERIFY(forms.has_value());
        m_forms = *forms;
    }

    void figures_data() {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("figures");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* tag, const char* edition, const char* figures, const char* expected) {
            QTest::newRow(tag) << QString::fromLatin1(edition) << QString::fromLatin1(figures)
                               << QString::fromLatin1(expected);
        };
        row("nothing", "2021", "", "");
        // What no count can be.
        row("negative", "2021", "t2.penalties.decisions=-3", "w:figure.negative");
        row("doubted for it: told once", "2021", "t2.penalties.decisions=?-3", "w:figure.negative");
        row("fraction", "2021", "t2.penalties.decisions=2.5", "w:figure.fractional");
        row("negative fraction", "2021", "t2.penalties.decisions=-2.5", "w:figure.fractional");
        row("money may be a fraction", "2021", "t2.fees.amount=2.5", "");
        row("a change may be negative", "2019", "t2.penalties.items_change=-3", "");
        row("a change is whole", "2019", "t2.penalties.items_change=-3.5", "w:figure.fractional");
        row("an ordinary doubt", "2021", "t2.penalties.decisions=?3", "w:figure.doubtful");
        // Totals without a value.
        row("blank total", "2021", "t4.review.upheld=3 t4.review.total=_",
            "i:figure.blank i:t4.total.undecided w:total.blank");
        row("not applicable total", "2021", "t4.review.upheld=3 t4.review.total=/",
            "i:t4.total.undecided w:total.blank");
        row("blank total over zeros", "2021", "t4.review.total=_", "i:figure.blank i:t4.total.undecided");
        row("blank total, a blank part", "2021", "t4.review.upheld=3 t4.review.other=_ t4.review.total=_",
            "i:figure.blank i:t4.total.undecided");
        row("missing total", "2021", "t4.review.upheld=3 t4.review.total=!",
            "i:t4.total.undecided w:figure.missing");
        row("total 0", "2021", "t4.review.upheld=3", "e:t4.total");
        // Filed under one applicant when received, another when answered.
        row("moved", "2021",
            "t3.new.natural_person=3 t3.new.total=3 t3.granted.natural_person=2 t3.granted.business=1 "
            "t3.granted.total=3 t3.total.natural_person=2 t3.total.business=1 t3.total.total=3",
            "e:t3.moved_between_applicants");
        row("moved between three", "2021",
            "t3.new.natural_person=3 t3.new.total=3 t3.granted.natural_person=1 t3.granted.business=1 "
            "t3.granted.research=1 t3.granted.total=3 t3.total.natural_person=1 t3.total.business=1 "
            "t3.total.research=1 t3.total.total=3",
            "e:t3.moved_between_applicants");
        row("differences do not cancel out", "2021",
            "t3.new.natural_person=3 t3.new.total=3 t3.granted.natural_person=1 t3.granted.business=1 "
            "t3.granted.total=2 t3.total.natural_person=1 t3.total.business=1 t3.total.total=2",
            "e:t3.balance e:t3.balance e:t3.balance");
        row("outcomes fail too: a figure is wrong", "2021",
            "t3.new.natural_person=3 t3.new.total=3 t3.granted.natural_person=3 t3.granted.total=3 "
            "t3.total.natural_person=2 t3.total.business=1 t3.total.total=3",
            "e:t3.balance e:t3.balance e:t3.outcomes e:t3.outcomes");
        row("one column alone", "2021",
            "t3.new.natural_person=3 t3.new.total=3 t3.granted.natural_person=2 t3.granted.total=3 "
            "t3.total.natural_person=2 t3.total.total=3",
            "e:t3.applicants e:t3.applicants e:t3.balance");
        row("moved, 2019", "2019",
            "t3.new.natural_person=3 t3.new.total=3 t3.granted.natural_person=2 t3.granted.business=1 "
            "t3.granted.total=3 t3.total.natural_person=2 t3.total.business=1 t3.total.total=3",
            "e:t3.moved_between_applicants");
        // What townships do not make.
        row("township", "2021", "t2.regulations.in_force=1", "i:t2.township_regulations");
        row("township, doubtful", "2021", "t2.regulations.in_force=?1",
            "i:t2.township_regulations w:figure.doubtful");
    }

    void figures() {
        QFETCH(QString, edition);
        QFETCH(QString, figures);
        QFETCH(QString, expected);
        QCOMPARE(rules(madeReport(m_forms, figures, edition)).join(QLatin1Char(' ')), expected);
    }

    void whoMakesRegulations_data() {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isTold");
        const auto row = [](const char* issuer, const char* code, bool isTold) {
            QTest::newRow(issuer) << QString::fromUtf8(issuer) << QString::fromLatin1(code) << isTold;
        };
        row("沭阳县庙头镇人民政府", "321322105", true);
        row("庙头镇人民政府", "", true);
        row("递铺街道办事处", "", true);
        row("安吉县人民政府递铺街道办事处", "", true);
        row("哈日努拉苏木人民政府", "", true);
        row("沭阳县人民政府", "321322", false);
        row("宿迁市人民政府", "3213", false);
        row("宿迁市城乡建设局", "", false);
        row("", "", false);
    }

    void whoMakesRegulations() {
        QFETCH(QString, issuer);
        QFETCH(QString, code);
        Report report = madeReport(m_forms, QStringLiteral("t2.regulations.in_force=1"));
        report.identity.issuer = issuer;
        report.identity.divisionCode = code;
        QTEST(rules(report).contains(QStringLiteral("i:t2.township_regulations")), "isTold");
    }

    void editions_data() {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("expected");
        QTest::newRow("new form, new year") << QStringLiteral("2021") << 2021 << QString();
        QTest::newRow("old form, its year") << QStringLiteral("2019") << 2020 << QString();
        QTest::newRow("old form, new year")
            << QStringLiteral("2019") << 2022 << QStringLiteral("i:form.old_edition");
        QTest::newRow("new form, old year")
            << QStringLiteral("2021") << 2020 << QStringLiteral("i:form.new_edition");
        QTest::newRow("no year") << QStringLiteral("2019") << 0 << QString();
    }

    void editions() {
        QFETCH(QString, edition);
        QFETCH(int, year);
        Report report = madeReport(m_forms, {}, edition);
        report.identity.year = year == 0 ? std::nullopt : std::optional(year);
        QTEST(rules(report).join(QLatin1Char(' ')), "expected");
    }

    void oneTableOfAnotherEdition() {
        Report report = madeReport(m_forms, {});
        report.tableForms[QStringLiteral("t4")] = QStringLiteral("2019");
        QCOMPARE(rules(report), QStringList{QStringLiteral("i:form.old_edition")});
    }

    void movedRequestsAreToldWithBothColumns() {
        const Report report = madeReport(
            m_forms, QStringLiteral("t3.new.natural_person=3 t3.new.total=3 t3.granted.natural_person=2 "
                                    "t3.granted.business=1 t3.granted.total=3 t3.total.natural_person=2 "
                                    "t3.total.business=1 t3.total.total=3"));
        const auto findings = checkReport(report, m_forms);
        const Finding* moved = find(findings, "t3.moved_between_applicants");
        QVERIFY(moved);
        QCOMPARE(moved->figures.size(), size_t(8));
        QCOMPARE(moved->expected, QStringLiteral("0"));
        QCOMPARE(moved->actual, QStringLiteral("1"));
        const QString zh = sentence(*moved, report, m_forms, Language::Chinese);
        QVERIFY2(zh.startsWith(
                     QStringLiteral("表三 · 自然人：一、本年新收政府信息公开申请数量 3 + 二、上年结转"
                                    "政府信息公开申请数量 0 = 3 ≠ （七）总计 2 + 四、结转下年度继续办理 0 = "
                                    "2；表三 · 商业企业：")),
                 qPrintable(zh));
        QVERIFY(zh.contains(QStringLiteral("（1 件）")));
        const QString en = sentence(*moved, report, m_forms, Language::English);
        QVERIFY2(en.contains(QLatin1String("cancel out (1)")) && !en.contains(QStringLiteral("表")),
                 qPrintable(en));
    }

    void sentencesNameTheTable_data() {
        QTest::addColumn<QString>("figures");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        const auto row = [](const char* rule, const char* figures, const char* zh, const char* en) {
            QTest::newRow(rule) << QString::fromLatin1(figures) << QString::fromLatin1(rule)
                                << QString::fromUtf8(zh) << QString::fromUtf8(en);
        };
        row("total.blank", "t4.review.upheld=3 t4.review.corrected=1 t4.review.total=_",
            "表四 · 行政复议：总计没有数值，而各分项为 结果维持 3 + 结果纠正 1 = 4（不代为填写）",
            "Table 4 · Administrative review: Total has no value while its parts are Upheld 3 + Corrected 1 "
            "= 4 "
            "(never filled in)");
        row("figure.negative", "t2.penalties.decisions=-3",
            "表二 · 行政处罚 · 本年处理决定数量：-3 是负数，而件数不能为负",
            "Table 2 · Administrative penalties · Decisions this year: -3 is negative, which no count can "
            "be");
        row("figure.fractional", "t2.penalties.decisions=2.5",
            "表二 · 行政处罚 · 本年处理决定数量：2.5 不是整数，而件数必为整数",
            "Table 2 · Administrative penalties · Decisions this year: 2.5 is a fraction, which no count can "
            "be");
        row("t2.township_regulations", "t2.regulations.issued=1",
            "乡镇、街道不能制定规章，而表中印有：表二 · 规章 · 本年制发件数（1 件）",
            "A township cannot make regulations, yet prints some: Table 2 · Regulations · Issued this year "
            "(1)");
    }

    void sentencesNameTheTable() {
        QFETCH(QString, figures);
        QFETCH(QString, rule);
        const Report report = madeReport(m_forms, figures);
        QTEST(said(report, qPrintable(rule), Language::Chinese), "zh");
        QTEST(said(report, qPrintable(rule), Language::English), "en");
    }

    void editionsAreToldByYear() {
        Report report = madeReport(m_forms, {}, QStringLiteral("2019"));
        report.identity.year = 2022;
        QCOMPARE(said(report, "form.old_edition", Language::Chinese),
                 QStringLiteral("2022 年度的年报用的是 2019 年式样的报表，当年已改用新式样"));
        QVERIFY(said(report, "form.old_edition", Language::English)
                    .contains(QLatin1String("no longer in force")));
    }

    /// The report's own error and our misreading are different things.
    void whatTheEvidenceSupports_data() {
        QTest::addColumn<int>("evidence");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("zh");
        const QString printed = QStringLiteral("没有误读的迹象"), misread = QStringLiteral("也可能是误读");
        const auto row = [](const char* tag, EvidenceKind kind, const char* detail, const QString& zh) {
            QTest::newRow(tag) << int(kind) << QString::fromLatin1(detail) << zh;
        };
        row("label", EvidenceKind::RowLabelExact, "", printed);
        row("similar label", EvidenceKind::RowLabelSimilar, "", printed);
        row("lost label", EvidenceKind::RowByPosition, "", misread);
        row("uncertain column", EvidenceKind::ColumnsUncertain, "", misread);
        row("split digits", EvidenceKind::SplitUnique, "", misread);
        row("recognised well", EvidenceKind::Recognised, "99", printed);
        row("recognised badly", EvidenceKind::Recognised, "71", misread);
    }

    void whatTheEvidenceSupports() {
        QFETCH(int, evidence);
        QFETCH(QString, detail);
        QFETCH(QString, zh);
        Report report = madeReport(m_forms, QStringLiteral("t4.review.upheld=3 t4.review.total=4"));
        report.figures.find(FigureKey(QStringLiteral("t4.review.upheld")))->evidence = {
            {EvidenceKind(evidence), detail}};
        const QString text = said(report, "t4.total", Language::Chinese);
        QVERIFY2(text.contains(zh), qPrintable(text));
        if (zh == QStringLiteral("也可能是误读"))
            QVERIFY2(text.contains(QStringLiteral("；表四 · 行政复议 · 结果维持的读取")), qPrintable(text));
    }

    void aCorrectedValueIsNotTheReports() {
        Report report = madeReport(m_forms, QStringLiteral("t4.review.upheld=3 t4.review.total=4"));
        report.figures.find(FigureKey(QStringLiteral("t4.review.upheld")))->text = QStringLiteral("8");
        const QString text = said(report, "t4.total", Language::Chinese);
        QVERIFY2(text.endsWith(QStringLiteral("；其中有人工更正的数值")), qPrintable(text));
        QVERIFY(said(report, "t4.total", Language::English).endsWith(QLatin1String("among them")));
    }

    void totalsOfZeroAreToldSo() {
        const Report zero = madeReport(m_forms, QStringLiteral("t4.review.upheld=3"));
        QVERIFY(
            said(zero, "t4.total", Language::Chinese).contains(QStringLiteral("总计为 0，而各分项不为 0")));
        const Report parts = madeReport(m_forms, QStringLiteral("t4.review.total=3"));
        QVERIFY(said(parts, "t4.total", Language::Chinese)
                    .contains(QStringLiteral("各分项均为 0，而总计不为 0")));
        const Report both = madeReport(m_forms, QStringLiteral("t4.review.upheld=2 t4.review.total=3"));
        QVERIFY(!said(both, "t4.total", Language::Chinese).contains(QStringLiteral("为 0")));
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "test_rules.moc"
