#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QTest>

using namespace gouji;
using namespace gouji::store_test;

namespace {

CaseServices servicesOf(const QString& version) {
    CaseServices made = services();
    made.readBy = version;
    return made;
}

std::unique_ptr<CaseFile> openAs(const QString& path, const QString& version) {
    auto opened = CaseFile::open(path, CaseFile::Mode::OpenOrCreate, servicesOf(version));
    if (!opened)
        qFatal("the case cannot be opened");
    return std::move(*opened);
}

/// A case with one report that version 1 read, opened by version 2.
struct OldCase {
    explicit OldCase(const NewReport& report = newReport(QStringLiteral("a"))) {
        auto first = openAs(folder.file(), QStringLiteral("1"));
        id = first->add(report)->reportId;
        file = openAs(folder.file(), QStringLiteral("2"));
    }

    Reading reading(const FigureKey& key) const { return file->report(id)->figures.at(key).reading; }

    Folder folder;
    std::unique_ptr<CaseFile> file;
    qint64 id = 0;
};

/// As another version reads it: the doubtful total is 15, and 16 persons.
Report betterReport() {
    Report report = richReport();
    report.identity.issuer = QStringLiteral("安吉县人民政府递铺街道办事处");
    report.figures.set(total, {FigureState::Read, Decimal(15), QStringLiteral("15"), {}, {}});
    report.statements.clear();
    report.notes.clear();
    return report;
}

NewReport betterReading() {
    NewReport read = newReport(QStringLiteral("a"), betterReport());
    read.findings = checkSum(read.report);
    return read;
}

} // namespace

