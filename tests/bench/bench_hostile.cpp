#include "tests/bench/fixtures.h"
#include "tests/support/extract_written.h"
#include "tests/support/hostile.h"

#include <QFile>

#include <benchmark/benchmark.h>
#include <malloc.h>

using namespace gouji;
using namespace gouji::bench;

namespace {

/// From /proc/self/status, in bytes; 0 where the kernel does not tell.
qint64 memory(const QByteArray& field) {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size()).simplified().split(' ').front().toLongLong() * 1024;
    }
    return 0;
}

/// The peak starts again from what is in use now; what was freed is given back first.
void forgetPeak() {
    malloc_trim(0);
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

/// How much the process grew at most while `work` ran, as the counter `grown_MB`.
template <typename Work>
void measure(benchmark::State& state, Work work) {
    double grown = 0.0;
    for (auto _ : state) {
        state.PauseTiming();
        forgetPeak();
        const qint64 before = memory("VmRSS:");
        state.ResumeTiming();
        work();
        state.PauseTiming();
        grown = std::max(grown, double(memory("VmHWM:") - before) / (1024 * 1024));
        state.ResumeTiming();
    }
    state.counters["grown_MB"] = grown;
}

void hostileText(benchmark::State& state, const testing::HostileText& hostile) {
    const QByteArray bytes = hostile.make();
    measure(state,
            [&] { benchmark::DoNotOptimize(pipeline().extract(bytes, QStringLiteral("hostile.txt"))); });
}

void hostileDocument(benchmark::State& state, const testing::HostileDocument& hostile) {
    const Document document = hostile.make();
    measure(state, [&] { benchmark::DoNotOptimize(testing::extractDocument(pipeline(), document)); });
}

const bool registered = [] {
    for (const testing::HostileText& hostile : testing::hostileTexts())
        benchmark::RegisterBenchmark((std::string("hostile/text/") + hostile.name).c_str(), hostileText,
                                     hostile)
            ->Unit(benchmark::kMillisecond)
            ->Iterations(1);
    for (const testing::HostileDocument& hostile : testing::hostileDocuments())
        benchmark::RegisterBenchmark((std::string("hostile/document/") + hostile.name).c_str(),
                                     hostileDocument, hostile)
            ->Unit(benchmark::kMillisecond)
            ->Iterations(1);
    return true;
}();

} // namespace
