#pragma once

#include <QString>

#include <functional>
#include <memory>

/// Which database files this process has open.
///
/// POSIX locks belong to the process: closing any descriptor of a file drops all locks that the process holds
/// on it (sqlite.org/howtocorrupt.html, 2.2), those of SQLite too, after which other programs take the file
/// for abandoned and delete its log. SQLite guards against itself, except for immutable connections. So
/// everything else looks at a file only while no connection of this process has it open. The kernel keeps
/// locks for the process as a whole; this is the one piece of state that the program does likewise.
namespace gouji {

/// Keeps a file known as open while it lives. Thread-safe.
class OpenFile {
public:
    /// Files are told apart by device and inode, not by name; where there is no file, an empty one is made.
    explicit OpenFile(const QString& path);
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

private:
    struct Identity;
    std::unique_ptr<Identity> m_identity; ///< null when the file can neither be found nor made
};

/// Whether a connection of this process has the file open, or the database that the file belongs to as its
/// `-wal`, `-shm` or `-journal`.
bool isOpenHere(const QString& path);

/// Runs `look`, which may open and close the file as it likes, unless a connection of this process has it
/// open. None is opened in the meantime. Whether it ran.
bool lookUnlessOpen(const QString& path, const std::function<void()>& look);

} // namespace gouji
