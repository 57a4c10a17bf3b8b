#include "core/ingest/case_services.h"
#include "core/ingest/import_job.h"
#include "core/workers/worker_pool.h"
#include "core/workers/worker_process.h"
#include "tests/support/random.h"
#include "tests/support/samples.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <thread>

using namespace gouji;
using namespace gouji::testing;

namespace {

const QString worker = QStringLiteral(GOUJI_WORKER);
const QString oddWorker = QStringLiteral(GOUJI_ODD_WORKER);

Limits quick() {
    Limits limits;
    limits.workerSeconds = 1;
    limits.replyBytes = 4 * 1024 * 1024;
    return limits;
}

/// What the odd worker answers to a file of that name.
Error oddAnswer(WorkerPool& pool, const QString& name) {
    const auto reports = pool.extract(QByteArray(5000, 'x'), name, {}, {});
    return reports ? Error{} : reports.error();
}

/// Reports that differ, as text files.
void writeReports(const FormLibrary& forms, const QString& folder, int count) {
    QDir().mkpath(folder);
    const std::vector<Sample> samples = sampleReports(forms);
    for (int i = 0; i < count; ++i) {
        QFile file(folder + QStringLiteral("/%1.txt").arg(i));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("a report cannot be written");
        file.write(samples[size_t(i) % samples.size()].report.text.toUtf8() + "\n\n" + QByteArray::number(i));
    }
}

/// Kills whatever workers run, by one signal or another, so many times or until `ended`. How many it hit.
int killAtRandom(const WorkerPool& pool, int wanted, const std::function<bool()>& ended) {
    Random random(7);
    int kills = 0;
    while (kills < wanted && !ended()) {
        const std::vector<qint64> ids = pool.processIds();
        if (!ids.empty())
            kills += ::kill(pid_t(random.pick(ids)), random.chance(50) ? SIGKILL : SIGSEGV) == 0 ? 1 : 0;
        QThread::usleep(ulong(random.between(200, 3000)));
    }
    return kills;
}

} // namespace

