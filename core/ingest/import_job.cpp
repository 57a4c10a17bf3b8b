#include "core/ingest/import_job.h"

#include "core/ingest/loading.h"
#include "core/ingest/ordered_tasks.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <variant>

namespace gouji {

namespace {

constexpr qint64 progressInterval = 50; // ms: at most 20 signals a second

/// A file that was loaded, or was not.
struct Loaded {
    QString path;
    Result<LoadedFile> file;
};

/// The bytes are, or are about to be, in the case.
struct KnownBytes {};

/// Reports of a file whose bytes are in the case, but were read by another version.
struct NewReading {
    std::vector<NewReport> reports;
};

/// A file whose reports are ready to be written, or why there is nothing to write.
struct Ready {
    QString path;
    QString sha256;
    std::variant<std::vector<NewReport>, NewReading, Error, KnownBytes> content;
};

/// So that an import can be gone on with from elsewhere.
QStringList absolute(const QStringList& paths) {
    QStringList all;
    for (const QString& path : paths)
        all += QFileInfo(path).absoluteFilePath();
    return all;
}

} // namespace

struct ImportJob::Private {
    Private(ImportJob& owner, Extractor& reading, OpenCase open, QStringList given, int threads)
        : job(owner),
          extractor(reading),
          openCase(std::move(open)),
          paths(std::move(given)),
          jobs(threads > 0 ? threads : qMax(1, QThread::idealThreadCount())) {}

    void run();
    void importFiles(const QStringList& files, CaseFile& caseFile);
    void begin(Loaded loaded, CaseFile& caseFile, OrderedTasks<Ready>& extracting);
    Ready extract(const QString& path, const LoadedFile& file, bool isAgain) const;
    void waitWhilePaused();
    void keepRecord(qint64 id, CaseFile& caseFile);
    void finish(Ready ready, CaseFile& caseFile);
    void write(const std::vector<NewReport>& reports, const QString& path, CaseFile& caseFile);
    void rewrite(const std::vector<NewReport>& reports, const QString& path, CaseFile& caseFile);
    void fail(const QString& path, const Error& error);
    void stop(const Error& error);
    void progress(const QString& path);

    ImportJob& job;
    Extractor& extractor;
    const OpenCase openCase;
    const QStringList paths;
    const int jobs;

    std::atomic<bool> cancelled = false;
    std::stop_source giveUp; ///< of the files under way
    std::mutex pausing;
    std::condition_variable resumed;
    bool paused = false; ///< guarded by `pausing`
    std::atomic<bool> running = false;
    std::unique_ptr<QThread> writer;

