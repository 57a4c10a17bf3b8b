#include "tests/core/store/between_fixture.h"
#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSemaphore>
#include <QThread>

#include <csignal>
#include <cstdio>
#include <grp.h>
#include <unistd.h>

namespace gouji::store_test {

namespace {

/// Ends the process without the sanitizers' last words, which need rights that `nobody` lacks.
[[noreturn]] void finish(const QString& reason) {
    std::fputs(qPrintable(reason), stderr);
    std::fflush(stderr);
    _exit(reason.isEmpty() ? 0 : 1);
}

void becomeNobody() {
    if (geteuid() != 0)
        return;
    if (setgroups(0, nullptr) != 0 || setgid(65534) != 0 || setuid(65534) != 0)
        finish(QStringLiteral("cannot become nobody"));
}

Result<std::unique_ptr<CaseFile>> open(const QString& path) {
    return CaseFile::open(path, CaseFile::Mode::OpenOrCreate, services());
}

[[noreturn]] void justOpen(const QString& path) {
    becomeNobody();
    const auto box = open(path);
    finish(box ? QString() : errorName(box.error().code));
}

/// Everything that reads works, everything that writes says ReadOnly.
[[noreturn]] void readOnly(const QString& path) {
    becomeNobody();
    const auto box = open(path);
    if (!box)
        finish(errorName(box.error().code) + QLatin1Char(' ') + box.error().detail);
    CaseFile& file = **box;
    if (!file.isReadOnly())
        finish(QStringLiteral("not read-only"));
    const auto report = file.report(1);
    const bool reads = report && report->summary.corrections == 1 && file.original(1) && file.panel({}) &&
                       file.verify() && file.verify()->empty();
    if (!reads)
        finish(QStringLiteral("does not read"));
    const bool refuses = file.add(newReport(QStringLiteral("b"))).error().code == ErrorCode::ReadOnly &&
                         file.apply({1, {{total, {}, number(1)}}, {}}).error().code == ErrorCode::ReadOnly &&
                         file.setStatus(1, ReviewStatus::Rejected).error().code == ErrorCode::ReadOnly;
    finish(refuses ? QString() : QStringLiteral("does not refuse"));
}

/// Two connections: one holds the writer's lock, the other gives up in the end.
[[noreturn]] void busy(const QString& path) {
    const auto box = open(path);
    if (!box)
        finish(box.error().detail);
    QString outcome;
    holdWriteLock(path, [&] {
        const auto added = (*box)->add(newReport(QStringLiteral("b")));
        outcome = added ? QStringLiteral("added") : errorName(added.error().code);
    });
    finish(outcome == QLatin1String("busy") ? QString() : outcome);
}

/// The same, but the lock is let go while the other waits.
[[noreturn]] void waitForWriter(const QString& path) {
    QSemaphore opened;
    QString outcome = QStringLiteral("not opened");
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        const auto box = open(path);
        opened.release();
        const auto added =
            box ? (*box)->add(newReport(QStringLiteral("b"))) : Result<AddOutcome>(failure(box.error()));
        outcome = added ? QString() : errorName(added.error().code);
    }));
    holdWriteLock(path, [&] {
        writer->start();
        opened.acquire();
        QThread::msleep(200); // so that it comes upon the lock
    });
    writer->wait();
    finish(outcome);
}

/// Opens, reads and closes, as other programs do. Says how many corrections it saw.
[[noreturn]] void visit(const QString& path) {
    auto box = open(path);
    if (!box)
        finish(box.error().detail);
    const auto corrections = (*box)->corrections();
    const QString seen = corrections ? QString::number(corrections->size()) : corrections.error().detail;
    box->reset();
    finish(seen);
}

/// Corrects and dies in the next instruction.
[[noreturn]] void correctAndDie(const QString& path) {
    const auto box = open(path);
    if (!box)
        finish(box.error().detail);
    if (const auto applied = (*box)->apply({1, {{total, {}, number(15)}}, QStringLiteral("看错")}); !applied)
        finish(applied.error().detail);
    std::raise(SIGKILL);
    finish(QStringLiteral("still alive"));
}

/// Adds reports until somebody ends the process.
[[noreturn]] void addForever(const QString& path) {
    const auto box = open(path);
    if (!box)
        finish(box.error().detail);
    for (int i = 0;; ++i) {
        const auto added = (*box)->add(newReport(QStringLiteral("report %1").arg(i)));
        if (!added)
            finish(added.error().detail);
        std::fprintf(stdout, "%lld\n", static_cast<long long>(added->reportId));
        std::fflush(stdout);
    }
}

/// Corrects one year's figure after another, each of which makes or mends findings of three years.
[[noreturn]] void correctForever(const QString& path) {
    const auto box = CaseFile::open(path, CaseFile::Mode::OpenExisting, betweenServices());
    if (!box)
        finish(box.error().detail);
    for (int i = 0;; ++i) {
        const qint64 id = 1 + i % 3;
        const auto changed = (*box)->apply({id, {{carriedOut, {}, number(i % 2)}}, {}});
        if (!changed)
            finish(changed.error().detail);
        std::fprintf(stdout, "%d\n", i);
        std::fflush(stdout);
    }
}

} // namespace

void runChild(const QStringList& arguments) {
    const QString what = arguments.value(0), path = arguments.value(1);
    if (what == QLatin1String("open"))
        justOpen(path);
    if (what == QLatin1String("readonly"))
        readOnly(path);
    if (what == QLatin1String("busy"))
        busy(path);
    if (what == QLatin1String("wait"))
        waitForWriter(path);
    if (what == QLatin1String("correct-and-die"))
        correctAndDie(path);
    if (what == QLatin1String("visit"))
        visit(path);
    if (what == QLatin1String("add-forever"))
        addForever(path);
    if (what == QLatin1String("correct-forever"))
        correctForever(path);
    finish(QStringLiteral("unknown child"));
}

QString childResult(const QStringList& arguments) {
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), QStringList(QStringLiteral("--child")) + arguments);
    if (!child.waitForFinished(60000))
        return QStringLiteral("timeout");
    if (child.exitStatus() == QProcess::CrashExit)
        return QStringLiteral("killed ") + QString::fromUtf8(child.readAllStandardError());
    return QStringLiteral("%1 %2").arg(child.exitCode()).arg(QString::fromUtf8(child.readAllStandardError()));
}

} // namespace gouji::store_test
