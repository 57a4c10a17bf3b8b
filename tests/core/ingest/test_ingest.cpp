#include "core/ingest/case_services.h"
#include "core/ingest/import_job.h"
#include "core/ingest/loading.h"
#include "core/ingest/ordered_tasks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

using namespace gouji;

namespace {

QString s(const char* utf8) {
    return QString::fromUtf8(utf8);
}

QStringList samples() {
    const QDir folder(QString::fromLocal8Bit(qgetenv("GOUJI_SOURCE_DIR")) + s("/resources/samples"));
    QStringList paths;
    for (const QString& name : folder.entryList({s("*.txt")}, QDir::Files, QDir::Name))
        paths += folder.filePath(name);
    return paths;
}

/// The end of a job, as it arrives on the thread that owns it.
class Ending {
public:
    explicit Ending(const ImportJob& job) {
        QObject::connect(&job, &ImportJob::finished, &job,
                         [summary = m_summary](const ImportSummary& all) { *summary = all; });
    }

    bool came() const {
        return QTest::qWaitFor([this] { return m_summary->has_value(); }, 60'000);
    }
    ImportSummary summary() const { return m_summary->value_or(ImportSummary()); }

private:
    std::shared_ptr<std::optional<ImportSummary>> m_summary =
        std::make_shared<std::optional<ImportSummary>>();
};

Result<std::vector<Extraction>> extracted(const Pipeline& pipeline, const QString& path) {
    const auto file = loadFile(path, pipeline.limits());
    if (!file)
        return failure(file.error());
    return PipelineExtractor(pipeline).extract(file->bytes, path, {}, {});
}

} // namespace

/// Files and folders into a case, whatever is wrong with some of them.
class TestIngest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Pipeline> m_pipeline;
    std::optional<PipelineExtractor> m_extractor;
    QString m_version = QStringLiteral("1");

    QString path(const char* name) const { return m_folder->filePath(s(name)); }

    void write(const char* name, const QByteArray& content) {
        QVERIFY(QFileInfo(path(name)).dir().mkpath(s(".")));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    Result<std::unique_ptr<CaseFile>> openCase() const {
        CaseServices services = caseServices(*m_pipeline);
        services.readBy = m_version;
        return CaseFile::open(path("case.gouji"), CaseFile::Mode::OpenOrCreate, services);
    }

    ImportJob::OpenCase opener() const {
        return [this] { return openCase(); };
    }

    ImportSummary import(const QStringList& paths, int jobs = 2) {
        ImportJob job(*m_extractor, opener(), paths, jobs);
        const Ending ending(job);
        job.start();
        if (!ending.came())
            qWarning("the job did not finish");
        return ending.summary();
    }

private Q_SLOTS:
    void initTestCase() {
        auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline);
        m_pipeline = std::move(*pipeline);
        m_extractor.emplace(*m_pipeline);
        QVERIFY(samples().size() >= 12);
    }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void foldersAreSearched() {
        for (const char* name : {"in/b.txt", "in/a.txt", "in/z/deep/c.txt", "in/.hidden.txt", "in/.git/x.txt",
                                 "in/case.gouji", "in/case.gouji-wal", "in/case.gouji.v1.bak", "other/d.txt"})
            write(name, "x");
        QVERIFY(QFile::link(path("other"), path("in/link")));
        QVERIFY(QFile::link(path("other/d.txt"), path("in/file-link")));
        QVERIFY(::mkfifo(QFile::encodeName(path("in/pipe")).constData(), 0600) == 0);
        QStringList names;
        for (const QString& file : filesBelow({path("in"), path("other/d.txt"), path("nothing")}))
            names += file.mid(m_folder->path().size() + 1);
        QCOMPARE(names, QStringList({s("in/a.txt"), s("in/b.txt"), s("in/file-link"), s("in/z/deep/c.txt"),
                                     s("other/d.txt"), s("nothing")}));
        QCOMPARE(filesBelow({path("in/link")}).size(), 1); // named by the user: followed
        QVERIFY(filesBelow({}).isEmpty());
    }

