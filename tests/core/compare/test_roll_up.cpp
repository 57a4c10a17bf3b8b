#include "core/compare/roll_up.h"
#include "tests/core/compare/panel_row.h"

#include <QTest>

using namespace gouji;

namespace {

QString s(const char* utf8) {
    return QString::fromUtf8(utf8);
}

const FigureKey received(QStringLiteral("t3.new.total"));
const FigureKey fees(QStringLiteral("t2.fees.amount"));

/// 甲县 and its three towns; 乙市, whose towns are directly below it; nothing else.
std::vector<RollUpPlace> placesBelow(const QString& code) {
    if (code == QLatin1String("11"))
        return {{s("1101"), s("丙市")}, {s("1102"), s("乙市")}};
    if (code == QLatin1String("1101"))
        return {{s("110101"), s("甲县")}};
    if (code == QLatin1String("110101"))
        return {{s("110101001"), s("东镇")}, {s("110101002"), s("西镇")}, {s("110101003"), s("南乡")}};
    if (code == QLatin1String("1102"))
        return {{s("110200001"), s("北镇")}};
    return {};
}

PanelRow row(qint64 id, const char* code, const QStringList& division, const char* issuer, const char* value,
             int year = 2023) {
    return testing::panelRow(received, {id, code, division, issuer, year, value});
}

const QStringList county{s("省"), s("丙市"), s("甲县")};
PanelRow ownReport(const char* value, int year = 2023) {
    return row(1, "110101", county, "甲县人民政府", value, year);
}
PanelRow east(const char* value, qint64 id = 2) {
    return row(id, "110101001", county + QStringList{s("东镇")}, "东镇人民政府", value);
}
PanelRow west(const char* value) {
    return row(3, "110101002", county + QStringList{s("西镇")}, "甲县西镇人民政府", value);
}
PanelRow south(const char* value) {
    return row(4, "110101003", county + QStringList{s("南乡")}, "南乡人民政府", value);
}

/// `110101/2023 own 1 of 3: 2 3; missing 南乡; t3.new.total 9|5 above 2 d0`
QString told(const RollUp& rolled) {
    QStringList reports, missing, figures;
    for (const qint64 id : rolled.reports)
        reports += QString::number(id);
    for (const RollUpPlace& place : rolled.missing)
        missing += place.name;
    for (const RollUpFigure& f : rolled.figures)
        figures += QStringLiteral("%1|%2 %3 %4 d%5")
                       .arg(f.own.value ? f.own.value->toString() : s("-"),
                            f.sum ? f.sum->toString() : s("-"), rollUpVerdictName(f.verdict))
                       .arg(f.withValue)
                       .arg(f.doubtful);
    return QStringLiteral("%1/%2 own %3 of %4: %5; missing %6; %7")
        .arg(rolled.divisionCode)
        .arg(rolled.year)
        .arg(rolled.ownReport)
        .arg(rolled.places)
        .arg(reports.join(u' '), missing.join(u' '), figures.join(u','));
}

QString toldAll(const std::vector<PanelRow>& rows, const QString& code) {
    QStringList all;
    for (const RollUp& rolled : rollUp(rows, {received, fees}, placesBelow)) {
        if (rolled.divisionCode == code)
            all += told(rolled);
    }
    return all.join(QLatin1Char('\n'));
}

} // namespace

Q_DECLARE_METATYPE(std::vector<PanelRow>)

