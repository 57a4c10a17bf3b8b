#include "core/compare/series.h"
#include "tests/core/compare/panel_row.h"

#include <QTest>

using namespace gouji;

namespace {

QString s(const char* utf8) {
    return QString::fromUtf8(utf8);
}

const FigureKey figure(QStringLiteral("t3.new.total"));

PanelRow row(qint64 id, const char* code, const QStringList& division, const char* issuer, int year,
             const char* value) {
    return testing::panelRow(figure, {id, code, division, issuer, year, value});
}

const QStringList luyang{s("安徽省"), s("合肥市"), s("庐阳区"), s("大杨镇")};
const QStringList luyangTown{s("安徽省"), s("合肥市"), s("庐阳区"), s("三十岗乡")};
const QStringList shushan{s("安徽省"), s("合肥市"), s("蜀山区"), s("井岗镇")};
const QStringList county{s("安徽省"), s("合肥市"), s("庐阳区")};
const QStringList elsewhere{s("江苏省"), s("宿迁市"), s("沭阳县"), s("庙头镇")};

std::vector<PanelRow> fixture() {
    return {row(1, "340103100", luyang, "大杨镇人民政府", 2023, "5"),
            row(2, "340103100", luyang, "大杨镇人民政府", 2022, "2.5"),
            row(3, "340103200", luyangTown, "三十岗乡人民政府", 2023, ""),
            row(4, "340104100", shushan, "井岗镇人民政府", 2023, "?7"),
            row(5, "321322100", elsewhere, "庙头镇人民政府", 2023, "!"),
            row(6, "", {}, "某镇人民政府", 2023, "100"),
            row(7, "340103", county, "庐阳区人民政府", 2023, "12"),
            row(8, "340103100", luyang, "大杨镇人民政府", 2023, "5")};
}

/// `340103/2023=17 of 3(2) doubtful 0 same 1 repeated 1`
QString told(const CompareGroup& g) {
    return QStringLiteral("%1/%2=%3 of %4(%5) doubtful %6 same %7 repeated %8")
        .arg(g.divisionCode, g.year ? QString::number(*g.year) : s("-"),
             g.sum ? g.sum->toString() : s("none"))
        .arg(g.reports)
        .arg(g.withValue)
        .arg(g.doubtful)
        .arg(g.sameLevel)
        .arg(g.repeated);
}

} // namespace

