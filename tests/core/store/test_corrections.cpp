#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QTest>

using namespace gouji;
using namespace gouji::store_test;

namespace {

/// A case with one report.
struct Box {
    Folder folder;
    std::unique_ptr<CaseFile> file = openCase(folder.file());
    qint64 id = file->add(newReport(QStringLiteral("a")))->reportId;

    QString path() const { return folder.file(); }
    QStringList findings() const {
        return lines(QStringLiteral("SELECT rule, severity, message FROM v_findings"));
    }
    QStringList corrections() const {
        return lines(QStringLiteral(
            "SELECT report_id, key, old_value, new_value, reason, author, at FROM v_corrections"));
    }
    QString figure(const FigureKey& key) const {
        return lines(QStringLiteral("SELECT value, state, printed, corrected FROM v_figures WHERE key = '%1'")
                         .arg(key.name))
            .value(0);
    }
    QStringList lines(const QString& sql) const {
        QStringList all;
        for (const QStringList& row : rows(path(), sql))
            all.append(row.join(u'|'));
        return all;
    }
};

} // namespace

/// Corrections: appended and never changed, findings made anew, all or nothing.
class TestCorrections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appendsAndChecks() {
        const Box box;
        QCOMPARE(box.findings(), QStringList(QStringLiteral("t3.applicants|error|t3.applicants：总计 16")));
        QVERIFY(box.file->apply({box.id, {{total, {}, number(15)}}, QStringLiteral("看错")}));
        QCOMPARE(box.findings(), QStringList());
        QCOMPARE(
            box.corrections(),
            QStringList(
                QStringLiteral("%1|t3.new.total|16|15|看错|审核员|2025-02-03T04:05:06.789Z").arg(box.id)));
        QCOMPARE(box.figure(total), QStringLiteral("15|read|1\n6|1"));

