#pragma once

#include <QByteArray>

namespace gouji {

/// A filter of system calls for a program that only converts files: sockets that lead nowhere, no
/// connections, no looking into other processes. Made beforehand, so that a process that was just forked has
/// one call to make.
class CallFilter {
public:
    /// Where the kernel or the library cannot do it, nothing will hold.
    CallFilter();

    /// For the calling process and all that it starts, for good; it must have given up gaining privileges.
    /// Whether it holds. Safe between fork and exec.
    bool apply() const;

private:
    QByteArray m_program; ///< of the kernel's packet filter
};

} // namespace gouji
