#include "core/office/confined_process.h"

#include "core/office/call_filter.h"
#include "core/office/file_access.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace gouji {

namespace {

constexpr rlim_t openFiles = 512;

// What the child says before it becomes the program, as bits of one byte.
constexpr unsigned char offline = 1;
constexpr unsigned char fewFiles = 2;
constexpr unsigned char limited = 4;

/// What a program needs of the system: itself, libraries, fonts, settings.
QStringList readablePlaces(const QString& program) {
    QStringList places{QFileInfo(program).path()};
    for (const char* place :
         {"/usr", "/bin", "/lib", "/lib64", "/etc", "/opt", "/proc", "/sys", "/var/cache/fontconfig",
          "/var/lib/libreoffice", "/var/spool/libreoffice", "/dev/null"})
        places += QString::fromLatin1(place);
    return places;
}

/// Strings as exec wants them.
class WordList {
public:
    void add(const QString& word) { m_words.push_back(QFile::encodeName(word).toStdString()); }
    /// Good until the next word is added.
    std::vector<char*> pointers() {
        std::vector<char*> all;
        for (std::string& word : m_words)
            all.push_back(word.data());
        all.push_back(nullptr);
        return all;
    }

private:
    std::vector<std::string> m_words;
};

/// All that the child needs, made before it exists: between fork and exec it must not ask for memory.
struct Start {
    explicit Start(const ConfinedCommand& asked)
        : command(asked), access(readablePlaces(asked.program), asked.folder) {
        words.add(asked.program);
        for (const QString& argument : asked.arguments)
            words.add(argument);
        environment.add(QStringLiteral("HOME=") + asked.folder);
        environment.add(QStringLiteral("TMPDIR=") + asked.temporary);
        environment.add(QStringLiteral("PATH=/usr/bin:/bin"));
        environment.add(QStringLiteral("LC_ALL=C.UTF-8"));
        environment.add(QStringLiteral("SAL_USE_VCLPLUGIN=svp")); // no display is looked for
        arguments = words.pointers();
        variables = environment.pointers();
        folder = QFile::encodeName(asked.folder).toStdString();
        users = std::to_string(::getuid()) + " " + std::to_string(::getuid()) + " 1";
        groups = std::to_string(::getgid()) + " " + std::to_string(::getgid()) + " 1";
    }

    const ConfinedCommand& command;
    FileAccess access;
    CallFilter filter;
    WordList words;
    WordList environment;
    std::vector<char*> arguments;
    std::vector<char*> variables;
    std::string folder;
    std::string users;
    std::string groups;
    std::array<int, 2> report{-1, -1}; ///< pipe; closed by exec
};

// From here to `becomeProgram`: in the child, only calls that are safe after a fork.

bool writeTo(const char* path, const char* text, size_t length) {
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool isWritten = file >= 0 && ::write(file, text, length) == ssize_t(length);
    ::close(file);
    return isWritten;
}

/// A network without devices. The user stays who it is.
bool goOffline(const Start& start) {
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC) != 0)
        return false;
    writeTo("/proc/self/setgroups", "deny", 4);
    writeTo("/proc/self/gid_map", start.groups.data(), start.groups.size());
    writeTo("/proc/self/uid_map", start.users.data(), start.users.size());
    return true;
}

bool limit(__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    return ::setrlimit(resource, &both) == 0;
}

bool limitResources(const ConfinedCommand& command) {
    bool holds = limit(RLIMIT_CORE, 0);
    holds = limit(RLIMIT_CPU, rlim_t(command.processorSeconds)) && holds;
    holds = limit(RLIMIT_FSIZE, rlim_t(command.fileBytes)) && holds;
    holds = limit(RLIMIT_NOFILE, openFiles) && holds;
    return limit(RLIMIT_AS, rlim_t(command.memory)) && holds;
}

/// No terminal, no descriptors, no signals held back.
void leaveEverything() {
    ::setsid();
    const int nothing = ::open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nothing, stream);
    ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    ::signal(SIGINT, SIG_DFL);
    ::signal(SIGTERM, SIG_DFL);
}

[[noreturn]] void becomeProgram(const Start& start) {
    leaveEverything();
    unsigned char holds = goOffline(start) ? offline : 0;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // here: a new name space takes it back
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    int problem = ::chdir(start.folder.c_str()) == 0 ? 0 : errno;
    holds |= start.access.apply() ? fewFiles : 0;
    holds |= limitResources(start.command) ? limited : 0;
    holds |= start.filter.apply() ? offline : 0;
    (void)!::write(start.report[1], &holds, 1);
    if (problem == 0)
        ::execve(start.arguments.front(), start.arguments.data(), start.variables.data());
    problem = problem == 0 ? errno : problem;
    const auto told = static_cast<unsigned char>(problem);
    (void)!::write(start.report[1], &told, 1);
    ::_exit(127);
}

/// What the child said until it became the program, or ended.
QByteArray reportOf(int pipe) {
    QByteArray report;
    char byte = 0;
    ssize_t got = 0;
    while ((got = ::read(pipe, &byte, 1)) > 0 || (got < 0 && errno == EINTR)) {
        if (got > 0)
            report += byte;
    }
    return report;
}

} // namespace

Result<std::unique_ptr<ConfinedProcess>> ConfinedProcess::start(const ConfinedCommand& command) {
    Start start(command);
    const auto failed = [&](int error) {
        return failure(ErrorCode::Internal, command.program, QString::fromLocal8Bit(std::strerror(error)));
    };
    if (::pipe2(start.report.data(), O_CLOEXEC) != 0)
        return failed(errno);
    const pid_t id = ::fork();
    const int forkError = errno;
    if (id == 0)
        becomeProgram(start);
    ::close(start.report[1]);
    const QByteArray report = id > 0 ? reportOf(start.report[0]) : QByteArray();
    ::close(start.report[0]);
    if (id < 0)
        return failed(forkError);
    const int holds = report.isEmpty() ? 0 : quint8(report[0]);
    const Confinement confinement{(holds & offline) != 0, (holds & fewFiles) != 0, (holds & limited) != 0};
    std::unique_ptr<ConfinedProcess> process(new ConfinedProcess(id, confinement));
    if (report.size() != 1)
        return failed(report.size() > 1 ? quint8(report[1]) : ECHILD);
    return process;
}

ConfinedProcess::~ConfinedProcess() {
    kill();
}

bool ConfinedProcess::isRunning() {
    siginfo_t info{};
    if (!m_ended &&
        (::waitid(P_PID, id_t(m_id), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid != 0))
        kill();
    return !m_ended;
}

/// Children of a program that has ended may still be there. It is not waited for before its group is killed:
/// until then nobody else has the group's number.
void ConfinedProcess::kill() {
    if (m_ended)
        return;
    ::kill(-m_id, SIGKILL);
    ::kill(m_id, SIGKILL);
    while (::waitpid(m_id, &m_status, 0) < 0 && errno == EINTR) {
    }
    m_ended = true;
}

} // namespace gouji
