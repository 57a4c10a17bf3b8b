#include "core/ingest/pipeline.h"
#include "tests/support/extract_written.h"
#include "tests/support/layouts.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

namespace {

const std::vector<Layout>& layouts() {
    static const std::vector<Layout> all{Layout::PlainTabs, Layout::CellLines, Layout::Pipes,
                                         Layout::Spaces,    Layout::Scraped,   Layout::JoinedRows};
    return all;
}

const Finding* findingOf(const Extraction& extraction, const QString& table) {
    const auto& findings = extraction.findings;
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        const bool isOfSecond = finding.rule == QLatin1String("layout.table_twice") ||
                                finding.rule == QLatin1String("layout.second_table");
        return isOfSecond && (finding.figures.empty() || finding.figures.front().table() == table);
    });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace

/// Files in which a statutory table stands twice, in one layout or in two.
class TestSecondTables : public QObject {
    Q_OBJECT

    std::optional<Pipeline> m_pipeline;

    FigureSet figuresOf(const QString& edition, std::uint32_t seed) const {
        Random random(seed);
        return makeFigures(*m_pipeline->forms().edition(edition), {FigureSize::Small, false, nullptr},
                           random);
    }

    /// A report of 2023 with table number `table` of other figures behind its own.
    Result<Extraction> extract(Layout own, Layout second, size_t table, const FigureSet& others) const {
        WriteOptions options;
        options.layout = own;
        options.prose.year = 2023;
        options.change = [&](Manuscript& manuscript) {
            Sheet sheet = makeSheets(others)[table];
            sheet.heading = QStringLiteral("附：上年度情况");
            sheet.ownLayout = second;
            manuscript.sheets.push_back(std::move(sheet));
        };
        Random random(4);
        return extractWritten(*m_pipeline,
                              writeReport(figuresOf(QStringLiteral("2021"), 1), options, random));
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        m_pipeline.emplace(std::move(*pipeline));
    }

    void anotherReportsTableIsTold_data() {
        QTest::addColumn<int>("own");
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("table");
        QTest::addColumn<QString>("edition");
        for (const Layout own : layouts()) {
            for (const Layout second : layouts()) {
                for (int table = 0; table < 3; ++table) {
                    for (const char* edition : {"2021", "2019"})
                        QTest::addRow("%s, %s t%d of %s", layoutName(own), layoutName(second), table + 2,
                                      edition)
                            << int(own) << int(second) << table << QString::fromLatin1(edition);
                }
            }
        }
    }

    void anotherReportsTableIsTold() {
        QFETCH(int, own);
        QFETCH(int, second);
        QFETCH(int, table);
        QFETCH(QString, edition);
        const FigureSet others = figuresOf(edition, 2);
        const auto extraction = extract(Layout(own), Layout(second), size_t(table), others);
        QVERIFY(extraction.has_value());
        const QString id = QStringLiteral("t%1").arg(table + 2);
        const Finding* finding = findingOf(*extraction, id);
        QVERIFY(finding);
        QVERIFY(finding->figures.size() <= 30);
        QVERIFY(table == 1 || !finding->figures.empty());
        for (const auto& [key, reading] : extraction->report.figures)
            QVERIFY2(reading.state != FigureState::Read, qPrintable(key.name));
    }

    /// The same figures once more contradict nothing.
    void theSameTableAgainIsNone_data() {
        QTest::addColumn<int>("own");
        QTest::addColumn<int>("second");
        for (const Layout own : layouts()) {
            for (const Layout second : {Layout::PlainTabs, Layout::CellLines, Layout::Pipes}) {
                if (!runsTogether(own) && own != Layout::Spaces)
                    QTest::addRow("%s, %s", layoutName(own), layoutName(second)) << int(own) << int(second);
            }
        }
    }

    void theSameTableAgainIsNone() {
        QFETCH(int, own);
        QFETCH(int, second);
        const auto extraction = extract(Layout(own), Layout(second), 1, figuresOf(QStringLiteral("2021"), 1));
        QVERIFY(extraction.has_value());
        QVERIFY(!findingOf(*extraction, QStringLiteral("t3")));
        const Reading* total = extraction->report.figures.find(FigureKey(QStringLiteral("t3.total.total")));
        QVERIFY(total && total->state == FigureState::Read);
    }

    void columnsUnderOtherNamesAreDoubtful_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("the form's") << QStringLiteral("信息内容\t本年制发件数\t本年废止件数\t现行有效件数")
                                    << true;
        QTest::newRow("the other edition's")
            << QStringLiteral("信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量") << false;
        QTest::newRow("made up") << QStringLiteral("列1\t列2\t列3\t列4") << true;
        QTest::newRow("none") << QString() << true;
    }

    void columnsUnderOtherNamesAreDoubtful() {
        QFETCH(QString, header);
        QFETCH(bool, isRead);
        const QString text =
            QStringLiteral("桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n全年工作平稳。\n"
                           "二、主动公开政府信息情况\n第二十条第（一）项\n%1\n规章\t0\t1\t2\n"
                           "行政规范性文件\t3\t1\t7\n第二十条第（五）项\n信息内容\t本年处理决定数量\n"
                           "行政许可\t17\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t8\n"
                           "行政强制\t1\n第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n"
                           "行政事业性收费\t0.5\n五、存在的主要问题及改进情况\n无。\n")
                .arg(header);
        const auto extraction = m_pipeline->extract(text.toUtf8(), QStringLiteral("a.txt"));
        QVERIFY(extraction.has_value());
        const auto stateOf = [&](const char* key) {
            const Reading* reading = extraction->report.figures.find(FigureKey(QString::fromLatin1(key)));
            return reading ? reading->state : FigureState::Missing;
        };
        QCOMPARE(stateOf("t2.normative.in_force") == FigureState::Read, isRead);
        QCOMPARE(stateOf("t2.licensing.decisions"), FigureState::Read);
    }
};

QTEST_GUILESS_MAIN(TestSecondTables)
#include "test_second_tables.moc"