/// What a later version reads from a file that is in the case, and the journal of imports.
class TestImports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatAnotherVersionRead() {
        const OldCase old;
        const QString sha256 = newReport(QStringLiteral("a")).sha256;
        const auto known = old.file->findOriginal(sha256);
        QVERIFY(known && *known);
        QCOMPARE((*known)->reportId, old.id);
        QVERIFY((*known)->isOutdated);
        QVERIFY(!(*openAs(old.folder.file(), QStringLiteral("1"))->findOriginal(sha256))->isOutdated);
        QVERIFY(!*old.file->findOriginal(QStringLiteral("none")));
    }

    void readingsAreReplaced() {
        const OldCase old;
        const auto done = old.file->replaceReadings({betterReading()});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        const auto report = old.file->report(old.id);
        QVERIFY(report);
        QVERIFY(report->report == betterReport());
        QVERIFY(report->findings.empty());
        QVERIFY(!(*old.file->findOriginal(newReport(QStringLiteral("a")).sha256))->isOutdated);
        QCOMPARE(*old.file->original(old.id), QByteArray("a"));
        QVERIFY(old.file->verify()->empty());
    }

    void correctionsStay() {
        const OldCase old;
        QVERIFY(old.file->apply({old.id, {{total, {}, number(99)}}, QStringLiteral("核对原件")}));
        const auto before = old.file->corrections();
        QVERIFY(old.file->replaceReadings({betterReading()}));
        QVERIFY(*old.file->corrections() == *before);
        const auto report = old.file->report(old.id);
        QCOMPARE(report->figures.at(total).effective(), number(99));
        QCOMPARE(report->figures.at(total).reading.value, Decimal(15));
        QCOMPARE(report->findings.size(), size_t(1)); // of the figures as they count: 12 + 3 is not 99
        QCOMPARE(report->findings[0].rule, QStringLiteral("t3.applicants"));
    }

    void aCorrectedFigureThatIsNoLongerReadStays() {
        const OldCase old;
        QVERIFY(old.file->apply({old.id, {{lost, {}, number(7)}}, {}}));
        NewReport fewer = betterReading();
        Figures kept;
        for (const auto& [key, reading] : fewer.report.figures) {
            if (!(key == lost) && !(key == companies))
                kept.set(key, reading);
        }
        fewer.report.figures = kept;
        QVERIFY(old.file->replaceReadings({fewer}));
        const auto report = old.file->report(old.id);
        QCOMPARE(report->figures.at(lost).effective(), number(7));
        QCOMPARE(report->figures.at(lost).reading, Reading());
        QVERIFY(report->figures.find(companies) == report->figures.end());
        QVERIFY(old.file->verify()->empty());
    }

    void aReviewedReportThatCountsOtherwiseIsLookedAtAgain_data() {
        QTest::addColumn<bool>("changes");
        QTest::addColumn<ReviewStatus>("status");
        QTest::addColumn<ReviewStatus>("expected");
        QTest::newRow("reviewed, another figure") << true << ReviewStatus::Reviewed << ReviewStatus::InReview;
        QTest::newRow("reviewed, the same") << false << ReviewStatus::Reviewed << ReviewStatus::Reviewed;
        QTest::newRow("rejected, another figure") << true << ReviewStatus::Rejected << ReviewStatus::Rejected;
        QTest::newRow("new, another figure") << true << ReviewStatus::New << ReviewStatus::New;
    }

    void aReviewedReportThatCountsOtherwiseIsLookedAtAgain() {
        QFETCH(bool, changes);
        QFETCH(ReviewStatus, status);
        QFETCH(ReviewStatus, expected);
        const OldCase old;
        QVERIFY(old.file->setStatus(old.id, status));
        QVERIFY(old.file->replaceReadings({changes ? betterReading() : newReport(QStringLiteral("a"))}));
        QCOMPARE(old.file->summary(old.id)->status, expected);
    }

    void whatCannotBeReplacedStaysAsItIs_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("parts");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("not in the case") << QStringLiteral("b") << 1 << ErrorCode::NotFound;
        QTest::newRow("two reports instead of one") << QStringLiteral("a") << 2 << ErrorCode::InvalidValue;
    }

    void whatCannotBeReplacedStaysAsItIs() {
        QFETCH(QString, name);
        QFETCH(int, parts);
        QFETCH(ErrorCode, code);
        const OldCase old;
        std::vector<NewReport> reports;
        for (int part = 1; part <= parts; ++part) {
            reports.push_back(newReport(name, betterReport()));
            reports.back().part = parts == 1 ? 0 : part;
        }
        const auto done = old.file->replaceReadings(reports);
        QVERIFY(!done);
        QCOMPARE(done.error().code, code);
        QVERIFY(old.file->report(old.id)->report == richReport());
    }

    void thereWasNoImportYet() {
        const Folder folder;
        const auto last = openCase(folder.file())->lastImport();
        QVERIFY(last && !*last);
    }

    void importsAreJournaled() {
        const Folder folder;
        const auto file = openCase(folder.file());
        const QStringList paths{QStringLiteral("/年报/2023"), QStringLiteral("/b.txt")};
        QVERIFY(file->beginImport({QStringLiteral("/earlier")}));
        const auto id = file->beginImport(paths);
        QVERIFY(id);
        const auto begun = file->lastImport();
        QVERIFY(begun && *begun);
        QCOMPARE((*begun)->paths, paths);
        QVERIFY(!(*begun)->isComplete && !(*begun)->endedAt.isValid());

        ImportRecord record{*id, paths, services().clock(), services().clock(), true, 9, 5, 2, 1, {}};
        record.failures = {{QStringLiteral("/b.txt"),
                            {ErrorCode::Encrypted, QStringLiteral("/b.txt"), QStringLiteral("RC4")}}};
        QVERIFY(file->endImport(record));
        QVERIFY(**file->lastImport() == record);
    }

    void journalErrors() {
        const Folder folder;
        const auto file = openCase(folder.file());
        ImportRecord record;
        record.id = 7;
        QCOMPARE(file->endImport(record).error().code, ErrorCode::NotFound);
        const auto id = file->beginImport({});
        QVERIFY(id);
        record.id = *id;
        record.failures = {{QStringLiteral("/b"), {ErrorCode::Empty, QStringLiteral("/b"), {}}}};
        QVERIFY(file->endImport(record));
        QCOMPARE(execute(folder.file(), QStringLiteral("UPDATE import_failures SET code = 'odd'")),
                 QString());
        QCOMPARE(file->lastImport().error().code, ErrorCode::Damaged);
    }
};

namespace gouji::store_test {

int runImports(const QStringList& arguments) {
    TestImports test;
    return QTest::qExec(&test, arguments);
}

} // namespace gouji::store_test

#include "test_imports.moc"
