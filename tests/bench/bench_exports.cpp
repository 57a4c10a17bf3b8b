#include "core/checks/sentences.h"
#include "core/exports/csv.h"
#include "core/exports/json.h"
#include "core/exports/xlsx.h"
#include "tests/bench/fixtures.h"

#include <benchmark/benchmark.h>

using namespace gouji;
using namespace gouji::bench;

namespace {

QString message(const Finding& finding, const Report& report) {
    return pipeline().message(finding, report, Language::Chinese);
}

ExportOptions exportOptions() {
    ExportOptions options;
    options.caseName = QStringLiteral("bench.gouji");
    options.message = message;
    options.stateTitle = [](FigureState state) { return stateTitle(state, Language::Chinese); };
    options.severityTitle = [](Severity severity) { return severityTitle(severity, Language::Chinese); };
    return options;
}

/// The line that `extract` prints for a report.
void jsonLine(benchmark::State& state) {
    const Input input = makeInput(testing::Layout::CellLines);
    const Extraction& e = input.extraction;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            extractLine({e.sourceName, e.sha256, e.format, e.report, e.findings}, message));
}
BENCHMARK(jsonLine)->Name("json_line")->Unit(benchmark::kMicrosecond);

template <typename Export>
void exportCase(benchmark::State& state, Export exportTo) {
    TemporaryCase temporary(100);
    const QString path = temporary.pathOf(QStringLiteral("out"));
    for (auto _ : state) {
        if (!exportTo(temporary.file(), pipeline().forms(), exportOptions(), path))
            state.SkipWithError("the export failed");
    }
}
BENCHMARK_CAPTURE(exportCase, xlsx, exportXlsx)->Name("export_xlsx_100")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(exportCase, csv, exportCsv)->Name("export_csv_100")->Unit(benchmark::kMillisecond);

} // namespace
