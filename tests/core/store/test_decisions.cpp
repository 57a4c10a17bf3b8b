#include "tests/core/store/between_fixture.h"
#include "tests/core/store/suites.h"

#include <QTest>

using namespace gouji;
using namespace gouji::store_test;

namespace {

/// A case with one report whose sum is wrong, which is its first finding.
struct OneFinding {
    Folder folder;
    std::unique_ptr<CaseFile> box = openBetween(folder.file());
    qint64 id =
        box->add(newReport(QStringLiteral("a"), yearReport(2023, {{total, 6}, {persons, 5}})))->reportId;

    Finding finding() const { return box->report(id)->findings.front(); }
    Result<ChangedReports> decide(std::optional<Verdict> verdict, const QString& comment = {}) {
        return box->decide(decisionOn(id, finding(), verdict, comment));
    }
    FindingDecision decided() {
        report = *box->report(id);
        return report.findings.empty() ? FindingDecision()
                                       : decisionsOn(report.findings, report.decisions).front();
    }
    void correct(const FigureKey& key, int value) { (void)box->apply({id, {{key, {}, number(value)}}, {}}); }

    CaseReport report;
};

} // namespace

/// What reviewers say of findings stays, whatever happens to the findings.
class TestDecisions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areKeptWithAuthorAndTime() {
        OneFinding made;
        QCOMPARE(made.box->summary(made.id)->errors, 1);
        QVERIFY(made.decide(Verdict::Accepted, QStringLiteral("原文如此")));
        const FindingDecision decided = made.decided();
        QVERIFY(decided.isInForce());
        QCOMPARE(decided.decision->verdict, std::optional(Verdict::Accepted));
        QCOMPARE(decided.decision->comment, QStringLiteral("原文如此"));
        QCOMPARE(decided.decision->author, QStringLiteral("审核员"));
        QCOMPARE(decided.decision->at, services().clock());
        const auto summary = made.box->summary(made.id);
        QCOMPARE(summary->errors, 0);
        QCOMPARE(summary->decided, 1);
        QCOMPARE(summary->ownErrors, 1);
        QCOMPARE(summary->status, ReviewStatus::InReview);
        QCOMPARE(rows(made.folder.file(), QStringLiteral("SELECT rule, decision FROM v_findings")).at(0),
                 QStringList({QStringLiteral("t3.applicants"), QStringLiteral("accepted")}));
        QCOMPARE(
            rows(made.folder.file(), QStringLiteral("SELECT decision, comment, author FROM v_decisions"))
                .at(0),
            QStringList({QStringLiteral("accepted"), QStringLiteral("原文如此"), QStringLiteral("审核员")}));
    }

    void surviveWhatMakesFindingsAnew_data() {
        QTest::addColumn<QString>("what");
        for (const char* what :
             {"correction elsewhere", "recheck", "second reading", "there and back", "reopened"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void surviveWhatMakesFindingsAnew() {
        QFETCH(QString, what);
        OneFinding made;
        QVERIFY(made.decide(Verdict::Dismissed));
        if (what == QLatin1String("correction elsewhere"))
            made.correct(carriedIn, 4);
        else if (what == QLatin1String("recheck"))
            QVERIFY(execute(made.folder.file(), QStringLiteral("DELETE FROM findings")).isEmpty() &&
                    made.box->recheck());
        else if (what == QLatin1String("second reading"))
            QVERIFY(made.box->replaceReadings({newReport(
                QStringLiteral("a"), yearReport(2023, {{total, 6}, {persons, 5}, {carriedIn, 1}}))}));
        else if (what == QLatin1String("there and back"))
            made.correct(total, 5), made.correct(total, 6);
        else
            made.box = openBetween(made.folder.file());
        QVERIFY(made.decided().isInForce());
        QCOMPARE(made.box->summary(made.id)->errors, 0);
        QCOMPARE(made.box->summary(made.id)->decided, 1);
    }

    void areOutOfDateWhenTheFactsChange() {
        OneFinding made;
        QVERIFY(made.decide(Verdict::Accepted));
        made.correct(total, 7);
        const FindingDecision decided = made.decided();
        QVERIFY(decided.decision && decided.isOutdated);
        QCOMPARE(made.box->summary(made.id)->errors, 1); // open again
        QCOMPARE(made.box->summary(made.id)->decided, 0);
        QCOMPARE(rows(made.folder.file(), QStringLiteral("SELECT decision FROM v_findings")).at(0).at(0),
                 QStringLiteral("∅"));
        QVERIFY(made.decide(Verdict::Confirmed));
        QCOMPARE(made.decided().decision->verdict, std::optional(Verdict::Confirmed));
        QCOMPARE(made.box->report(made.id)->decisions.size(), size_t(2));
    }

    void canBeWithdrawn() {
        OneFinding made;
        QVERIFY(made.decide(Verdict::Confirmed));
        QVERIFY(made.decide(std::nullopt));
        QVERIFY(!made.decided().decision);
        QCOMPARE(made.box->summary(made.id)->errors, 1);
        QVERIFY(made.decide(Verdict::Dismissed));
        const Finding settled = made.finding();
        made.correct(total, 5);
        QVERIFY(made.box->report(made.id)->findings.empty());
        QVERIFY(
            made.box->decide(decisionOn(made.id, settled, std::nullopt, {}))); // though it is no more found
        made.correct(total, 6);
        QVERIFY(!made.decided().decision);
    }

    void speakOfFindingsOnly_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<qint64>("id");
        QTest::newRow("another rule") << QStringLiteral("t3.balance") << qint64(1);
        QTest::newRow("another report") << QStringLiteral("t3.applicants") << qint64(9);
    }

    void speakOfFindingsOnly() {
        QFETCH(QString, rule);
        QFETCH(qint64, id);
        OneFinding made;
        Finding strange = made.finding();
        strange.rule = rule;
        for (const std::optional<Verdict> verdict :
             {std::optional(Verdict::Confirmed), std::optional<Verdict>()}) {
            const auto refused = made.box->decide(decisionOn(id, strange, verdict, {}));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::NotFound);
        }
        QVERIFY(rows(made.folder.file(), QStringLiteral("SELECT * FROM v_decisions")).empty());
    }

    void areNeverChanged_data() {
        QTest::addColumn<QString>("sql");
        for (const char* sql : {"UPDATE decisions SET comment = ''", "DELETE FROM decisions",
                                "INSERT OR REPLACE INTO decisions SELECT * FROM decisions"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }

    void areNeverChanged() {
        QFETCH(QString, sql);
        OneFinding made;
        QVERIFY(made.decide(Verdict::Confirmed));
        QVERIFY(execute(made.folder.file(), sql).contains(QStringLiteral("never")));
    }

    void standBesideFindingsBetweenReports() {
        OneFinding made;
        QVERIFY(made.box->add(newReport(QStringLiteral("2022"), yearReport(2022, {{carriedOut, 4}}))));
        const auto report = made.box->report(made.id);
        const auto carry =
            std::find_if(report->findings.begin(), report->findings.end(),
                         [](const Finding& each) { return each.rule == QLatin1String("year.carry"); });
        QVERIFY(carry != report->findings.end());
        QVERIFY(made.box->decide(decisionOn(made.id, *carry, Verdict::Accepted, {})));
        QCOMPARE(made.box->summary(made.id)->errors, 1);
        QCOMPARE(made.box->summary(2)->errors, 1); // the other report's own finding is not decided
        (void)made.box->apply({2, {{carriedOut, {}, number(0)}}, {}});
        QCOMPARE(made.box->summary(made.id)->decided, 0);
        (void)made.box->apply({2, {{carriedOut, {}, number(4)}}, {}});
        QCOMPARE(made.box->summary(made.id)->decided, 1);
    }
};

int gouji::store_test::runDecisions(const QStringList& arguments) {
    TestDecisions test;
    return QTest::qExec(&test, arguments);
}

#include "test_decisions.moc"
