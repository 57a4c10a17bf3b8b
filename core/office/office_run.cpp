#include "core/office/office_run.h"

#include "core/office/private_folder.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

namespace gouji {

namespace {

using End = OfficeRun::End;

constexpr int betweenLooks = 50'000; ///< microseconds
constexpr int startsAgain =
    81; ///< exit status of LibreOffice that has made its profile and wants to start anew

QString nameOf(size_t index) {
    return QStringLiteral("%1").arg(index, 3, 10, QLatin1Char('0'));
}

QString resultName(size_t index, OfficeTarget target) {
    return nameOf(index) + (target == OfficeTarget::Docx ? QStringLiteral(".docx") : QStringLiteral(".html"));
}

/// The suffix and LibreOffice's own name of the format.
QString filterOf(OfficeTarget target) {
    return target == OfficeTarget::Docx ? QStringLiteral("docx:MS Word 2007 XML")
                                        : QStringLiteral("html:HTML (StarCalc)");
}

QString signalName(int signal) {
    const char* name = ::sigabbrev_np(signal);
    return name == nullptr ? QStringLiteral("signal %1").arg(signal)
                           : QStringLiteral("SIG%1").arg(QString::fromLatin1(name));
}

/// One conversion: its folder, its files, and the program over them.
class Conversion {
public:
    Conversion(PrivateFolder folder, OfficeTarget target, const Limits& limits,
               const std::function<bool()>& isStopped)
        : m_folder(std::move(folder)), m_target(target), m_limits(limits), m_isStopped(isStopped) {}

    Result<void> write(const std::vector<OfficeFile>& files) {
        for (size_t i = 0; i < files.size(); ++i) {
            m_names += m_folder.in(nameOf(i) + QStringLiteral(".") + files[i].suffix);
            if (auto written = writeFile(m_names.back(), files[i].bytes); !written)
                return written;
        }
        return {};
    }

    /// Until the program has ended, by itself or because of a limit.
    End run(const QString& program, OfficeRun& told) {
        const auto process = ConfinedProcess::start(commandOf(program));
        if (!process) {
            told.error = process.error();
            return End::Unusable;
        }
        told.confinement = (*process)->confinement();
        const End end = watch(**process);
        (*process)->kill();
        return end == End::Done ? endOf((*process)->status(), told) : end;
    }

    /// What it made. Of a start that came to a bad end, the file written last may be half of one.
    void collect(OfficeRun& told) const {
        size_t count = size_t(m_names.size());
        if (told.end != End::Done) {
            while (count > 0 && !QFile::exists(resultPath(count - 1)))
                --count;
            count = count > 0 ? count - 1 : 0;
        }
        for (size_t i = 0; i < count; ++i) {
            QFile file(resultPath(i));
            const bool isOurs = QFileInfo(file).isFile() && !QFileInfo(file).isSymLink();
            if (isOurs && file.size() <= m_limits.officeBytes && file.open(QIODevice::ReadOnly))
                told.results[i] = file.readAll();
        }
    }

    bool wantsToStartAgain() const { return m_wantsToStartAgain; }

private:
    QString resultPath(size_t index) const { return m_folder.out(resultName(index, m_target)); }

    ConfinedCommand commandOf(const QString& program) const {
        ConfinedCommand command;
        command.program = program;
        command.arguments =
            QStringList{QString(QStringLiteral("-env:UserInstallation=") + m_folder.profileUrl()),
                        QStringLiteral("--headless"),
                        QStringLiteral("--nologo"),
                        QStringLiteral("--nodefault"),
                        QStringLiteral("--nolockcheck"),
                        QStringLiteral("--norestore"),
                        QStringLiteral("--convert-to"),
                        filterOf(m_target),
                        QStringLiteral("--outdir"),
                        m_folder.out()} +
            m_names;
        command.folder = m_folder.path();
        command.temporary = m_folder.temporary();
        command.processorSeconds = 2 * m_limits.officeSeconds * int(m_names.size() + 1);
        command.fileBytes = m_limits.officeBytes;
        command.memory = m_limits.officeMemory;
        return command;
    }

    int resultCount() const {
        int count = 0;
        for (size_t i = 0; i < size_t(m_names.size()); ++i)
            count += QFile::exists(resultPath(i)) ? 1 : 0;
        return count;
    }

    End watch(ConfinedProcess& process) const {
        const qint64 patience = qint64(m_limits.officeSeconds) * 1000;
        QDeadlineTimer deadline(patience);
        int done = resultCount();
        while (process.isRunning()) {
            if (m_isStopped())
                return End::Stopped;
            if (m_folder.size() > m_limits.officeBytes)
                return End::TooMuch;
            if (const int now = resultCount(); now > done) {
                done = now;
                deadline.setRemainingTime(patience);
            }
            if (deadline.hasExpired())
                return End::Stuck;
            ::usleep(betweenLooks);
        }
        return End::Done;
    }

    End endOf(int status, OfficeRun& told) {
        if (WIFSIGNALED(status)) {
            told.detail = signalName(WTERMSIG(status));
            const int signal = WTERMSIG(status);
            return signal == SIGXCPU ? End::Stuck : signal == SIGXFSZ ? End::TooMuch : End::Died;
        }
        m_wantsToStartAgain = WEXITSTATUS(status) == startsAgain;
        if (WEXITSTATUS(status) == 0)
            return End::Done;
        told.detail = QStringLiteral("exit status %1").arg(WEXITSTATUS(status));
        return End::Died;
    }

    const PrivateFolder m_folder;
    const OfficeTarget m_target;
    const Limits& m_limits;
    const std::function<bool()>& m_isStopped;
    QStringList m_names;
    bool m_wantsToStartAgain = false;
};

} // namespace

OfficeRun runOffice(const QString& program, OfficeTarget target, const std::vector<OfficeFile>& files,
                    const Limits& limits, const std::function<bool()>& isStopped) {
    OfficeRun told;
    told.results.resize(files.size());
    auto folder = PrivateFolder::make();
    if (!folder) {
        told.end = End::Unusable;
        told.error = folder.error();
        return told;
    }
    Conversion conversion(std::move(*folder), target, limits, isStopped);
    if (const auto written = conversion.write(files); !written) {
        told.end = End::Unusable;
        told.error = written.error();
        return told;
    }
    told.end = conversion.run(program, told);
    if (conversion.wantsToStartAgain())
        told.end = conversion.run(program, told);
    conversion.collect(told);
    return told;
}

} // namespace gouji
