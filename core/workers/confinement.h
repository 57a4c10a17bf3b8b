#pragma once

#include "core/base/limits.h"
#include "core/workers/wire.h"

namespace gouji {

/// Shuts the calling process in, for good: memory, open files, no files written, no core dumps (setrlimit),
/// and a filter of system calls that leaves no files, no network and no programs (seccomp). Everything that
/// is loaded lazily must have been loaded before. Says what holds: a kernel without seccomp, or a build with
/// sanitizers, which reserve more address space than any limit, confines less. One thread only.
wire::Greeting confine(const Limits& limits);

/// From now on this process may use so many more seconds of processor time; then SIGXCPU ends it. For a
/// worker that hangs after the program that started it is gone.
void limitProcessorTime(int seconds);

} // namespace gouji
