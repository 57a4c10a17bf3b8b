#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <sys/types.h>

#include <memory>

namespace gouji {

/// A program of others to be run on files that nobody vouches for.
struct ConfinedCommand {
    QString program;
    QStringList arguments;
    QString folder;           ///< its home and its working folder, the only one where it may write
    QString temporary;        ///< below it: for temporary files
    int processorSeconds = 0; ///< of all its threads
    qint64 fileBytes = 0;     ///< of any file that it writes
    qint64 memory = 0;        ///< of its address space
};

/// How far it is shut in. A kernel that lacks something confines less.
struct Confinement {
    bool isOffline = false;    ///< no network: a name space of its own, or a filter of system calls
    bool seesFewFiles = false; ///< only those of the system and of its folder (Landlock)
    bool isLimited = false;    ///< setrlimit holds
    bool operator==(const Confinement&) const = default;
};

/// It runs in a process group and session of its own, without this program's environment, descriptors and
/// terminal, and ends with the object, all its children included. Belongs to the thread that started it: the
/// kernel ends it with that thread.
class ConfinedProcess {
public:
    /// Internal when it cannot be started.
    static Result<std::unique_ptr<ConfinedProcess>> start(const ConfinedCommand& command);
    ~ConfinedProcess();
    ConfinedProcess(const ConfinedProcess&) = delete;
    ConfinedProcess& operator=(const ConfinedProcess&) = delete;

    const Confinement& confinement() const { return m_confinement; }
    pid_t id() const { return m_id; }
    bool isRunning();
    /// As waitpid gives it, once it has ended.
    int status() const { return m_status; }
    /// Ends the whole group.
    void kill();

private:
    ConfinedProcess(pid_t id, const Confinement& confinement) : m_id(id), m_confinement(confinement) {}

    pid_t m_id;
    Confinement m_confinement;
    bool m_ended = false;
    int m_status = 0;
};

} // namespace gouji
