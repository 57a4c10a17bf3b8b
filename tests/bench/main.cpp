#include <QCoreApplication>

#include <benchmark/benchmark.h>

/// gouji-bench: `--benchmark_filter=extract` and Google Benchmark's other options.
int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv); // the SQL driver is a plugin
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
