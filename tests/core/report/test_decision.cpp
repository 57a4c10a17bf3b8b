#include "core/report/decision.h"

#include <QTest>

using namespace gouji;

namespace {

Finding finding(const char* rule, const char* key, const char* expected, const char* actual,
                const char* detail = "") {
    std::vector<FigureKey> figures;
    if (*key != '\0')
        figures.emplace_back(QString::fromLatin1(key));
    return {QString::fromLatin1(rule),   Severity::Error,           figures, QString::fromLatin1(expected),
            QString::fromLatin1(actual), QString::fromUtf8(detail), {}};
}

const Finding sum = finding("t4.total", "t4.review.total", "11", "0");
const Finding sumNow = finding("t4.total", "t4.review.total", "12", "0");
const Finding rowA = finding("layout.unplaced", "", "", "", "甲行");
const Finding rowB = finding("layout.unplaced", "", "", "", "乙行");
const Finding rowC = finding("layout.unplaced", "", "", "", "丙行");

/// A step of a reviewer: what was decided on which finding.
struct Step {
    Finding about;
    std::optional<Verdict> verdict;
};

std::vector<Decision> journal(const std::vector<Step>& steps) {
    std::vector<Decision> decisions;
    for (const Step& step : steps) {
        decisions.push_back(decisionOn(7, step.about, step.verdict, {}));
        decisions.back().id = qint64(decisions.size());
    }
    return decisions;
}

/// `1` decided by the first step, `1!` by it but out of date, `-` open.
QString told(const std::vector<Finding>& findings, const std::vector<Decision>& decisions) {
    QStringList all;
    for (const FindingDecision& each : decisionsOn(findings, decisions))
        all += !each.decision    ? QStringLiteral("-")
               : each.isOutdated ? QStringLiteral("%1!").arg(each.decision->id)
                                 : QString::number(each.decision->id);
    return all.join(QLatin1Char(' '));
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Step>)
Q_DECLARE_METATYPE(std::vector<Finding>)

/// Decisions follow the facts of findings, never their place.
class TestDecision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standBesideFindings_data() {
        QTest::addColumn<std::vector<Step>>("steps");
        QTest::addColumn<std::vector<Finding>>("findings");
        QTest::addColumn<QString>("expected");
        using Steps = std::vector<Step>;
        using Findings = std::vector<Finding>;
        const auto yes = Verdict::Confirmed, no = Verdict::Dismissed;
        QTest::newRow("nobody decided") << Steps{} << Findings{sum, rowA} << QStringLiteral("- -");
        QTest::newRow("one") << Steps{{sum, yes}} << Findings{rowA, sum} << QStringLiteral("- 1");
        QTest::newRow("the last word")
            << Steps{{sum, yes}, {sum, no}} << Findings{sum} << QStringLiteral("2");
        QTest::newRow("withdrawn") << Steps{{sum, yes}, {sum, {}}} << Findings{sum} << QStringLiteral("-");
        QTest::newRow("decided again")
            << Steps{{sum, yes}, {sum, {}}, {sum, no}} << Findings{sum} << QStringLiteral("3");
        QTest::newRow("other facts") << Steps{{sum, yes}} << Findings{sumNow} << QStringLiteral("1!");
        QTest::newRow("facts come back")
            << Steps{{sum, yes}} << Findings{sum, sumNow} << QStringLiteral("1 -");
        QTest::newRow("both decided")
            << Steps{{sum, yes}, {sumNow, no}} << Findings{sumNow} << QStringLiteral("2");
        QTest::newRow("back to the first")
            << Steps{{sum, yes}, {sumNow, no}} << Findings{sum} << QStringLiteral("1");
        QTest::newRow("withdrawn, then other facts")
            << Steps{{sum, yes}, {sum, {}}} << Findings{sumNow} << QStringLiteral("-");
        QTest::newRow("settled") << Steps{{sum, yes}} << Findings{} << QStringLiteral("");
        QTest::newRow("several of a rule")
            << Steps{{rowA, yes}, {rowB, no}} << Findings{rowB, rowA} << QStringLiteral("2 1");
        QTest::newRow("one of several is new")
            << Steps{{rowA, yes}} << Findings{rowA, rowB} << QStringLiteral("1 -");
        QTest::newRow("one of several has changed")
            << Steps{{rowA, yes}, {rowB, no}} << Findings{rowA, rowC} << QStringLiteral("1 2!");
    }

    void standBesideFindings() {
        QFETCH(std::vector<Step>, steps);
        QFETCH(std::vector<Finding>, findings);
        QFETCH(QString, expected);
        QCOMPARE(told(findings, journal(steps)), expected);
    }

    void onlyValidOnesAreInForce() {
        const auto decisions = journal({{sum, Verdict::Accepted}});
        QVERIFY(decisionsOn({sum}, decisions).front().isInForce());
        QVERIFY(!decisionsOn({sumNow}, decisions).front().isInForce());
        QVERIFY(!decisionsOn({rowA}, decisions).front().isInForce());
    }

    void severityAndPlaceAreNoFacts() {
        Finding elsewhere = sum;
        elsewhere.severity = Severity::Warning;
        elsewhere.anchor = TextRange{4, 5};
        QVERIFY(isAbout(decisionOn(7, sum, Verdict::Confirmed, {}), elsewhere));
        Finding other = sum;
        other.detail = QStringLiteral("another");
        QVERIFY(!isAbout(decisionOn(7, sum, Verdict::Confirmed, {}), other));
    }

    void namesGoBothWays() {
        for (const Verdict each : {Verdict::Confirmed, Verdict::Dismissed, Verdict::Accepted})
            QCOMPARE(verdictFromName(verdictName(each)), std::optional(each));
        QVERIFY(!verdictFromName(u"perhaps"));
    }
};

QTEST_APPLESS_MAIN(TestDecision)
#include "test_decision.moc"
