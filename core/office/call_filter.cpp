#include "core/office/call_filter.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <linux/filter.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gouji {

namespace {

/// What a converter never does, and what takes a program over would like to.
constexpr std::array deniedCalls{SCMP_SYS(connect),
                                 SCMP_SYS(ptrace),
                                 SCMP_SYS(process_vm_readv),
                                 SCMP_SYS(process_vm_writev),
                                 SCMP_SYS(pidfd_getfd),
                                 SCMP_SYS(io_uring_setup),
                                 SCMP_SYS(bpf),
                                 SCMP_SYS(perf_event_open),
                                 SCMP_SYS(userfaultfd),
                                 SCMP_SYS(keyctl),
                                 SCMP_SYS(add_key),
                                 SCMP_SYS(request_key),
                                 SCMP_SYS(mount),
                                 SCMP_SYS(unshare),
                                 SCMP_SYS(setns)};

bool addRules(scmp_filter_ctx filter) {
    bool isBuilt = true;
    for (const int call : deniedCalls)
        isBuilt = ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0 && isBuilt;
    const scmp_arg_cmp isNotLocal{0, SCMP_CMP_NE, AF_UNIX, 0};
    const std::uint32_t noFamily = SCMP_ACT_ERRNO(EAFNOSUPPORT);
    return ::seccomp_rule_add(filter, noFamily, SCMP_SYS(socket), 1, isNotLocal) == 0 && isBuilt;
}

/// The filter as the kernel takes it, through a file without a name.
QByteArray exported(scmp_filter_ctx filter) {
    const int file = ::memfd_create("filter", MFD_CLOEXEC);
    QByteArray program;
    if (file >= 0 && ::seccomp_export_bpf(filter, file) == 0) {
        const off_t size = ::lseek(file, 0, SEEK_END);
        program.resize(qsizetype(size));
        if (::pread(file, program.data(), size_t(size), 0) != size)
            program.clear();
    }
    ::close(file);
    return program;
}

} // namespace

CallFilter::CallFilter() {
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
    if (filter == nullptr)
        return;
    if (addRules(filter))
        m_program = exported(filter);
    ::seccomp_release(filter);
}

bool CallFilter::apply() const {
    // The kernel copies it; the type of the pointer in its interface is not const.
    auto* steps = reinterpret_cast<sock_filter*>(const_cast<char*>(m_program.constData()));
    sock_fprog filter{static_cast<unsigned short>(m_program.size() / qsizetype(sizeof(sock_filter))), steps};
    constexpr unsigned long filterMode =
        2; // SECCOMP_MODE_FILTER; its header and libseccomp's exclude each other
    return filter.len > 0 && ::prctl(PR_SET_SECCOMP, filterMode, &filter) == 0;
}

} // namespace gouji