        const auto report = box.file->report(box.id);
        QVERIFY(report);
        QVERIFY(report->report == richReport());
        QVERIFY(report->findings.empty());
        QCOMPARE(report->corrections.size(), size_t(1));
        const Correction& correction = report->corrections[0];
        QVERIFY(report->figures.at(total).correction == correction);
        QVERIFY(
            (correction == Correction{correction.id, box.id, total, QStringLiteral("16"), number(15),
                                      QStringLiteral("看错"), QStringLiteral("审核员"), services().clock()}));
        QVERIFY(correction.id > 0);
        QVERIFY(!report->figures.at(persons).correction);
    }

    void writesMessagesOfTheCorrectedReport() {
        const Box box;
        QVERIFY(box.file->apply({box.id, {{total, {}, number(99)}}, {}}));
        QCOMPARE(box.findings(), QStringList(QStringLiteral("t3.applicants|error|t3.applicants：总计 99")));
        const Finding finding = box.file->report(box.id)->findings.at(0);
        QCOMPARE(finding.actual, QStringLiteral("99"));
        QVERIFY(finding == checkSum(box.file->report(box.id)->effectiveReport()).at(0));
    }

    void showsEveryKindOfValue_data() {
        QTest::addColumn<FigureValue>("value");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<QString>("newValue");
        QTest::newRow("number") << number(0) << QStringLiteral("0|read|12|1") << QStringLiteral("0");
        QTest::newRow("decimal") << FigureValue::number(*Decimal::fromString(u"-0.50"))
                                 << QStringLiteral("-0.5|read|12|1") << QStringLiteral("-0.5");
        QTest::newRow("blank") << FigureValue::blank() << QStringLiteral("∅|blank|12|1") << QString();
        QTest::newRow("not applicable")
            << FigureValue::notApplicable() << QStringLiteral("∅|not_applicable|12|1") << QStringLiteral("/");
    }

    void showsEveryKindOfValue() {
        QFETCH(FigureValue, value);
        QFETCH(QString, figure);
        QFETCH(QString, newValue);
        const Box box;
        QVERIFY(box.file->apply({box.id, {{persons, {}, value}}, {}}));
        QCOMPARE(box.figure(persons), figure);
        QCOMPARE(box.corrections().at(0).split(u'|').at(3), newValue);
        QVERIFY(box.file->report(box.id)->figures.at(persons).effective() == value);
        QCOMPARE(box.file->summary(box.id)->corrections, 1);
    }

    void withdraws() {
        const Box box;
        QVERIFY(box.file->apply({box.id, {{total, {}, number(15)}}, QStringLiteral("一")}));
        QVERIFY(box.file->apply({box.id, {{total, number(15), {}}}, QStringLiteral("二")}));
        QCOMPARE(box.figure(total), QStringLiteral("16|doubtful|1\n6|0"));
        QCOMPARE(box.findings().size(), 1);
        QCOMPARE(box.corrections().at(1).split(u'|').mid(2, 3),
                 QStringList({QStringLiteral("15"), QStringLiteral("∅"), QStringLiteral("二")}));
        const auto report = box.file->report(box.id);
        QVERIFY(!report->figures.at(total).correction);
        QCOMPARE(report->corrections.size(), size_t(2));
        QVERIFY(!report->corrections[1].value);
        QCOMPARE(report->summary.corrections, 0);
        QCOMPARE(box.file->corrections()->size(), size_t(2));
        QVERIFY(*box.file->corrections() == report->corrections);
    }

    void startsTheReviewOfNewReportsOnly() {
        const Box box;
        QVERIFY(box.file->apply({box.id, {}, {}}));
        QCOMPARE(box.file->summary(box.id)->status, ReviewStatus::New);
        QVERIFY(box.file->apply({box.id, {{total, {}, number(15)}}, {}}));
        QCOMPARE(box.file->summary(box.id)->status, ReviewStatus::InReview);
        QVERIFY(box.file->setStatus(box.id, ReviewStatus::Reviewed));
        QVERIFY(box.file->apply({box.id, {{total, number(15), number(14)}}, {}}));
        QCOMPARE(box.file->summary(box.id)->status, ReviewStatus::Reviewed);
    }

    void journalsSeveralChangesOfOneFigure() {
        const Box box;
        QVERIFY(box.file->apply({box.id, {{total, {}, number(1)}, {total, number(1), number(2)}}, {}}));
        QCOMPARE(box.corrections().at(1).split(u'|').mid(2, 2),
                 QStringList({QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(box.figure(total), QStringLiteral("2|read|1\n6|1"));
        QCOMPARE(box.file->summary(box.id)->corrections, 1);
    }

    void refuses_data() {
        QTest::addColumn<int>("reportOffset");
        QTest::addColumn<FigureKey>("key");
        QTest::addColumn<FigureValue>("value");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("report") << 1 << total << number(1) << ErrorCode::NotFound;
        QTest::newRow("key") << 0 << unheard << number(1) << ErrorCode::NotFound;
        QTest::newRow("missing") << 0 << total << FigureValue{} << ErrorCode::InvalidValue;
        QTest::newRow("doubtful") << 0 << total << FigureValue{FigureState::Doubtful, Decimal(1)}
                                  << ErrorCode::InvalidValue;
        QTest::newRow("no number") << 0 << total << FigureValue{FigureState::Read, {}}
                                   << ErrorCode::InvalidValue;
        QTest::newRow("blank number")
            << 0 << total << FigureValue{FigureState::Blank, Decimal(0)} << ErrorCode::InvalidValue;
    }

    void refuses() {
        QFETCH(int, reportOffset);
        QFETCH(FigureKey, key);
        QFETCH(FigureValue, value);
        QFETCH(ErrorCode, code);
        const Box box;
        const auto applied =
            box.file->apply({box.id + reportOffset, {{persons, {}, number(5)}, {key, {}, value}}, {}});
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, code);
        QCOMPARE(box.corrections(), QStringList());
        QCOMPARE(box.file->summary(box.id)->status, ReviewStatus::New);
        QCOMPARE(box.findings().size(), 1);
        QVERIFY(box.file->apply({box.id, {{persons, {}, number(5)}}, {}})); // no transaction was left open
    }

    void cannotBeChanged_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("update") << QStringLiteral("UPDATE corrections SET new_value = '1'");
        QTest::newRow("delete") << QStringLiteral("DELETE FROM corrections");
        QTest::newRow("replace") << QStringLiteral(
            "INSERT OR REPLACE INTO corrections SELECT correction_id, report_id,"
            " key, old_value, '1', reason, author, at FROM corrections");
    }

    void cannotBeChanged() {
        QFETCH(QString, sql);
        const Box box;
        QVERIFY(box.file->apply({box.id, {{total, {}, number(15)}}, {}}));
        const QStringList before = box.corrections();
        QVERIFY(execute(box.path(), sql).contains(QStringLiteral("corrections are never")));
        QCOMPARE(box.corrections(), before);
    }

    void signsWithTheLoginName() {
        const Folder folder;
        CaseServices anonymous = services();
        anonymous.author.clear();
        auto file = CaseFile::open(folder.file(), CaseFile::Mode::OpenOrCreate, anonymous);
        QVERIFY(file);
        const qint64 id = (*file)->add(newReport(QStringLiteral("a")))->reportId;
        QVERIFY((*file)->apply({id, {{total, {}, number(15)}}, {}}));
        QVERIFY(!(*file)->corrections()->at(0).author.isEmpty());
    }

    void keepsFindingsWhenNobodyChecks() {
        const Folder folder;
        CaseServices mute = services();
        mute.check = nullptr;
        mute.message = nullptr;
        auto file = CaseFile::open(folder.file(), CaseFile::Mode::OpenOrCreate, mute);
        QVERIFY(file);
        const qint64 id = (*file)->add(newReport(QStringLiteral("a")))->reportId;
        QVERIFY((*file)->apply({id, {{total, {}, number(15)}}, {}}));
        QCOMPARE((*file)->report(id)->findings.size(), size_t(1));
    }
};

int gouji::store_test::runCorrections(const QStringList& arguments) {
    TestCorrections test;
    return QTest::qExec(&test, arguments);
}

#include "test_corrections.moc"