class TestWorkers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline);
        m_pipeline.emplace(std::move(*pipeline));
    }

    void cleanup() { ::unsetenv("GOUJI_ODD_WAY"); }

    void aWorkerReadsAsThePipelineDoes() {
        WorkerPool pool(worker, {}, 1);
        for (const Sample& sample : sampleReports(m_pipeline->forms())) {
            const QByteArray bytes = sample.report.text.toUtf8();
            const auto here = m_pipeline->extractAll(bytes, sample.fileName);
            const auto there = pool.extract(bytes, sample.fileName, {}, {});
            QCOMPARE(there.has_value(), here.has_value());
            QVERIFY(here ? *there == *here : there.error() == here.error());
            const auto document = pool.read(bytes, sample.fileName, {});
            QVERIFY(document && *document == *m_pipeline->read(bytes, sample.fileName));
        }
        QCOMPARE(int(pool.processIds().size()), 1);
    }

    void errorsOfTheFileComeBack() {
        WorkerPool pool(worker, {}, 1);
        const auto none = pool.extract("milk\neggs\n", QStringLiteral("list.txt"), {}, {});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NoReport);
        QCOMPARE(none.error().place, QStringLiteral("list.txt"));
    }

    void theWorkerIsConfined_data() {
        QTest::addColumn<QString>("deed");
        for (const char* deed :
             {"open a file", "write a file", "open a socket", "start a program", "fork", "kill its parent"})
            QTest::newRow(deed) << QString::fromLatin1(deed);
    }

    void theWorkerIsConfined() {
        QFETCH(QString, deed);
        WorkerPool pool(oddWorker, {}, 1);
        const Error answer = oddAnswer(pool, deed);
        QVERIFY(pool.confinement().has_value());
        if (!pool.confinement()->filtered)
            QFAIL("this kernel has no seccomp; nothing was tried");
        QCOMPARE(answer.detail, QStringLiteral("refused"));
        QCOMPARE(oddAnswer(pool, QStringLiteral("nothing special")).detail, QStringLiteral("allowed"));
    }

    void memoryIsLimited() {
        WorkerPool pool(oddWorker, {}, 1);
        const Error answer = oddAnswer(pool, QStringLiteral("hog"));
        if (pool.confinement()->memoryLimited) // not with sanitizers
            QCOMPARE(answer.detail, QStringLiteral("refused"));
    }

    void whatAFileCosts_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const char* code, const char* detail) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(code)
                                << QString::fromLatin1(detail);
        };
        row("segv", "crashed", "SIGSEGV");
        row("abort", "crashed", "SIGABRT");
        row("exit", "crashed", "exit status 7");
        row("spin", "timeout", "");
        row("nothing", "crashed", "an answer that is none");
        row("long", "too_large", "the answer is too long");
    }

    void whatAFileCosts() {
        QFETCH(QString, name);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        WorkerPool pool(oddWorker, quick(), 1);
        const Error answer = oddAnswer(pool, name);
        QCOMPARE(errorName(answer.code), code);
        QCOMPARE(answer.place, name);
        QCOMPARE(answer.detail, detail);
        QCOMPARE(oddAnswer(pool, QStringLiteral("the next one")).code, ErrorCode::NoReport);
    }

    void aProgramThatIsNoWorker_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QByteArray>("way");
        QTest::newRow("not there") << QStringLiteral("/nonexistent/gouji-worker") << QByteArray();
        QTest::newRow("ends at once") << QStringLiteral("/bin/true") << QByteArray();
        QTest::newRow("another version") << oddWorker << QByteArray("other version");
        QTest::newRow("garbage") << oddWorker << QByteArray("garbage");
    }

    void aProgramThatIsNoWorker() {
        QFETCH(QString, program);
        QFETCH(QByteArray, way);
        if (!way.isEmpty())
            ::setenv("GOUJI_ODD_WAY", way.constData(), 1);
        WorkerPool pool(program, quick(), 1);
        const Error answer = oddAnswer(pool, QStringLiteral("a.txt"));
        QCOMPARE(answer.code, ErrorCode::Internal);
        QCOMPARE(answer.place, program);
        QVERIFY(!answer.detail.isEmpty());
        QVERIFY(pool.processIds().empty());
        QCOMPARE(oddAnswer(pool, QStringLiteral("b.txt")).code, ErrorCode::Internal); // and does not hang
    }

    void aWorkerGoneMad_data() {
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<QString>("code");
        QTest::newRow("garbage") << QByteArray("garbage answer") << QStringLiteral("crashed");
        QTest::newRow("endless") << QByteArray("endless length") << QStringLiteral("too_large");
        QTest::newRow("silence") << QByteArray("closes and stays") << QStringLiteral("crashed");
    }

    void aWorkerGoneMad() {
        QFETCH(QByteArray, way);
        QFETCH(QString, code);
        ::setenv("GOUJI_ODD_WAY", way.constData(), 1);
        WorkerPool pool(oddWorker, quick(), 1);
        QCOMPARE(errorName(oddAnswer(pool, QStringLiteral("a.txt")).code), code);
    }

    void stoppingGivesUpWhatIsUnderWay() {
        Limits limits;
        limits.workerSeconds = 600;
        WorkerPool pool(oddWorker, limits, 1);
        std::stop_source stop;
        Error answer;
        std::thread asking([&] {
            const auto reports = pool.extract("x", QStringLiteral("spin"), {}, {stop.get_token(), {}});
            answer = reports ? Error{} : reports.error();
        });
        QTest::qWait(200);
        stop.request_stop();
        asking.join();
        QCOMPARE(answer.code, ErrorCode::Cancelled);
        QVERIFY(pool.processIds().empty());
    }

    /// A process that somebody kills while it reads costs nothing: a fresh one reads the file again.
    void killedWhileReading() {
        Limits limits;
        limits.workerSeconds = 2;
        WorkerPool pool(oddWorker, limits, 1);
        std::thread killer([&] {
            while (pool.processIds().empty())
                QThread::msleep(5);
            QThread::msleep(200);
            ::kill(pid_t(pool.processIds().front()), SIGKILL);
        });
        QElapsedTimer clock;
        clock.start();
        const Error answer = oddAnswer(pool, QStringLiteral("spin"));
        killer.join();
        QCOMPARE(answer.code, ErrorCode::Timeout); // of the second process
        QVERIFY(clock.elapsed() >= 2000);
    }

    void aPictureWithoutItsPixelsIsNoAnswer() {
        WorkerPool pool(oddWorker, {}, 1);
        const auto picture = pool.paint("%PDF-1.7", QStringLiteral("a.pdf"), 1, 100, {});
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, ErrorCode::Crashed);
    }

    void whoWaitsForAWorkerCanGiveUp() {
        WorkerPool pool(oddWorker, {}, 1);
        std::stop_source first, second;
        std::thread busy([&] {
            (void)pool.extract("x", QStringLiteral("spin"), {}, {first.get_token(), {}});
        });
        QTRY_VERIFY(!pool.processIds().empty());
        std::thread giveUp([&] {
            QThread::msleep(100);
            second.request_stop();
        });
        const auto waited = pool.extract("x", QStringLiteral("a"), {}, {second.get_token(), {}});
        QVERIFY(!waited);
        QCOMPARE(waited.error().code, ErrorCode::Cancelled);
        first.request_stop();
        busy.join();
        giveUp.join();
    }

    void pagesHaveTimeOfTheirOwn() {
        Limits limits;
        limits.workerSeconds = 2; // five pages take three
        WorkerPool pool(oddWorker, limits, 1);
        std::vector<int> pages;
        const Watch watch{{}, [&](int page, int of) { pages.push_back(10 * of + page); }};
        const auto reports = pool.extract("x", QStringLiteral("pages"), {}, watch);
        QVERIFY(!reports);
        QCOMPARE(reports.error().detail, QStringLiteral("allowed"));
        QCOMPARE(pages, (std::vector<int>{51, 52, 53, 54, 55}));
    }

    void pagesWithoutEndAreNoAnswer() {
        Limits limits;
        limits.pages = 100;
        WorkerPool pool(oddWorker, limits, 1);
        QCOMPARE(oddAnswer(pool, QStringLiteral("pages without end")).code, ErrorCode::Crashed);
    }

    void killedWhileIdle() {
        WorkerPool pool(worker, {}, 1);
        const QByteArray bytes = sampleReports(m_pipeline->forms()).front().report.text.toUtf8();
        QVERIFY(pool.extract(bytes, QStringLiteral("a"), {}, {}));
        const qint64 first = pool.processIds().front();
        ::kill(pid_t(first), SIGKILL);
        QVERIFY(pool.extract(bytes, QStringLiteral("a"), {}, {}));
        QVERIFY(pool.processIds().front() != first);
    }

    void freshProcessesTakeOver() {
        Limits limits;
        limits.filesPerWorker = 3;
        WorkerPool pool(oddWorker, limits, 1);
        QSet<qint64> seen;
        for (int i = 0; i < 9; ++i) {
            QCOMPARE(oddAnswer(pool, QStringLiteral("a")).detail, QStringLiteral("allowed"));
            for (const qint64 id : pool.processIds())
                seen.insert(id);
        }
        QCOMPARE(seen.size(), 3);
    }

    void manyThreadsShareFewProcesses() {
        WorkerPool pool(oddWorker, {}, 2);
        std::atomic<int> answered = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int j = 0; j < 25; ++j)
                    answered +=
                        oddAnswer(pool, QStringLiteral("a")).detail == QLatin1String("allowed") ? 1 : 0;
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(answered.load(), 200);
        QVERIFY(pool.processIds().size() <= 2);
    }

    /// Whatever becomes of the workers, the import ends, every file is in the case or told, and the case is
    /// whole.
    void workersKilledDuringAnImport() {
        const QTemporaryDir folder;
        constexpr int files = 500;
        writeReports(m_pipeline->forms(), folder.path() + QStringLiteral("/many"), files);
        const QString casePath = folder.filePath(QStringLiteral("case.gouji"));
        const auto open = [&] {
            return CaseFile::open(casePath, CaseFile::Mode::OpenOrCreate, caseServices(*m_pipeline));
        };
        WorkerPool pool(worker, {}, 2);
        ImportJob job(pool, open, {folder.path() + QStringLiteral("/many")}, 2);
        std::optional<ImportSummary> summary;
        connect(&job, &ImportJob::finished, &job, [&](const ImportSummary& all) { summary = all; });
        job.start();
        const int kills = killAtRandom(pool, 200, [&] { return !job.isRunning(); });
        QTRY_VERIFY_WITH_TIMEOUT(summary.has_value(), 120'000);
        QVERIFY2(kills >= 200, qPrintable(QString::number(kills)));
        QCOMPARE(summary->added + int(summary->failures.size()), files);
        for (const ImportFailure& failed : summary->failures)
            QCOMPARE(failed.error.code, ErrorCode::Crashed);
        const auto caseFile = open();
        QVERIFY(caseFile);
        QCOMPARE((*caseFile)->reports()->size(), size_t(summary->added));
        QVERIFY((*caseFile)->verify()->empty());
    }

    /// Nothing is left behind: no process, no zombie.
    void thePoolTakesItsProcessesWithIt() {
        qint64 id = 0;
        {
            WorkerPool pool(oddWorker, {}, 1);
            (void)oddAnswer(pool, QStringLiteral("a"));
            id = pool.processIds().front();
            QCOMPARE(::kill(pid_t(id), 0), 0);
        }
        QCOMPARE(::kill(pid_t(id), 0), -1);
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
    }

private:
    std::optional<Pipeline> m_pipeline;
};

QTEST_GUILESS_MAIN(TestWorkers)
#include "test_workers.moc"