/// Bars, lines and sums over panels; gaps are never zeros.
class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yearRanges_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("range"); // "!" refused
        const auto add = [](const char* text, const char* range) {
            QTest::newRow(text) << s(text) << s(range);
        };
        add("2021-2024", "2021..2024");
        add("2023", "2023..2023");
        add("2021-", "2021..");
        add("-2022", "..2022");
        add("2022-2022", "2022..2022");
        add("2024-2021", "!");
        add("", "!");
        add("-", "!");
        add("21-24", "!");
        add("2021-2024-2025", "!");
        add("2021–2024", "!");
        add("２０２１", "!");
        add("abcd", "!");
        add("2021-abcd", "!");
    }

    void yearRanges() {
        QFETCH(QString, text);
        QFETCH(QString, range);
        const auto made = YearRange::fromText(text);
        QCOMPARE(made.has_value(), range != QLatin1String("!"));
        if (!made)
            return;
        const auto year = [](std::optional<int> y) { return y ? QString::number(*y) : QString(); };
        QCOMPARE(QString(year(made->first) + QStringLiteral("..") + year(made->last)), range);
    }

    void unknownYearsAreOnlyInUnboundedRanges() {
        QVERIFY(YearRange{}.contains(std::nullopt));
        QVERIFY(!(YearRange{2020, {}}.contains(std::nullopt)));
        QVERIFY((YearRange{2020, {}}.contains(2020)));
        QVERIFY(!(YearRange{2020, {}}.contains(2019)));
        QVERIFY(!(YearRange{{}, 2020}.contains(2021)));
    }

    void barsAreOrderedAndKeepGaps() {
        const auto points = pointsOf(fixture(), figure, {2023, 2023});
        QStringList told;
        for (const ComparePoint& p : points)
            told += QStringLiteral("%1:%2")
                        .arg(p.reportId)
                        .arg(p.isGap() ? s("gap") : p.figure.value->toString());
        QCOMPARE(told.join(QLatin1Char(' ')), s("5:gap 7:12 1:5 8:5 3:gap 4:7 6:100"));
        QVERIFY(!points[0].hasFigure);
        QVERIFY(points[4].hasFigure);
        QCOMPARE(points[4].figure.state, FigureState::Blank);
        QVERIFY(points[5].isDoubtful());
    }

    void linesHaveOneIssuerEach() {
        auto rows = fixture();
        rows.pop_back(); // the report that is there twice
        rows.push_back(row(9, "340103100", luyang, "大杨镇人民政府", 0, "1"));
        const auto series = seriesOf(rows, figure, {});
        QCOMPARE(series.size(), size_t(6));
        const auto& line = series[2];
        QCOMPARE(line.issuer, s("大杨镇人民政府"));
        QCOMPARE(line.points.size(), size_t(2)); // the one without a year is left out
        QCOMPARE(line.points[0].year, 2022);
        QCOMPARE(line.points[1].year, 2023);
    }

    void issuersOfOneNameStayApart() {
        const auto series = seriesOf({row(1, "150826101", {}, "明安镇人民政府", 2022, "1"),
                                      row(2, "152922101", {}, "明安镇人民政府", 2022, "2")},
                                     figure, {});
        QCOMPARE(series.size(), size_t(2));
    }

    void sums_data() {
        QTest::addColumn<int>("grouping");
        QTest::addColumn<QString>("groups");
        QTest::newRow("county") << int(Grouping::County)
                                << s("321322/2023=none of 1(0) doubtful 0 same 0 repeated 0\n"
                                     "340103/2023=17 of 3(2) doubtful 0 same 1 repeated 1\n"
                                     "340104/2023=7 of 1(1) doubtful 1 same 0 repeated 0\n"
                                     "/2023=100 of 1(1) doubtful 0 same 0 repeated 0");
        QTest::newRow("city") << int(Grouping::City)
                              << s("3213/2023=none of 1(0) doubtful 0 same 0 repeated 0\n"
                                   "3401/2023=24 of 4(3) doubtful 1 same 0 repeated 1\n"
                                   "/2023=100 of 1(1) doubtful 0 same 0 repeated 0");
        QTest::newRow("province") << int(Grouping::Province)
                                  << s("32/2023=none of 1(0) doubtful 0 same 0 repeated 0\n"
                                       "34/2023=24 of 4(3) doubtful 1 same 0 repeated 1\n"
                                       "/2023=100 of 1(1) doubtful 0 same 0 repeated 0");
        QTest::newRow("year") << int(Grouping::Year) << s("/2023=124 of 6(4) doubtful 1 same 0 repeated 1");
    }

    void sums() {
        QFETCH(int, grouping);
        QFETCH(QString, groups);
        QStringList lines;
        for (const CompareGroup& group : groupsOf(fixture(), figure, {2023, 2023}, Grouping(grouping)))
            lines += told(group);
        QCOMPARE(lines.join(QLatin1Char('\n')), groups);
    }

    void groupsTellTheirNameAndReports() {
        const auto groups = groupsOf(fixture(), figure, {2022, 2022}, Grouping::City);
        QCOMPARE(groups.size(), size_t(1));
        QCOMPARE(groups[0].division, QStringList({s("安徽省"), s("合肥市")}));
        QCOMPARE(groups[0].reportIds, std::vector<qint64>{2});
        QCOMPARE(groups[0].sum, Decimal::fromString(u"2.5"));
        QCOMPARE(groups[0].gaps(), 0);
    }

    void yearsAreKeptApart() {
        const auto groups = groupsOf(fixture(), figure, {}, Grouping::Year);
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].year, 2022);
        QCOMPARE(groups[1].year, 2023);
    }

    void rejectedReportsAreLeftOut() {
        auto rows = fixture();
        for (PanelRow& entry : rows)
            entry.summary.status = ReviewStatus::Rejected;
        QVERIFY(pointsOf(rows, figure, {}).empty());
        QVERIFY(groupsOf(rows, figure, {}, Grouping::County).empty());
    }

    void nothingGivesNothing() {
        QVERIFY(pointsOf({}, figure, {}).empty());
        QVERIFY(seriesOf({}, figure, {}).empty());
        QVERIFY(groupsOf({}, figure, {}, Grouping::Year).empty());
    }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "test_compare.moc"
