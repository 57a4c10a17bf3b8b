#include <QGuiApplication>

#include <benchmark/benchmark.h>

/// gouji-bench: `--benchmark_filter=extract` and Google Benchmark's other options.
int main(int argc, char** argv) {
    // Files to be read are printed with Qt's fonts; no window is opened.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv); // the SQL driver is a plugin
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