    // Used by the writing thread only.
    ImportSummary summary;
    int done = 0;
    QElapsedTimer sinceProgress;
    QHash<QString, Error> failed; ///< why bytes of this run did not become a report, by sha256
    QSet<QString> underWay;       ///< bytes being extracted, by sha256
};

void ImportJob::Private::run() {
    const QStringList files = filesBelow(paths, extractor.limits());
    summary.total = int(files.size());
    const auto caseFile = openCase();
    const Result<void> sound = caseFile ? (*caseFile)->checkStructure() : failure(caseFile.error());
    const auto record =
        sound ? (*caseFile)->beginImport(absolute(paths)) : Result<qint64>(failure(sound.error()));
    if (record)
        importFiles(files, **caseFile);
    else
        stop(record.error());
    summary.cancelled = cancelled && done < summary.total;
    summary.wasConfined = extractor.isConfined();
    if (record)
        keepRecord(*record, **caseFile);
    Q_EMIT job.progressed(done, summary.total, {});
    running = false;
    Q_EMIT job.finished(summary);
}

void ImportJob::Private::importFiles(const QStringList& files, CaseFile& caseFile) {
    QThreadPool pool;
    const int waiting = extractor.waitingRoom();
    pool.setMaxThreadCount(jobs + waiting);
    OrderedTasks<Loaded> loading(pool, jobs);
    OrderedTasks<Ready> extracting(pool, 2 * jobs + waiting);
    qsizetype next = 0;
    while (true) {
        waitWhilePaused();
        const bool goesOn = !cancelled && !summary.stopped;
        for (; goesOn && next < files.size() && !loading.isFull(); ++next)
            loading.add([this, path = files[next]] {
                return Loaded{path, loadFile(path, extractor.limits())};
            });
        if (goesOn && !loading.isEmpty() && !extracting.isFull())
            begin(loading.takeNext(), caseFile, extracting);
        else if (!extracting.isEmpty())
            finish(extracting.takeNext(), caseFile);
        else
            break;
    }
}

/// Decides what becomes of a loaded file. Everything goes through the queue, so that results keep the files'
/// order.
void ImportJob::Private::begin(Loaded loaded, CaseFile& caseFile, OrderedTasks<Ready>& extracting) {
    if (!loaded.file) {
        extracting.add([path = loaded.path, error = loaded.file.error()] { return Ready{path, {}, error}; });
        return;
    }
    const QString sha256 = loaded.file->sha256;
    const auto known = caseFile.findOriginal(sha256);
    if (!known && known.error().code == ErrorCode::Damaged) {
        stop(known.error());
        return;
    }
    if (!known) {
        extracting.add([path = loaded.path, error = known.error()] { return Ready{path, {}, error}; });
        return;
    }
    const bool isAgain = *known && (*known)->isOutdated;
    if ((*known && !isAgain) || underWay.contains(sha256) || failed.contains(sha256)) {
        extracting.add([path = loaded.path, sha256] { return Ready{path, sha256, KnownBytes()}; });
        return;
    }
    underWay.insert(sha256);
    extracting.add(
        [this, isAgain, loaded = std::move(loaded)] { return extract(loaded.path, *loaded.file, isAgain); });
}

Ready ImportJob::Private::extract(const QString& path, const LoadedFile& file, bool isAgain) const {
    const auto progress = [this, &path](int page, int pages) { Q_EMIT job.pageBegun(path, page, pages); };
    auto made = extractor.extract(file.bytes, path, {}, {giveUp.get_token(), progress});
    if (!made)
        return {path, file.sha256, made.error()};
    std::vector<NewReport> reports;
    for (Extraction& one : *made)
        reports.push_back({QFileInfo(path).fileName(), file.sha256, std::move(one.format), file.bytes,
                           std::move(one.report), std::move(one.findings), one.part});
    if (isAgain)
        return {path, file.sha256, NewReading{std::move(reports)}};
    return {path, file.sha256, std::move(reports)};
}

void ImportJob::Private::finish(Ready ready, CaseFile& caseFile) {
    if (summary.stopped)
        return;
    if (const auto* reports = std::get_if<std::vector<NewReport>>(&ready.content)) {
        underWay.remove(ready.sha256);
        write(*reports, ready.path, caseFile);
    } else if (const auto* reading = std::get_if<NewReading>(&ready.content)) {
        underWay.remove(ready.sha256);
        rewrite(reading->reports, ready.path, caseFile);
    } else if (const auto* error = std::get_if<Error>(&ready.content)) {
        underWay.remove(ready.sha256);
        if (error->code == ErrorCode::Cancelled)
            return;
        if (!ready.sha256.isEmpty())
            failed.insert(ready.sha256, *error);
        fail(ready.path, *error);
    } else if (failed.contains(ready.sha256)) { // the same bytes as a file that failed
        Error same = failed.value(ready.sha256);
        same.place = ready.path;
        fail(ready.path, same);
    } else {
        ++summary.alreadyThere;
    }
    ++done;
    progress(ready.path);
}

void ImportJob::Private::write(const std::vector<NewReport>& reports, const QString& path,
                               CaseFile& caseFile) {
    const auto added = caseFile.addParts(reports);
    if (!added && added.error().code == ErrorCode::Damaged) {
        stop(added.error());
    } else if (!added) {
        failed.insert(reports.front().sha256, added.error());
        fail(path, added.error());
    } else if (added->alreadyThere) { // another program was faster
        ++summary.alreadyThere;
    } else {
        ++summary.added;
        for (const qint64 id : added->reportIds) {
            summary.reportIds.push_back(id);
            Q_EMIT job.reportAdded(id);
        }
    }
}

void ImportJob::Private::rewrite(const std::vector<NewReport>& reports, const QString& path,
                                 CaseFile& caseFile) {
    const auto replaced = caseFile.replaceReadings(reports);
    if (!replaced && replaced.error().code == ErrorCode::Damaged) {
        stop(replaced.error());
        return;
    }
    if (!replaced) {
        failed.insert(reports.front().sha256, replaced.error());
        fail(path, replaced.error());
        return;
    }
    ++summary.readAgain;
    if (const auto known = caseFile.findOriginal(reports.front().sha256); known && *known)
        Q_EMIT job.reportReadAgain((*known)->reportId);
}

void ImportJob::Private::waitWhilePaused() {
    std::unique_lock lock(pausing);
    resumed.wait(lock, [this] { return !paused || cancelled; });
}

/// A record that cannot be written costs nothing but the record: every file was told of.
void ImportJob::Private::keepRecord(qint64 id, CaseFile& caseFile) {
    ImportRecord record;
    record.id = id;
    record.isComplete = !summary.cancelled && !summary.stopped;
    record.files = summary.total;
    record.added = summary.added;
    record.alreadyThere = summary.alreadyThere;
    record.readAgain = summary.readAgain;
    record.failures = summary.failures;
    (void)caseFile.endImport(record);
}

void ImportJob::Private::fail(const QString& path, const Error& error) {
    summary.failures.push_back({path, error});
    Q_EMIT job.fileFailed(summary.failures.back());
}

void ImportJob::Private::stop(const Error& error) {
    summary.stopped = true;
    fail({}, error);
}

void ImportJob::Private::progress(const QString& path) {
    if (sinceProgress.isValid() && sinceProgress.elapsed() < progressInterval)
        return;
    sinceProgress.start();
    Q_EMIT job.progressed(done, summary.total, path);
}

ImportJob::ImportJob(Extractor& extractor, OpenCase openCase, QStringList paths, int jobs, QObject* parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, extractor, std::move(openCase), std::move(paths), jobs)) {}

ImportJob::~ImportJob() {
    cancel();
    if (d->writer)
        d->writer->wait();
}

void ImportJob::start() {
    if (d->writer)
        return; // a job runs once
    d->running = true;
    d->writer.reset(QThread::create([this] { d->run(); }));
    d->writer->start();
}

void ImportJob::cancel() {
    {
        const std::lock_guard lock(d->pausing);
        d->cancelled = true;
    }
    d->resumed.notify_all();
    d->giveUp.request_stop();
}

void ImportJob::pause() {
    const std::lock_guard lock(d->pausing);
    d->paused = true;
}

void ImportJob::resume() {
    {
        const std::lock_guard lock(d->pausing);
        d->paused = false;
    }
    d->resumed.notify_all();
}

bool ImportJob::isPaused() const {
    const std::lock_guard lock(d->pausing);
    return d->paused;
}

bool ImportJob::isRunning() const {
    return d->running;
}

} // namespace gouji
