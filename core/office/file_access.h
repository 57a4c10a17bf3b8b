#pragma once

#include <QStringList>

namespace gouji {

/// A rule of the kernel (Landlock) about which files a process may open: those below some folders to be read
/// and run, those below one to be written. Made beforehand, so that a process that was just forked has one
/// call to make. Moves freely.
class FileAccess {
public:
    /// Folders that are not there are left out. Where the kernel has no Landlock, nothing will hold.
    FileAccess(const QStringList& readable, const QString& writable);
    ~FileAccess();
    FileAccess(const FileAccess&) = delete;
    FileAccess& operator=(const FileAccess&) = delete;

    /// For the calling process and all that it starts, for good; it must have given up gaining privileges.
    /// Whether it holds. Safe between fork and exec.
    bool apply() const;

private:
    void allow(const QString& path, quint64 access) const;

    int m_rules = -1; ///< descriptor
};

} // namespace gouji
