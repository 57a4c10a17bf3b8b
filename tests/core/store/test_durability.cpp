#include "core/store/open_files.h"
#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace gouji;
using namespace gouji::store_test;

namespace {

/// As many readings as a report of 2021 has.
Report largeReport() {
    Report report = richReport();
    for (int i = 0; i < 192; ++i) {
        const FigureKey key(QStringLiteral("t3.row_%1.column_%2").arg(i / 7).arg(i % 7));
        report.figures.set(key, {FigureState::Read,
                                 Decimal(i),
                                 QString::number(i),
                                 TableCell{2, i / 7, i % 7},
                                 {{EvidenceKind::RowLabelExact, QStringLiteral("（一）予以公开")},
                                  {EvidenceKind::ColumnsComplete, {}}}});
    }
    return report;
}

/// Runs `body` with a connection of its own on a thread of its own.
std::unique_ptr<QThread> onThread(const QString& path, std::function<void(CaseFile&)> body) {
    std::unique_ptr<QThread> thread(
        QThread::create([path, body = std::move(body)] { body(*openCase(path)); }));
    thread->start();
    return thread;
}

} // namespace

/// What is told as done stays done; several writers get along; a thousand reports are no more trouble than
/// one.
class TestDurability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesKillRightAfterACorrection() {
        const Folder folder;
        const qint64 id = openCase(folder.file())->add(newReport(QStringLiteral("a")))->reportId;
        QCOMPARE(childResult({QStringLiteral("correct-and-die"), folder.file()}), QStringLiteral("killed "));
        const auto report = openCase(folder.file())->report(id);
        QVERIFY(report);
        QCOMPARE(report->corrections.size(), size_t(1));
        QVERIFY(report->figures.at(total).effective() == number(15));
        QVERIFY(report->findings.empty());
        QCOMPARE(report->summary.status, ReviewStatus::InReview);
    }

    void losesNothingToVisitors_data() {
        QTest::addColumn<QString>("before"); ///< what this process does while it has the case open
        for (const char* before : {"nothing", "opens it again", "opens it on a thread", "refuses a bad path",
                                   "reads it as a file"})
            QTest::newRow(before) << QString::fromLatin1(before);
    }

    /// Another program that opens and closes the case must find it locked: else it would take away the log
    /// to which this one still writes.
    void losesNothingToVisitors() {
        QFETCH(QString, before);
        const Folder folder;
        const auto box = openCase(folder.file());
        const qint64 id = box->add(newReport(QStringLiteral("a")))->reportId;
        if (before == QLatin1String("opens it again"))
            QVERIFY(openCase(folder.file()));
        else if (before == QLatin1String("opens it on a thread"))
            QVERIFY(onThread(folder.file(), [](CaseFile&) {})->wait());
        else if (before == QLatin1String("refuses a bad path"))
            QVERIFY(!CaseFile::open(folder.path(), CaseFile::Mode::OpenExisting, services()));
        else if (before == QLatin1String("reads it as a file"))
            QVERIFY(isOpenHere(folder.file()) && isOpenHere(folder.file() + QStringLiteral("-shm")));
        QCOMPARE(childResult({QStringLiteral("visit"), folder.file()}), QStringLiteral("1 0"));
        QVERIFY(box->apply({id, {{total, {}, number(15)}}, {}}));
        QCOMPARE(childResult({QStringLiteral("visit"), folder.file()}), QStringLiteral("1 1"));
        QVERIFY(box->apply({id, {{total, {}, number(14)}}, {}}));
        QCOMPARE(childResult({QStringLiteral("visit"), folder.file()}), QStringLiteral("1 2"));
    }

    void knowsWhatIsOpen() {
        const Folder folder;
        const QString link = folder.file(QStringLiteral("link.gouji"));
        QVERIFY(!isOpenHere(folder.file()));
        {
            const auto one = openCase(folder.file()), two = openCase(folder.file());
            QVERIFY(QFile::link(folder.file(), link));
            for (const QString& name : {folder.file(), link, QString(folder.file() + QStringLiteral("-wal")),
                                        QString(folder.file() + QStringLiteral("-journal"))})
                QVERIFY(isOpenHere(name));
            QVERIFY(!isOpenHere(folder.file(QStringLiteral("other.gouji"))));
            QVERIFY(!isOpenHere(folder.path()));
        }
        QVERIFY(!isOpenHere(folder.file()));
    }

    void survivesKillWhileImporting() {
        const Folder folder;
        for (int round = 0; round < 5; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--child"), QStringLiteral("add-forever"), folder.file()});
            QVERIFY(child.waitForReadyRead(30000));
            QTest::qWait(20 + 13 * round);
            child.kill();
            QVERIFY(child.waitForFinished(30000));
            const QList<QByteArray> told = child.readAllStandardOutput().split('\n');
            const auto box = openCase(folder.file());
            QVERIFY(box->verify()->empty());
            for (qsizetype i = 0; i + 1 < told.size(); ++i)
                QVERIFY(box->report(told[i].toLongLong())->report == richReport());
        }
    }

    void letsTwoThreadsWrite() {
        const Folder folder;
        const qint64 id = openCase(folder.file())->add(newReport(QStringLiteral("a")))->reportId;
        std::atomic<int> failures = 0;
        const auto correcting = [&](const FigureKey& key) {
            return onThread(folder.file(), [&failures, key, id](CaseFile& box) {
                for (int i = 0; i < 50; ++i)
                    failures += box.apply({id, {{key, {}, number(i)}}, {}}) ? 0 : 1;
            });
        };
        const auto importing = onThread(folder.file(), [&failures](CaseFile& box) {
            for (int i = 0; i < 50; ++i)
                failures += box.add(newReport(QString::number(i))) ? 0 : 1;
        });
        const auto one = correcting(total), two = correcting(persons);
        QVERIFY(one->wait() && two->wait() && importing->wait());
        QCOMPARE(failures.load(), 0);
        const auto box = openCase(folder.file());
        QCOMPARE(box->corrections()->size(), size_t(100));
        QCOMPARE(box->reports()->size(), size_t(51));
        QVERIFY(box->report(id)->figures.at(total).effective() == number(49));
        QVERIFY(box->report(id)->figures.at(persons).effective() == number(49));
        QVERIFY(box->verify()->empty());
    }

    void addsTheSameBytesOnceFromTwoThreads() {
        const Folder folder;
        QVERIFY(openCase(folder.file()));
        std::atomic<int> added = 0;
        const auto importing = [&added](CaseFile& box) {
            for (int i = 0; i < 30; ++i) {
                const auto outcome = box.add(newReport(QString::number(i)));
                added += outcome && !outcome->alreadyThere ? 1 : 0;
            }
        };
        const auto one = onThread(folder.file(), importing), two = onThread(folder.file(), importing);
        QVERIFY(one->wait() && two->wait());
        QCOMPARE(added.load(), 30);
        QCOMPARE(openCase(folder.file())->reports()->size(), size_t(30));
    }

    void createsOneCaseFromTwoThreads() {
        for (int round = 0; round < 10; ++round) {
            const Folder folder;
            std::atomic<int> added = 0;
            const auto adding = [&added](CaseFile& box) {
                added += box.add(newReport(QString::number(++added))) ? 0 : 1000;
            };
            const auto one = onThread(folder.file(), adding), two = onThread(folder.file(), adding);
            QVERIFY(one->wait() && two->wait());
            QCOMPARE(added.load(), 2);
            QCOMPARE(openCase(folder.file())->reports()->size(), size_t(2));
        }
    }

    /// A reader sees one state of a report, never half a correction.
    void readsWhileOthersWrite() {
        const Folder folder;
        const qint64 id = openCase(folder.file())->add(newReport(QStringLiteral("a")))->reportId;
        std::atomic<bool> isDone = false;
        const auto writer = onThread(folder.file(), [&](CaseFile& box) {
            for (int i = 0; i < 60; ++i)
                (void)box.apply({id, {{persons, {}, number(i)}, {total, {}, number(i + 3)}}, {}});
            isDone = true;
        });
        const auto box = openCase(folder.file());
        int seen = 0;
        while (!isDone) {
            const auto report = box->report(id);
            QVERIFY(report);
            if (report->corrections.empty())
                continue;
            ++seen;
            QVERIFY(report->findings.empty());
            QCOMPARE(report->corrections.size() % 2, size_t(0));
            QCOMPARE(report->summary.corrections, 2);
        }
        QVERIFY(writer->wait());
        QVERIFY(seen > 0);
    }

    /// How long that takes, the benchmarks tell.
    void holdsAThousandReports() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const Report report = largeReport();
        for (int i = 0; i < 1000; ++i)
            QVERIFY(box->add(newReport(QString::number(i), report)));
        QVERIFY(box->apply({500, {{total, {}, number(15)}}, {}}));
        QCOMPARE(box->reports()->size(), size_t(1000));
        QCOMPARE(box->report(500)->figures.size(), report.figures.size());
        const auto all = box->panel({}), one = box->panel({total});
        QVERIFY(all && one);
        QCOMPARE(all->size(), size_t(1000));
        QCOMPARE(all->at(999).values.size(), report.figures.size());
        QCOMPARE(one->at(999).values.size(), size_t(1));
        QVERIFY(one->at(999).values.at(total) == (FigureValue{FigureState::Doubtful, Decimal(16)}));
        QVERIFY(one->at(0).values.at(total) == number(15)); // the better of a thousand twins
    }
};

int gouji::store_test::runDurability(const QStringList& arguments) {
    TestDurability test;
    return QTest::qExec(&test, arguments);
}

#include "test_durability.moc"
