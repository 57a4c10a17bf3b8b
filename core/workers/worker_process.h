#pragma once

#include "core/workers/channel.h"
#include "core/workers/wire.h"

#include <sys/types.h>

#include <memory>

namespace gouji {

/// One running gouji-worker. Whoever holds it speaks with it alone; it may pass from thread to thread. The
/// process ends with the object.
class WorkerProcess {
public:
    /// Starts `program` and waits for its greeting. It inherits no descriptor but its end of the channel.
    /// Internal when there is no such program, or one of another version.
    static Result<std::unique_ptr<WorkerProcess>> start(const QString& program);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    /// What it said of its limits.
    const wire::Greeting& greeting() const { return m_greeting; }
    pid_t id() const { return m_id; }
    int filesAsked() const { return m_filesAsked; }
    /// Whether it was still waiting for requests a moment ago.
    bool isAlive();

    /// Limits::workerSeconds count anew with every page that the worker tells of.
    /// Timeout, Crashed (with the signal), TooLarge, Cancelled: the process is then gone. An error of the
    /// file itself comes as the reply's Error.
    Result<wire::Reply> ask(const wire::Request& request, const Limits& limits, const Watch& watch);

private:
    WorkerProcess(pid_t id, int descriptor);
    Result<void> greet();
    Error errorOf(Channel::Outcome outcome, const QString& name);
    /// Waits for its end, and says how it came (as waitpid does). One that should end by itself and does not
    /// is killed after a second, another at once.
    int end(bool kill);

    pid_t m_id;
    bool m_ended = false;
    int m_status = 0; ///< as waitpid gives it, once ended
    int m_filesAsked = 0;
    Channel m_channel;
    wire::Greeting m_greeting;
};

} // namespace gouji
