#include "core/base/messages.h"
#include "core/ingest/pipeline.h"
#include "tests/support/case_count.h"
#include "tests/support/refused_papers.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

/// Papers that are no yearly report are refused, and the message says what they are.
class TestRefusals : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    Result<std::vector<Extraction>> extract(const QString& text) const {
        return m_pipeline->extractAll(text.toUtf8(), QStringLiteral("a.txt"));
    }

    static bool isNamed(const Extraction& extraction, const FigureKey& key) {
        const auto& findings = extraction.findings;
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.severity != Severity::Information && finding.figures.size() <= 30 &&
                   std::find(finding.figures.begin(), finding.figures.end(), key) != finding.figures.end();
        });
    }

    /// Figures that pass as read although the two years print different ones.
    static QStringList mixed(const Extraction& extraction, const WrittenPaper& paper) {
        QStringList keys;
        for (const Figures::Entry& entry : extraction.report.figures)
            if (entry.reading.state == FigureState::Read &&
                paper.first->value(entry.key) != paper.second->value(entry.key) &&
                !isNamed(extraction, entry.key))
                keys += entry.key.name;
        return keys;
    }

    static void keep(const QString& name, const QString& text) {
        const QString folder = qEnvironmentVariable("GOUJI_KEEP");
        QFile file(QStringLiteral("%1/%2.txt").arg(folder, name));
        if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void refusesPapers_data() {
        QTest::addColumn<int>("paper");
        QTest::addColumn<int>("layout");
        QTest::addColumn<QString>("detail");
        const std::map<Paper, const char*> details{{Paper::Notice, "a notice about reports"},
                                                   {Paper::Interpretation, "an interpretation of a report"},
                                                   {Paper::EmptyForm, "an empty form"},
                                                   {Paper::List, "a list of reports"}};
        for (const Paper paper : allPapers())
            for (const Layout layout : allLayouts())
                if (applies(paper, layout))
                    QTest::addRow("%s, %s", paperName(paper), layoutName(layout))
                        << int(paper) << int(layout)
                        << (details.count(paper) ? QString::fromLatin1(details.at(paper))
                                                 : QStringLiteral("two years side by side"));
    }

    void refusesPapers() {
        QFETCH(int, paper);
        QFETCH(int, layout);
        QFETCH(QString, detail);
        const int count = caseCount({200, 20, 1'000});
        for (int seed = 0; seed < count; ++seed) {
            const WrittenPaper written =
                writePaper(m_pipeline->forms(), Paper(paper), Layout(layout), std::uint32_t(seed));
            const auto reports = extract(written.text);
            if (!reports) {
                QCOMPARE(reports.error().code, ErrorCode::NoReport);
                if (reports.error().detail != detail)
                    keep(QLatin1String(QTest::currentDataTag()), written.text);
                QVERIFY2(reports.error().detail == detail,
                         qPrintable(QStringLiteral("%1: %2").arg(seed).arg(reports.error().detail)));
                continue;
            }
            if (!written.first || !mixed(reports->front(), written).isEmpty())
                keep(QLatin1String(QTest::currentDataTag()), written.text);
            QVERIFY2(written.first.has_value(),
                     qPrintable(QStringLiteral("%1: taken for a report").arg(seed)));
            const QStringList keys = mixed(reports->front(), written);
            QVERIFY2(keys.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(seed).arg(keys.join(u' '))));
        }
    }

    void saysWhyInBothLanguages_data() {
        QTest::addColumn<QString>("chinese");
        const auto row = [](const char* detail, const char* chinese) {
            QTest::newRow(detail) << QString::fromUtf8(chinese);
        };
        row("an empty form", "空白表样");
        row("a notice about reports", "通知");
        row("an interpretation of a report", "解读");
        row("a list of reports", "目录");
        row("two years side by side", "两个年度");
        row("neither a report's title nor a statutory table", "未见年报标题");
    }

    void saysWhyInBothLanguages() {
        QFETCH(QString, chinese);
        const Error error{ErrorCode::NoReport, QStringLiteral("a.txt"),
                          QString::fromLatin1(QTest::currentDataTag())};
        QVERIFY(describe(error, Language::Chinese).contains(chinese));
        QVERIFY(describe(error, Language::English).contains(error.detail));
    }

    /// What stands near a report, or in it, does not make it another paper.
    void reportsStayReports_data() {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* text) {
            QTest::newRow(name) << QString::fromUtf8(text);
        };
        row("in prose, before the tables were prescribed",
            "桐庐县瑶琳镇人民政府2016年政府信息公开工作年度报告\n\n一、概述\n全年主动公开信息12条。\n");
        row("a letter that hands it in",
            "瑶琳镇人民政府关于报送瑶琳镇2016年政府信息公开工作年度报告的函\n\n"
            "桐庐县瑶琳镇人民政府2016年政府信息公开工作年度报告\n\n一、概述\n全年主动公开信息12条。\n");
        row("links to others below",
            "桐庐县瑶琳镇人民政府2016年政府信息公开工作年度报告\n\n一、概述\n全年主动公开信息12条，"
            "涉及机构职能、政策文件、规划计划、行政许可、财政预决算等各个方面，均按照规定的时限及时公开。\n\n"
            "桐庐县横村镇人民政府2016年政府信息公开工作年度报告\n桐庐县钟山乡人民政府2016年政府信息公开工作年"
            "度报告\n"
            "《桐庐县横村镇人民政府2016年政府信息公开工作年度报告》解读\n");
        row("a link to a 解读 below the title", "桐庐县瑶琳镇人民政府2016年政府信息公开工作年度报告\n"
                                                "相关解读：桐庐县瑶琳镇人民政府2016年政府信息公开工作年度报告"
                                                "解读\n\n一、概述\n全年主动公开信息12条。\n");
    }

    void reportsStayReports() {
        QFETCH(QString, text);
        const auto reports = extract(text);
        QVERIFY(reports.has_value());
        QCOMPARE(reports->size(), size_t(1));
        QCOMPARE(reports->front().report.identity.issuer, QStringLiteral("桐庐县瑶琳镇人民政府"));
        QCOMPARE(reports->front().report.identity.year, std::optional<int>(2016));
    }

    /// A table of other things that compares years stands in many reports.
    void comparisonsInTheTextAreNone_data() {
        QTest::addColumn<int>("layout");
        for (const Layout layout : {Layout::PlainTabs, Layout::Pipes, Layout::Markdown})
            QTest::newRow(layoutName(layout)) << int(layout);
    }

    void comparisonsInTheTextAreNone() {
        QFETCH(int, layout);
        const QString cell =
            Layout(layout) == Layout::PlainTabs ? QStringLiteral("\t") : QStringLiteral(" | ");
        const QString begin = Layout(layout) == Layout::Markdown ? QStringLiteral("| ") : QString();
        const QString end = Layout(layout) == Layout::PlainTabs ? QString() : QStringLiteral(" |");
        const auto line = [&](const char* a, const char* b, const char* c) {
            return QString(begin + QString::fromUtf8(a) + cell + QString::fromUtf8(b) + cell +
                           QString::fromUtf8(c) + end + u'\n');
        };
        const QString table = u'\n' + line("平台", "2022年", "2023年") + line("门户网站", "120", "135") +
                              line("微信公众号", "310", "298") + line("阅读量", "2034", "2057") + u'\n';
        const int count = caseCount({200, 20, 1'000});
        for (int seed = 0; seed < count; ++seed) {
            WriteOptions options;
            options.layout = Layout(layout);
            const WrittenReport report =
                writeReport(*m_pipeline->forms().edition(u"2021"), {}, options, std::uint32_t(seed));
            const QString mark = QStringLiteral("（三）政府信息管理");
            QVERIFY(report.text.contains(mark));
            const auto reports = extract(QString(report.text).replace(mark, QString(table + mark)));
            QVERIFY2(reports.has_value(), qPrintable(QString::number(seed)));
            const Judgement judged = compareWithTruth(reports->front(), report.truth);
            QVERIFY2(judged.isHonest() && judged.wrong == 0, qPrintable(judged.remarks.join(u'\n')));
        }
    }
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "test_refusals.moc"
