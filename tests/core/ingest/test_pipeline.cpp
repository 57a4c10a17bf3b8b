#include "core/ingest/loading.h"
#include "core/ingest/pipeline.h"
#include "core/store/open_files.h"
#include "tests/support/report_writer.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

/// The stages in order: what is a report, what is not, and what a file may be.
class TestPipeline : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    QString sound() const { return writeReport(*m_pipeline->forms().edition(u"2021"), {}, {}, 7).text; }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void extractsAReport() {
        const QByteArray bytes = sound().toUtf8();
        const auto extraction = m_pipeline->extract(bytes, QStringLiteral("a.txt"));
        QVERIFY(extraction.has_value());
        QCOMPARE(extraction->report.form, QStringLiteral("2021"));
        QCOMPARE(extraction->sha256.size(), 64);
        QCOMPARE(extraction->format, QStringLiteral("text"));
        QVERIFY(extraction->report.figures.size() >= 200);
    }

    void theSameWhateverTheEncoding() {
        const QString text = sound();
        const auto utf8 = m_pipeline->extract(text.toUtf8(), QStringLiteral("a"));
        const auto gb = m_pipeline->extract(QByteArray(QStringEncoder("GB18030")(text)), QStringLiteral("a"));
        QVERIFY(utf8 && gb);
        QVERIFY(utf8->report == gb->report);
    }

    /// The tables of a report may be pictures; where all are found, a picture is none of them.
    void tellsOfPicturesWhereTablesAreMissing() {
        Document prose;
        for (const char* line : {"桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告", "一、总体情况",
                                 "桐庐县瑶琳镇人民政府", "2024年1月20日"})
            prose.blocks.emplace_back(Paragraph{QString::fromUtf8(line), {}});
        const auto told = [&](const Document& document) {
            const auto reports = m_pipeline->reportsOf(document, QStringLiteral("a"));
            const auto& findings = reports.value().front().findings;
            const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
                return finding.rule == QLatin1String("source.pictures");
            });
            return found == findings.end() ? QString() : found->actual;
        };
        QCOMPARE(told(prose), QString());
        prose.pictures = 3;
        QCOMPARE(told(prose), QStringLiteral("3"));
        auto whole = m_pipeline->read(sound().toUtf8(), QStringLiteral("a"));
        QVERIFY(whole.has_value());
        whole->pictures = 3;
        QCOMPARE(told(*whole), QString());
    }

    void saysWhatIsNoReport_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("outcome"); // error name, or rule that must be found
        const auto row = [](const char* name, const char* text, const char* outcome) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(outcome);
        };
        row("a notice", "关于召开座谈会的通知\n\n各村：\n请于三月五日到会。\n", "no_report");
        row("a table of something else", "项目\t金额\n办公用品\t3\n维修\t12\n", "no_report");
        row("an empty form",
            "第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t\t\t\n行政规"
            "范性文件\t\t\t\n"
            "第二十条第（五）项\t\n信息内容\t本年处理决定数量\n行政许可\t\n",
            "no_report");
        row("a report in prose",
            "桐庐县瑶琳镇人民政府2016年政府信息公开工作年度报告\n\n一、概述\n全年主动公开信息12条。\n\n"
            "桐庐县瑶琳镇人民政府\n2017年3月1日\n",
            "tables.none");
    }

    void saysWhatIsNoReport() {
        QFETCH(QString, text);
        QFETCH(QString, outcome);
        const auto extraction = m_pipeline->extract(text.toUtf8(), QStringLiteral("a.txt"));
        if (!extraction) {
            QCOMPARE(errorName(extraction.error().code), outcome);
            QCOMPARE(extraction.error().place, QStringLiteral("a.txt"));
            return;
        }
        QVERIFY(extraction->report.form.isEmpty());
        QVERIFY(extraction->report.figures.isEmpty());
        QCOMPARE(extraction->findings.front().rule, outcome);
        QCOMPARE(extraction->findings.front().severity, Severity::Error);
    }

    void oneStatutoryTableIsAReport() {
        const auto extraction = m_pipeline->extract(
            QStringLiteral(
                "桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n"
                "第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0"
                "\n"
                "行政规范性文件\t2\t1\t9\n第二十条第（五）项\t\n信息内容\t本年处理决定数量\n行政许可\t4\n")
                .toUtf8(),
            QStringLiteral("a.txt"));
        QVERIFY(extraction.has_value());
        QCOMPARE(extraction->report.form, QStringLiteral("2021"));
        QCOMPARE(extraction->report.figures.find(FigureKey(QStringLiteral("t2.normative.in_force")))->value,
                 Decimal(9));
        QCOMPARE(extraction->report.figures.find(FigureKey(QStringLiteral("t3.new.total")))->state,
                 FigureState::Missing);
    }

    void aForcedEditionIsUsed() {
        const auto extraction =
            m_pipeline->extract(sound().toUtf8(), QStringLiteral("a"), QStringLiteral("2019"));
        QVERIFY(extraction.has_value());
        QCOMPARE(extraction->report.form, QStringLiteral("2019"));
    }

    /// Reading the case would take away the locks that keep other programs from its log.
    void theOpenCaseIsNoReport() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("case.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sound().toUtf8());
        file.close();
        QVERIFY(loadFile(path, m_pipeline->limits()).has_value());
        {
            const OpenFile open(path);
            const auto bytes = loadFile(path, m_pipeline->limits());
            QVERIFY(!bytes);
            QCOMPARE(bytes.error().code, ErrorCode::Unsupported);
            QVERIFY(!lookUnlessOpen(path, [] { QFAIL("looked"); }));
        }
        QVERIFY(loadFile(path, m_pipeline->limits()).has_value());
        bool looked = false;
        QVERIFY(lookUnlessOpen(path, [&] { looked = true; }) && looked);
    }

    void loadsOnlyWhatItMay_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("a directory") << QStringLiteral(".") << QStringLiteral("unreadable");
        QTest::newRow("nothing there") << QStringLiteral("none.txt") << QStringLiteral("unreadable");
        QTest::newRow("empty") << QStringLiteral("empty.txt") << QStringLiteral("empty");
        QTest::newRow("too large") << QStringLiteral("large.txt") << QStringLiteral("too_large");
        QTest::newRow("a device") << QStringLiteral("/dev/zero") << QStringLiteral("unreadable");
    }

    void loadsOnlyWhatItMay() {
        QFETCH(QString, name);
        QFETCH(QString, code);
        const QTemporaryDir folder;
        for (const auto& [file, size] :
             {std::pair(QStringLiteral("empty.txt"), 0), {QStringLiteral("large.txt"), 5000}}) {
            QFile out(folder.filePath(file));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(QByteArray(size, 'x'));
        }
        Limits limits;
        limits.fileBytes = 1000;
        const auto bytes = loadFile(folder.filePath(name), limits);
        QVERIFY(!bytes);
        QCOMPARE(errorName(bytes.error().code), code);
    }
};

QTEST_GUILESS_MAIN(TestPipeline)
#include "test_pipeline.moc"
