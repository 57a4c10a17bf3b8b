#include "core/workers/worker_process.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace gouji {

namespace {

constexpr int greetingSeconds = 30; ///< a cold start on a busy machine, with sanitizers
constexpr qint64 greetingBytes = 1024;
constexpr int endTries = 200;      ///< looks at a process that closed its channel, before it is killed
constexpr int betweenTries = 5000; ///< microseconds

struct SocketPair {
    int ours = -1;
    int theirs = -1;
};

Result<SocketPair> makeSockets() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return failure(ErrorCode::Internal, {}, QString::fromLocal8Bit(std::strerror(errno)));
    return SocketPair{ends[0], ends[1]};
}

/// Its input is the channel; what it would print goes nowhere. Zero or the error number.
int spawn(const QByteArray& program, int channel, pid_t& id) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, channel, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    std::string name = program.toStdString();
    std::array<char*, 2> arguments{name.data(), nullptr};
    const int error = ::posix_spawn(&id, name.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

QString signalName(int signal) {
    const char* name = ::sigabbrev_np(signal);
    return name == nullptr ? QStringLiteral("signal %1").arg(signal)
                           : QStringLiteral("SIG%1").arg(QString::fromLatin1(name));
}

} // namespace

WorkerProcess::WorkerProcess(pid_t id, int descriptor) : m_id(id), m_channel(descriptor) {}

WorkerProcess::~WorkerProcess() {
    end(true);
}

Result<std::unique_ptr<WorkerProcess>> WorkerProcess::start(const QString& program) {
    const auto sockets = makeSockets();
    if (!sockets)
        return failure(sockets.error());
    pid_t id = 0;
    const int error = spawn(QFile::encodeName(program), sockets->theirs, id);
    ::close(sockets->theirs);
    if (error != 0) {
        ::close(sockets->ours);
        return failure(ErrorCode::Internal, program, QString::fromLocal8Bit(std::strerror(error)));
    }
    std::unique_ptr<WorkerProcess> worker(new WorkerProcess(id, sockets->ours));
    if (const auto greeted = worker->greet(); !greeted)
        return failure(ErrorCode::Internal, program, greeted.error().detail);
    return worker;
}

Result<void> WorkerProcess::greet() {
    QByteArray message;
    const auto outcome =
        m_channel.receive(message, greetingBytes, {QDeadlineTimer(greetingSeconds * 1000), {}});
    const auto greeting = wire::greetingFrom(message);
    if (outcome != Channel::Outcome::Done || !greeting)
        return failure(ErrorCode::Internal, {}, QStringLiteral("does not answer"));
    if (greeting->wireVersion != wire::version)
        return failure(ErrorCode::Internal, {}, QStringLiteral("is of another version"));
    m_greeting = *greeting;
    return {};
}

bool WorkerProcess::isAlive() {
    if (!m_ended)
        m_ended = ::waitpid(m_id, &m_status, WNOHANG) != 0;
    return !m_ended;
}

Result<wire::Reply> WorkerProcess::ask(const wire::Request& request, const Limits& limits,
                                       const Watch& watch) {
    ++m_filesAsked;
    const auto patience = [&] {
        return Channel::Patience{QDeadlineTimer(qint64(limits.workerSeconds) * 1000), watch.stop};
    };
    Channel::Outcome outcome = m_channel.send(wire::encode(request), patience());
    // Every page that is told of has as much time; there are at most so many of them.
    for (int told = 0; outcome == Channel::Outcome::Done && told <= limits.pages; ++told) {
        QByteArray message;
        outcome = m_channel.receive(message, limits.replyBytes, patience());
        if (outcome != Channel::Outcome::Done)
            break;
        auto reply = wire::replyFrom(message);
        const auto* progress = reply ? std::get_if<wire::Progress>(&*reply) : nullptr;
        if (reply && !progress)
            return std::move(*reply);
        if (!reply)
            break;
        if (watch.progress)
            watch.progress(progress->page, progress->pages);
    }
    if (outcome != Channel::Outcome::Done)
        return failure(errorOf(outcome, request.name));
    end(true);
    return failure(ErrorCode::Crashed, request.name, QStringLiteral("an answer that is none"));
}

Error WorkerProcess::errorOf(Channel::Outcome outcome, const QString& name) {
    const int status = end(outcome != Channel::Outcome::Closed);
    switch (outcome) {
    case Channel::Outcome::Stopped:
        return {ErrorCode::Cancelled, name, {}};
    case Channel::Outcome::TimedOut:
        return {ErrorCode::Timeout, name, {}};
    case Channel::Outcome::TooLong:
        return {ErrorCode::TooLarge, name, QStringLiteral("the answer is too long")};
    case Channel::Outcome::Closed:
    case Channel::Outcome::Done:
        break;
    }
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return {ErrorCode::Timeout, name, {}};
    if (WIFSIGNALED(status))
        return {ErrorCode::Crashed, name, signalName(WTERMSIG(status))};
    return {ErrorCode::Crashed, name, QStringLiteral("exit status %1").arg(WEXITSTATUS(status))};
}

int WorkerProcess::end(bool kill) {
    for (int i = 0; !kill && i < endTries && isAlive(); ++i)
        ::usleep(betweenTries);
    if (m_ended)
        return m_status;
    ::kill(m_id, SIGKILL);
    while (::waitpid(m_id, &m_status, 0) < 0 && errno == EINTR) {
    }
    m_ended = true;
    return m_status;
}

} // namespace gouji