    void filesThatCannotBeRead_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* code) {
            QTest::newRow(name) << s(name) << s(code);
        };
        row("nothing.txt", "unreadable");
        row("folder", "unreadable");
        row("pipe", "unreadable");
        row("empty.txt", "empty");
        row("large.txt", "too_large");
        row("shopping.txt", "no_report");
    }

    void filesThatCannotBeRead() {
        QFETCH(QString, name);
        QFETCH(QString, code);
        QVERIFY(QDir().mkpath(path("folder")));
        QVERIFY(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600) == 0);
        write("empty.txt", {});
        write("large.txt", QByteArray(2000, 'x'));
        write("shopping.txt", "milk\neggs\n");
        Limits limits;
        limits.fileBytes = 1000;
        const auto pipeline = Pipeline::bundled(limits);
        QVERIFY(pipeline);
        const QString file = m_folder->filePath(name);
        const auto extraction = extracted(*pipeline, file);
        QVERIFY(!extraction);
        QCOMPARE(errorName(extraction.error().code), code);
        QCOMPARE(extraction.error().place, file);
    }

    void everySampleIsImported_data() {
        QTest::addColumn<int>("jobs");
        QTest::newRow("one thread") << 1;
        QTest::newRow("four threads") << 4;
        QTest::newRow("as many as cores") << 0;
    }

    void everySampleIsImported() {
        QFETCH(int, jobs);
        const ImportSummary summary = import(samples(), jobs);
        QCOMPARE(summary.total, int(samples().size()));
        QCOMPARE(summary.added, summary.total);
        QVERIFY(summary.failures.empty());
        QVERIFY(!summary.cancelled);
        const auto caseFile = openCase();
        QVERIFY(caseFile);
        size_t next = 0;
        for (const QString& file : samples()) { // in the order of the files
            const auto report = (*caseFile)->summary(summary.reportIds[next++]);
            QVERIFY(report);
            QCOMPARE(report->sourceName, QFileInfo(file).fileName());
            const auto original = (*caseFile)->original(report->id);
            QVERIFY(original);
            QCOMPARE(*original, loadFile(file, m_pipeline->limits())->bytes);
        }
    }

    void failuresDoNotStopTheRest() {
        write("bad/1-empty.txt", {});
        write("bad/2-shopping.txt", "milk");
        QStringList paths{path("bad/0-nothing.txt"), path("bad")};
        paths += samples();
        ImportJob job(*m_extractor, opener(), paths, 2);
        QSignalSpy failed(&job, &ImportJob::fileFailed);
        QSignalSpy added(&job, &ImportJob::reportAdded);
        const Ending ending(job);
        job.start();
        QVERIFY(ending.came());
        const ImportSummary summary = ending.summary();
        QCOMPARE(summary.added, int(samples().size()));
        QCOMPARE(added.size(), samples().size());
        QCOMPARE(summary.failures.size(), size_t(3));
        QCOMPARE(failed.size(), 3);
        QCOMPARE(failed[0][0].value<ImportFailure>().path, path("bad/0-nothing.txt"));
        QCOMPARE(errorName(summary.failures[1].error.code), s("empty"));
        QCOMPARE(errorName(summary.failures[2].error.code), s("no_report"));
    }

    void theSameBytesComeInOnce() {
        const QString first = samples().front();
        QVERIFY(QFile::copy(first, path("copy.txt")));
        const ImportSummary once = import({first, path("copy.txt"), first});
        QCOMPARE(once.added, 1);
        QCOMPARE(once.alreadyThere, 2);
        QVERIFY(once.failures.empty());
        const ImportSummary again = import({path("copy.txt")});
        QCOMPARE(again.added, 0);
        QCOMPARE(again.alreadyThere, 1);
    }

    void reportsOfOneFileComeInTogether() {
        QByteArray bytes;
        for (const QString& sample : {samples()[1], samples()[2]}) {
            QFile file(sample);
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes += file.readAll() + "\n\n";
        }
        write("both.txt", bytes);
        const ImportSummary summary = import({path("both.txt"), samples()[1]});
        QCOMPARE(summary.added, 2); // files
        QCOMPARE(summary.reportIds.size(), size_t(3));
        const auto caseFile = openCase();
        QVERIFY(caseFile.has_value());
        for (size_t i = 0; i < 3; ++i)
            QCOMPARE((*caseFile)->summary(summary.reportIds[i])->part, i < 2 ? int(i) + 1 : 0);
        QCOMPARE(*(*caseFile)->original(summary.reportIds[1]), bytes);
        const ImportSummary again = import({path("both.txt")});
        QCOMPARE(again.alreadyThere, 1);
        QCOMPARE(again.added, 0);
    }

    void theSameBadBytesFailEachTime() {
        write("a.txt", "milk");
        write("b.txt", "milk");
        const ImportSummary summary = import({path("a.txt"), path("b.txt")});
        QCOMPARE(summary.alreadyThere, 0);
        QCOMPARE(summary.failures.size(), size_t(2));
        QCOMPARE(summary.failures[1].path, path("b.txt"));
        QCOMPARE(summary.failures[1].error.place, path("b.txt"));
    }

    void progressCountsUpAndEndsAtTheEnd() {
        ImportJob job(*m_extractor, opener(), samples(), 2);
        QSignalSpy progressed(&job, &ImportJob::progressed);
        const Ending ending(job);
        job.start();
        QVERIFY(ending.came());
        int last = 0;
        for (const auto& step : progressed) {
            QVERIFY(step[0].toInt() >= last);
            QCOMPARE(step[1].toInt(), int(samples().size()));
            last = step[0].toInt();
        }
        QCOMPARE(last, int(samples().size()));
        QVERIFY(!job.isRunning());
    }

    void aJobCanBeCancelled() {
        QStringList paths;
        for (int i = 0; i < 400; ++i) { // the same report with another tail: other bytes
            QByteArray content = loadFile(samples().front(), m_pipeline->limits())->bytes;
            content += "\n\n" + QByteArray::number(i);
            write(qPrintable(s("many/%1.txt").arg(i)), content);
        }
        ImportJob job(*m_extractor, opener(), {path("many")}, 2);
        QSignalSpy added(&job, &ImportJob::reportAdded);
        const Ending ending(job);
        job.start();
        QVERIFY(job.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!added.isEmpty(), 60'000);
        job.cancel();
        QVERIFY(ending.came());
        const ImportSummary summary = ending.summary();
        QVERIFY(summary.cancelled);
        QCOMPARE(summary.total, 400);
        QVERIFY(summary.added < 400);
        QVERIFY(summary.failures.empty());
        const auto caseFile = openCase();
        QVERIFY(caseFile);
        QCOMPARE((*caseFile)->reports()->size(), size_t(summary.added)); // what was said to be there is there
    }

    void aPausedJobWaits() {
        ImportJob job(*m_extractor, opener(), samples(), 1);
        const Ending ending(job);
        job.pause();
        job.start();
        QVERIFY(job.isPaused());
        QTest::qWait(150);
        QVERIFY(job.isRunning());
        QVERIFY((*openCase())->reports()->empty());
        job.resume();
        QVERIFY(ending.came());
        QCOMPARE(ending.summary().added, int(samples().size()));
    }

    void aPausedJobCanBeCancelled() {
        ImportJob job(*m_extractor, opener(), samples(), 1);
        const Ending ending(job);
        job.pause();
        job.start();
        job.cancel();
        QVERIFY(ending.came());
        QVERIFY(ending.summary().cancelled);
        const auto last = (*openCase())->lastImport();
        QVERIFY(last && *last);
        QVERIFY(!(*last)->isComplete);
        QCOMPARE((*last)->paths, samples());
    }

    void theImportIsJournaled() {
        QStringList paths = samples().mid(0, 3);
        write("shopping.txt", "milk\n");
        paths += path("shopping.txt");
        (void)import(paths);
        const auto last = (*openCase())->lastImport();
        QVERIFY(last && *last);
        QVERIFY((*last)->isComplete);
        QCOMPARE((*last)->files, 4);
        QCOMPARE((*last)->added, 3);
        QCOMPARE((*last)->failures.size(), size_t(1));
        QCOMPARE((*last)->failures[0].path, paths.back());
        QCOMPARE((*last)->failures[0].error.code, ErrorCode::NoReport);
    }

    /// What another version read is read again; what a person said of it stays.
    void anotherVersionReadsAgain() {
        const QStringList paths = samples().mid(0, 2);
        QCOMPARE(import(paths).added, 2);
        const FigureKey key(s("t3.new.total"));
        const qint64 id = (*openCase())->reports()->front().id;
        QVERIFY((*openCase())->apply({id, {{key, {}, FigureValue::number(Decimal(4321))}}, s("核对")}));
        m_version = s("2");
        const ImportSummary again = import(paths);
        QCOMPARE(again.readAgain, 2);
        QCOMPARE(again.added, 0);
        QCOMPARE((*openCase())->report(id)->figures.at(key).effective().value, Decimal(4321));
        QCOMPARE(import(paths).alreadyThere, 2);
        m_version = s("1");
    }

    void aRunningJobCanBeDestroyed() {
        {
            ImportJob job(*m_extractor, opener(), samples(), 2);
            job.start();
        }
        QVERIFY(openCase());
    }

    void aCaseThatCannotBeOpenedIsToldOnce() {
        ImportJob job(
            *m_extractor,
            [this]() -> Result<std::unique_ptr<CaseFile>> {
                return failure(ErrorCode::Busy, path("case.gouji"));
            },
            samples());
        const Ending ending(job);
        job.start();
        QVERIFY(ending.came());
        const ImportSummary summary = ending.summary();
        QCOMPARE(summary.failures.size(), size_t(1));
        QCOMPARE(summary.failures[0].error.code, ErrorCode::Busy);
        QCOMPARE(summary.added, 0);
    }

    /// The damage is found before anything is written, and told once, not once a file.
    void aDamagedCaseIsLeftAlone() {
        QCOMPARE(import(samples().mid(0, 2)).added, 2);
        QFile file(path("case.gouji"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray sound = file.readAll();
        QByteArray damaged;
        bool isFound = false;
        for (qsizetype page = sound.size() / 4096 - 1; page > 1 && !isFound; --page) {
            damaged = QByteArray(sound).replace(page * 4096, 4096, QByteArray(4096, '\x7f'));
            QVERIFY(file.seek(0) && file.write(damaged) == damaged.size() && file.flush());
            const auto caseFile = openCase();
            isFound = caseFile && !(*caseFile)->checkStructure();
        }
        QVERIFY(isFound); // it opens, and is not sound
        const ImportSummary summary = import(samples());
        QVERIFY(summary.stopped);
        QVERIFY(!summary.cancelled);
        QCOMPARE(summary.added + summary.alreadyThere, 0);
        QCOMPARE(summary.failures.size(), size_t(1));
        QCOMPARE(summary.failures[0].error.code, ErrorCode::Damaged);
        QCOMPARE(summary.failures[0].error.place, path("case.gouji"));
        QVERIFY(file.seek(0) && file.readAll() == damaged);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{s("case.gouji")});
    }

    void nothingToImportIsNoFailure() {
        QVERIFY(QDir().mkpath(path("folder")));
        const ImportSummary summary = import({path("folder")});
        QCOMPARE(summary.total, 0);
        QVERIFY(summary.failures.empty());
        QVERIFY(!summary.cancelled);
    }

    void resultsKeepTheOrderOfTheTasks() {
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        OrderedTasks<int> tasks(pool, 8);
        QVERIFY(tasks.isEmpty());
        for (int i = 0; i < 8; ++i)
            tasks.add([i] {
                QThread::msleep(ulong(8 - i));
                return i;
            });
        QVERIFY(tasks.isFull());
        for (int i = 0; i < 8; ++i)
            QCOMPARE(tasks.takeNext(), i);
        QVERIFY(tasks.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestIngest)
#include "test_ingest.moc"