/// A county beside its townships.
class TestRollUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counties_data() {
        QTest::addColumn<std::vector<PanelRow>>("rows");
        QTest::addColumn<QString>("expected");
        using Rows = std::vector<PanelRow>;
        const auto test = [](const char* name, const Rows& rows, const char* expected) {
            QTest::newRow(name) << rows << s(expected);
        };
        test("more below than above", {ownReport("9"), east("5"), west("6"), south("1")},
             "110101/2023 own 1 of 3: 2 3 4; missing ; 9|12 above 3 d0");
        test("more, though one is missing", {ownReport("9"), east("5"), west("6")},
             "110101/2023 own 1 of 3: 2 3; missing 南乡; 9|11 above 2 d0");
        test("less", {ownReport("9"), east("5"), west("1"), south("1")},
             "110101/2023 own 1 of 3: 2 3 4; missing ; 9|7 below 3 d0");
        test("equal", {ownReport("6"), east("5"), west("1"), south("0")},
             "110101/2023 own 1 of 3: 2 3 4; missing ; 6|6 equal 3 d0");
        test("a blank is no 0", {ownReport("6"), east("5"), west(""), south("1")},
             "110101/2023 own 1 of 3: 2 3 4; missing ; 6|6 undecided 2 d0");
        test("equal so far", {ownReport("6"), east("6")},
             "110101/2023 own 1 of 3: 2; missing 西镇 南乡; 6|6 undecided 1 d0");
        test("more without the doubtful one", {ownReport("4"), east("5"), west("?9")},
             "110101/2023 own 1 of 3: 2 3; missing 南乡; 4|14 above 2 d1");
        test("more only with the doubtful one", {ownReport("4"), east("3"), west("?9"), south("1")},
             "110101/2023 own 1 of 3: 2 3 4; missing ; 4|13 undecided 3 d1");
        test("nothing but blanks below", {ownReport("6"), east(""), west("")},
             "110101/2023 own 1 of 3: 2 3; missing 南乡; 6|- undecided 0 d0");
        test("a blank above", {ownReport(""), east("5")},
             "110101/2023 own 1 of 3: 2; missing 西镇 南乡; -|5 undecided 1 d0");
        test("doubtful above decides nothing", {ownReport("?4"), east("5")},
             "110101/2023 own 1 of 3: 2; missing 西镇 南乡; 4|5 undecided 1 d0");
        test("doubtful below counts and is told", {ownReport("4"), east("?5")},
             "110101/2023 own 1 of 3: 2; missing 西镇 南乡; 4|5 undecided 1 d1");
        test("no report of its own", {east("5"), west("6")},
             "110101/2023 own 0 of 3: 2 3; missing 南乡; -|11 undecided 2 d0");
        test("no report below", {ownReport("4")},
             "110101/2023 own 1 of 3: ; missing 东镇 西镇 南乡; 4|- undecided 0 d0");
        test("the first of two files", {ownReport("9"), east("5", 2), east("7", 8)},
             "110101/2023 own 1 of 3: 2; missing 西镇 南乡; 9|5 undecided 1 d0");
        test("years apart", {ownReport("9"), ownReport("8", 2022)},
             "110101/2022 own 1 of 3: ; missing 东镇 西镇 南乡; 8|- undecided 0 d0\n"
             "110101/2023 own 1 of 3: ; missing 东镇 西镇 南乡; 9|- undecided 0 d0");
        test("departments are no governments",
             {row(1, "110101", county, "甲县教育局", "9"), east("5"),
              row(7, "110101002", county, "西镇财政所", "8")},
             "110101/2023 own 0 of 3: 2; missing 西镇 南乡; -|5 undecided 1 d0");
        test("without a year", {ownReport("9", 0), east("5")},
             "110101/2023 own 0 of 3: 2; missing 西镇 南乡; -|5 undecided 1 d0");
    }

    void counties() {
        QFETCH(std::vector<PanelRow>, rows);
        QFETCH(QString, expected);
        QCOMPARE(toldAll(rows, s("110101")), expected);
    }

    void rejectedReportsAreLeftOut() {
        PanelRow rejected = east("5");
        rejected.summary.status = ReviewStatus::Rejected;
        QCOMPARE(toldAll({ownReport("4"), rejected}, s("110101")),
                 s("110101/2023 own 1 of 3: ; missing 东镇 西镇 南乡; 4|- undecided 0 d0"));
    }

    void townsBelowACity() {
        const PanelRow town = row(5, "110200001", {s("省"), s("乙市"), s("北镇")}, "北镇人民政府", "5");
        QCOMPARE(toldAll({town}, s("1102")), s("1102/2023 own 0 of 1: 5; missing ; -|5 undecided 1 d0"));
    }

    /// A county counts for its city by its own report, never by its townships.
    void levelsAreNotMixed() {
        const auto all = rollUp({ownReport("9"), east("5")}, {received}, placesBelow);
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(told(all[0]), s("1101/2023 own 0 of 1: 1; missing ; -|9 undecided 1 d0"));
        QCOMPARE(all[0].division, QStringList({s("省"), s("丙市")}));
        QVERIFY(all[0].isComplete() && !all[1].isComplete());
    }

    void nothingComesOfNothing() {
        QVERIFY(rollUp({}, {received}, placesBelow).empty());
        QVERIFY(rollUp({row(1, "", {}, "某镇人民政府", "5")}, {received}, placesBelow).empty());
        QVERIFY(rollUp({row(1, "99", {s("外")}, "外人民政府", "5")}, {received}, placesBelow).empty());
    }
};

QTEST_APPLESS_MAIN(TestRollUp)
#include "test_roll_up.moc"
