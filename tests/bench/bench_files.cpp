#include "tests/bench/fixtures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <benchmark/benchmark.h>

using namespace gouji;
using namespace gouji::bench;

namespace {

/// Read, reconstruct and check.
void extractFile(benchmark::State& state, const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        state.SkipWithError(qPrintable(file.errorString()));
        return;
    }
    const QByteArray bytes = file.readAll();
    for (auto _ : state)
        benchmark::DoNotOptimize(pipeline().extract(bytes, path));
    state.SetBytesProcessed(state.iterations() * bytes.size());
}

/// Files of one's own: GOUJI_BENCH_FILES=FILE:FILE…
int registerFiles() {
    const QStringList paths =
        qEnvironmentVariable("GOUJI_BENCH_FILES").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString& path : paths) {
        const std::string name = "extract/file/" + QFileInfo(path).fileName().toStdString();
        benchmark::RegisterBenchmark(name.c_str(), extractFile, path)->Unit(benchmark::kMillisecond);
    }
    return int(paths.size());
}

[[maybe_unused]] const int registered = registerFiles();

} // namespace
