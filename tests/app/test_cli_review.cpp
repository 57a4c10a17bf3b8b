#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString s(const char* utf8) {
    return QString::fromUtf8(utf8);
}

struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;

    std::vector<QJsonObject> objects() const {
        std::vector<QJsonObject> all;
        for (const QByteArray& line : out.split('\n')) {
            if (!line.isEmpty())
                all.push_back(QJsonDocument::fromJson(line).object());
        }
        return all;
    }
};

} // namespace

/// gouji-cli on what is decided and compared: findings between reports, decisions, roll-up.
class TestCliReview : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString casePath() const { return m_folder->filePath(s("case.gouji")); }

    Outcome run(const QStringList& words) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(s("LC_ALL"), s("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.start(s(GOUJI_CLI), words);
        if (!process.waitForFinished(120'000) || process.exitStatus() == QProcess::CrashExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Outcome runOn(const char* command, const QStringList& more = {}) const {
        return run(QStringList{s(command), casePath()} + more);
    }

    std::vector<QJsonObject> findings(const char* rule) const {
        std::vector<QJsonObject> found;
        for (const QJsonObject& each : runOn("check").objects()) {
            if (each.value(s("rule")).toString() == s(rule))
                found.push_back(each);
        }
        return found;
    }

private Q_SLOTS:
    /// The first four samples: two townships of one county, two years each.
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString samples = qEnvironmentVariable("GOUJI_SOURCE_DIR") + s("/resources/samples/");
        QStringList words{s("import"), casePath()};
        for (const QString& name : QDir(samples).entryList({s("*.txt")}, QDir::Files, QDir::Name).mid(0, 4))
            words += QString(samples + name);
        const Outcome done = run(words);
        QVERIFY2(done.status == 0, done.err.constData());
    }

    void oneCorrectionIsFoundInBothYears() {
        QCOMPARE(findings("year.carry").size(), size_t(0));
        QCOMPARE(runOn("correct", {s("1"), s("t3.carried_out.total"), s("7"), s("--reason"), s("试")}).status,
                 0);
        const auto found = findings("year.carry");
        QCOMPARE(found.size(), size_t(2));
        for (const QJsonObject& each : found) {
            QCOMPARE(each.value(s("severity")).toString(), s("error"));
            QVERIFY(each.value(s("message")).toString().contains(s("年年报")));
        }
        QCOMPARE(found[0].value(s("actual")).toString(), s("7"));
        QCOMPARE(found[1].value(s("expected")).toString(), s("7"));
        const QByteArray english = runOn("check", {s("--format"), s("text"), s("--lang"), s("en")}).out;
        QVERIFY(english.contains("the report for 2024"));
    }

    void decisionsAreTold() {
        QCOMPARE(runOn("correct", {s("1"), s("t3.carried_out.total"), s("7"), s("--reason"), s("试")}).status,
                 0);
        const Outcome decided =
            runOn("decide", {s("1"), s("year.carry"), s("accepted"), s("--comment"), s("电话核实")});
        QVERIFY2(decided.status == 0, decided.err.constData());
        const auto found = findings("year.carry");
        const QJsonObject decision = found[0].value(s("decision")).toObject();
        QCOMPARE(decision.value(s("verdict")).toString(), s("accepted"));
        QCOMPARE(decision.value(s("comment")).toString(), s("电话核实"));
        QCOMPARE(decision.value(s("outdated")).toBool(true), false);
        QVERIFY(!found[1].contains(s("decision")));
        QVERIFY(runOn("check", {s("--format"), s("text")}).out.contains("（原文如此: 电话核实）"));
        QCOMPARE(runOn("list").objects()[0].value(s("decided")).toInt(), 1);
        QCOMPARE(runOn("correct", {s("1"), s("t3.carried_out.total"), s("8"), s("--reason"), s("试")}).status,
                 0);
        QCOMPARE(findings("year.carry")[0].value(s("decision")).toObject().value(s("outdated")).toBool(),
                 true);
    }

    void decisionsAreRefused_data() {
        QTest::addColumn<QString>("words");
        for (const char* words :
             {"1 t3.balance perhaps", "x t3.balance accepted", "99 t3.balance accepted", "1 no.rule accepted",
              "1 t3.balance accepted --figure t9.x.y", "1 t3.balance"})
            QTest::newRow(words) << s(words);
    }

    void decisionsAreRefused() {
        QFETCH(QString, words);
        const Outcome refused = runOn("decide", words.split(QLatin1Char(' ')));
        QCOMPARE(refused.status, 2);
        QVERIFY(!refused.err.isEmpty() && refused.out.isEmpty());
    }

    void severalFindingsOfARuleNeedAFigure() {
        for (const char* key : {"t3.carried_out.total", "t3.carried_out.business"})
            QCOMPARE(runOn("correct", {s("1"), s(key), s("7"), s("--reason"), s("试")}).status, 0);
        const Outcome refused = runOn("decide", {s("1"), s("year.carry"), s("confirmed")});
        QCOMPARE(refused.status, 2);
        QVERIFY(refused.err.contains("t3.carried_out.business"));
        QCOMPARE(runOn("decide",
                       {s("1"), s("year.carry"), s("confirmed"), s("--figure"), s("t3.carried_out.total")})
                     .status,
                 0);
        QCOMPARE(
            runOn("decide", {s("1"), s("year.carry"), s("open"), s("--figure"), s("t3.carried_out.total")})
                .status,
            0);
        QVERIFY(!findings("year.carry")[0].contains(s("decision")));
    }

    void checkingAgainChangesNothing() {
        const QByteArray before = runOn("check").out;
        const Outcome again = runOn("check", {s("--again"), s("--lang"), s("zh")});
        QCOMPARE(again.status, 0);
        QCOMPARE(again.out, before);
        QVERIFY(again.err.contains("已重新核对 4 份报告，其中 0 份的疑点有变化"));
    }

    void rollUpNamesWhatIsMissing() {
        const auto rolled = runOn("rollup", {s("--format"), s("jsonl"), s("--year"), s("2023")}).objects();
        QCOMPARE(rolled.size(), size_t(1));
        const QJsonObject county = rolled[0];
        QCOMPARE(county.value(s("division_code")).toString(), s("330122"));
        QVERIFY(county.value(s("report_id")).isNull());
        QCOMPARE(county.value(s("reports")).toInt(), 2);
        QCOMPARE(county.value(s("missing")).toArray().size(), county.value(s("places")).toInt() - 2);
        QVERIFY(county.value(s("figures")).toArray().isEmpty()); // nothing to set the sums beside
        const QByteArray csv = runOn("rollup", {s("--division"), s("330122")}).out;
        QVERIFY(csv.startsWith("division,division_code,year,figure,own"));
        QVERIFY(csv.contains("浙江省杭州市桐庐县,330122,2024,,,,,,"));
        QCOMPARE(csv.count('\n'), 3); // the titles, and a row of gaps a year
        QCOMPARE(runOn("rollup", {s("--division"), s("999999")}).status, 2);
        const Outcome none = runOn("rollup", {s("--year"), s("1999"), s("--lang"), s("en")});
        QCOMPARE(none.out.count('\n'), 1);
        QVERIFY2(none.err.contains("no report of such a government"), none.err.constData());
        const Outcome town = runOn("rollup", {s("--division"), s("330122101"), s("--lang"), s("en")});
        QVERIFY2(town.err.contains("330122101 has no divisions below it"), town.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliReview)
#include "test_cli_review.moc"
