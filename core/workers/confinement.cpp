#include "core/workers/confinement.h"

#include <array>
#include <cerrno>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#if defined(__SANITIZE_ADDRESS__)
#define GOUJI_ADDRESS_SANITIZER 1
#else
#define GOUJI_ADDRESS_SANITIZER 0
#endif

namespace gouji {

namespace {

constexpr bool hasSanitizers = GOUJI_ADDRESS_SANITIZER != 0;
constexpr rlim_t openFiles = 16; ///< the channel, standard streams, and room for a library's own

/// What reading needs once everything is loaded: memory, time, and the channel that is open already.
constexpr std::array allowedCalls{SCMP_SYS(read),
                                  SCMP_SYS(write),
                                  SCMP_SYS(recvfrom),
                                  SCMP_SYS(sendto),
                                  SCMP_SYS(poll),
                                  SCMP_SYS(ppoll),
                                  SCMP_SYS(close),
                                  SCMP_SYS(fstat),
                                  SCMP_SYS(newfstatat),
                                  SCMP_SYS(lseek),
                                  SCMP_SYS(mmap),
                                  SCMP_SYS(munmap),
                                  SCMP_SYS(mremap),
                                  SCMP_SYS(mprotect),
                                  SCMP_SYS(madvise),
                                  SCMP_SYS(brk),
                                  SCMP_SYS(futex),
                                  SCMP_SYS(clock_gettime),
                                  SCMP_SYS(clock_nanosleep),
                                  SCMP_SYS(nanosleep),
                                  SCMP_SYS(gettimeofday),
                                  SCMP_SYS(time),
                                  SCMP_SYS(getrandom),
                                  SCMP_SYS(getpid),
                                  SCMP_SYS(gettid),
                                  SCMP_SYS(rt_sigaction),
                                  SCMP_SYS(rt_sigprocmask),
                                  SCMP_SYS(rt_sigreturn),
                                  SCMP_SYS(sigaltstack),
                                  SCMP_SYS(sched_yield),
                                  SCMP_SYS(getrusage),
                                  SCMP_SYS(getrlimit),
                                  SCMP_SYS(setrlimit),
                                  SCMP_SYS(prlimit64),
                                  SCMP_SYS(sysinfo),
                                  SCMP_SYS(uname),
                                  SCMP_SYS(restart_syscall),
                                  SCMP_SYS(exit),
                                  SCMP_SYS(exit_group),
                                  SCMP_SYS(rseq),
                                  SCMP_SYS(sched_getaffinity)};

bool limit(__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    return ::setrlimit(resource, &both) == 0;
}

bool limitResources(const Limits& limits) {
    bool holds = limit(RLIMIT_CORE, 0);
    holds = limit(RLIMIT_FSIZE, 0) && holds;
    holds = limit(RLIMIT_NOFILE, openFiles) && holds;
    if (hasSanitizers)
        return false;
    return limit(RLIMIT_AS, rlim_t(limits.workerMemory)) && holds;
}

/// Everything else answers "not permitted", so that a library that looks for a file goes on without it; a
/// signal to oneself (abort) is allowed, to others not.
bool filterCalls() {
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == nullptr)
        return false;
    bool isBuilt = true;
    for (const int call : allowedCalls)
        isBuilt = ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0 && isBuilt;
    const scmp_arg_cmp isOwnProcess{0, SCMP_CMP_EQ, scmp_datum_t(::getpid()), 0};
    isBuilt = ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, isOwnProcess) == 0 && isBuilt;
    const bool isLoaded = isBuilt && ::seccomp_load(filter) == 0;
    ::seccomp_release(filter);
    return isLoaded;
}

} // namespace

wire::Greeting confine(const Limits& limits) {
    wire::Greeting holds;
    ::prctl(PR_SET_DUMPABLE, 0);
    holds.memoryLimited = limitResources(limits);
    holds.filtered = filterCalls();
    return holds;
}

void limitProcessorTime(int seconds) {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    rlimit both{};
    ::getrlimit(RLIMIT_CPU, &both);
    both.rlim_cur = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds);
    ::setrlimit(RLIMIT_CPU, &both);
}

} // namespace gouji
