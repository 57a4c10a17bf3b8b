#include "app/cli/case_access.h"
#include "core/base/messages.h"
#include "core/ingest/import_job.h"
#include "core/office/office_extractor.h"
#include "core/workers/worker_pool.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <csignal>

namespace gouji::cli {

namespace {

constexpr int lookForInterrupt = 100; // ms
constexpr int logInterval = 1000;     // ms between progress lines that nobody watches

volatile std::sig_atomic_t interrupted = 0;

void noteInterrupt(int) {
    interrupted = 1;
}

/// Progress on standard error: one line that is overwritten on a terminal, else a line a second.
class Progress {
public:
    explicit Progress(Session& session) : m_session(session) { m_sinceLine.start(); }

    void show(int done, int total) {
        if (m_session.err.isTerminal()) {
            m_shown = QStringLiteral("%1/%2").arg(done).arg(total);
            m_session.err.write(QStringLiteral("\r%1   ").arg(m_shown).toUtf8());
            m_isOpen = true;
        } else if (m_sinceLine.elapsed() >= logInterval) {
            m_session.err.line(QStringLiteral("%1/%2").arg(done).arg(total));
            m_sinceLine.start();
        }
    }

    /// Of a scan; only where somebody watches.
    void showPage(int page, int pages) {
        if (m_session.err.isTerminal() && m_isOpen)
            m_session.err.write(QStringLiteral("\r%1 · %2/%3   ").arg(m_shown).arg(page).arg(pages).toUtf8());
    }

    /// Before anything else is written.
    void endLine() {
        if (m_isOpen)
            m_session.err.line({});
        m_isOpen = false;
    }

private:
    Session& m_session;
    QElapsedTimer m_sinceLine;
    QString m_shown;
    bool m_isOpen = false;
};

void tellSummary(const ImportSummary& summary, Session& session) {
    if (summary.readAgain > 0)
        session.tell(
            {QStringLiteral("%1 个文件由新版本重新读取，更正均保留").arg(summary.readAgain),
             QStringLiteral("%1 files read again by this version; corrections stay").arg(summary.readAgain)});
    const QStringList counts{QString::number(summary.total), QString::number(summary.added),
                             QString::number(summary.alreadyThere), QString::number(summary.failures.size())};
    const Words pattern{QStringLiteral("共 %1 个文件：新增 %2，已在案卷 %3，失败 %4"),
                        QStringLiteral("%1 files: %2 added, %3 already there, %4 failed")};
    session.err.line(pattern.in(session.spoken).arg(counts[0], counts[1], counts[2], counts[3]));
    if (const int reports = int(summary.reportIds.size()); reports != summary.added)
        session.tell({QStringLiteral("有的文件含多份年报：共新增 %1 份").arg(reports),
                      QStringLiteral("some files hold several reports: %1 reports added").arg(reports)});
    if (!summary.wasConfined)
        session.err.line(unconfinedNote(session.spoken));
    if (summary.cancelled)
        session.tell({QStringLiteral("已取消，其余文件未导入"),
                      QStringLiteral("cancelled; the rest was not imported")});
    if (summary.stopped)
        session.tell({QStringLiteral("案卷有误，其余文件未导入"),
                      QStringLiteral("the case file failed; the rest was not imported")});
}

ImportSummary runJob(ImportJob& job, Session& session) {
    ImportSummary summary;
    Progress progress(session);
    QObject::connect(&job, &ImportJob::progressed, &job,
                     [&](int done, int total, const QString&) { progress.show(done, total); });
    QObject::connect(&job, &ImportJob::pageBegun, &job,
                     [&](const QString&, int page, int pages) { progress.showPage(page, pages); });
    QObject::connect(&job, &ImportJob::fileFailed, &job, [&](const ImportFailure& failed) {
        progress.endLine();
        session.tell(failed.error);
    });
    QObject::connect(&job, &ImportJob::finished, &job, [&](const ImportSummary& all) {
        summary = all;
        QCoreApplication::quit();
    });
    QTimer interruptTimer;
    QObject::connect(&interruptTimer, &QTimer::timeout, &job, [&job] {
        if (interrupted != 0)
            job.cancel();
    });
    interruptTimer.start(lookForInterrupt);
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
    job.start();
    QCoreApplication::exec();
    progress.endLine();
    return summary;
}

int run(const Arguments& arguments, Session& session) {
    const auto pipeline = Pipeline::bundled();
    if (!pipeline)
        return session.fail(pipeline.error());
    const QString path = arguments.positional().front();
    const bool goesOn = arguments.has(QStringLiteral("resume"));
    QStringList paths = arguments.positional().mid(1);
    if (goesOn != paths.isEmpty())
        return session.refuse(
            goesOn ? Words{QStringLiteral("--resume 不带路径"), QStringLiteral("--resume takes no paths")}
                   : Words{QStringLiteral("没有给出要导入的路径"), QStringLiteral("no path to import")});
    const auto open = [path, services = caseServices(*pipeline)] {
        return CaseFile::open(path, CaseFile::Mode::OpenOrCreate, services);
    };
    { // a case that cannot be opened or written is one failure, not one a file
        const auto caseFile = open();
        if (!caseFile)
            return session.fail(caseFile.error());
        if ((*caseFile)->isReadOnly())
            return session.fail({ErrorCode::ReadOnly, path, {}});
        const auto last = (*caseFile)->lastImport();
        if (!last)
            return session.fail(last.error());
        if (goesOn && (!*last || (*last)->isComplete)) {
            session.tell({QStringLiteral("没有未完成的导入"), QStringLiteral("no import is unfinished")});
            return AllDone;
        }
        if (goesOn)
            paths = (*last)->paths;
    }
    const int jobs = arguments.count(QStringLiteral("jobs"), 0);
    WorkerPool workers(workerProgram(), pipeline->limits(), jobs);
    OfficeExtractor extractor(workers, findOffice());
    ImportJob job(extractor, open, paths, jobs);
    const ImportSummary summary = runJob(job, session);
    tellSummary(summary, session);
    return summary.failures.empty() && !summary.cancelled ? AllDone : SomethingFailed;
}

} // namespace

Command importCommand() {
    const Words help{QStringLiteral(R"(用法：gouji-cli import 案卷 路径... [选项]
      gouji-cli import 案卷 --resume

把文件和文件夹导入案卷；案卷不存在时新建。文件夹逐级查找，略过隐藏文件。内容相同的文件已在案卷中时不重复导入。
个别文件失败不影响其余文件；进度与汇总写到标准错误。按 Ctrl+C 停止，已导入的保留。

选项：
    --jobs N                同时处理的文件数；默认为处理器核数
    --resume                不带路径：继续上次没有完成的导入；已在案卷中的文件不再导入
    --lang zh|en            提示所用的语言
)"),
                     QStringLiteral(R"(usage: gouji-cli import CASE PATH... [options]
       gouji-cli import CASE --resume

Imports files and folders into a case, which is created if it is not there. Folders are searched to the bottom,
hidden files left out. A file whose content is in the case already is not imported again. A file that fails does
not stop the others; progress and a summary go to standard error. Ctrl+C stops; what was imported stays.

options:
    --jobs N                files read at the same time; by default the number of processor cores
    --resume                without paths: go on with the last import if it did not come to its end
    --lang zh|en            language of messages
)")};
    return {QStringLiteral("import"),
            {option("jobs", OptionSpec::Kind::Count), option("resume", OptionSpec::Kind::Flag)},
            1,
            -1,
            help,
            run};
}

} // namespace gouji::cli
