#include "tests/bench/fixtures.h"

#include <benchmark/benchmark.h>

using namespace gouji;
using namespace gouji::bench;

namespace {

/// One report into a case, on the disk when the call returns.
void addReport(benchmark::State& state) {
    TemporaryCase temporary(0);
    const Input input = makeInput(testing::Layout::CellLines);
    int number = 0;
    for (auto _ : state) {
        if (!temporary.file().add(newReport(input, number++)))
            state.SkipWithError("the report was not added");
    }
}
BENCHMARK(addReport)->Name("store_add")->Unit(benchmark::kMillisecond);

/// One correction: appended, findings made anew, on the disk.
void applyCorrection(benchmark::State& state) {
    TemporaryCase temporary(1);
    const auto reports = temporary.file().reports();
    if (!reports || reports->empty()) {
        state.SkipWithError("the case has no report");
        return;
    }
    const FigureKey key(QStringLiteral("t3.granted.business"));
    std::optional<FigureValue> before;
    int value = 0;
    for (auto _ : state) {
        const auto after = FigureValue::number(Decimal(++value));
        if (!temporary.file().apply({reports->front().id, {{key, before, after}}, QStringLiteral("bench")}))
            state.SkipWithError("the correction was refused");
        before = after;
    }
}
BENCHMARK(applyCorrection)->Name("store_correct")->Unit(benchmark::kMillisecond);

void listReports(benchmark::State& state) {
    TemporaryCase temporary(1000);
    for (auto _ : state)
        benchmark::DoNotOptimize(temporary.file().reports());
}
BENCHMARK(listReports)->Name("store_list_1000")->Unit(benchmark::kMillisecond);

void openReport(benchmark::State& state) {
    TemporaryCase temporary(10);
    for (auto _ : state)
        benchmark::DoNotOptimize(temporary.file().report(5));
}
BENCHMARK(openReport)->Name("store_open_report")->Unit(benchmark::kMillisecond);

/// One figure of 1,000 reports, as a chart wants it, and all of them, as an export does.
void panelOfOne(benchmark::State& state) {
    TemporaryCase temporary(1000);
    for (auto _ : state)
        benchmark::DoNotOptimize(temporary.file().panel({FigureKey(QStringLiteral("t3.new.total"))}));
}
BENCHMARK(panelOfOne)->Name("store_panel_1000_one_figure")->Unit(benchmark::kMillisecond);

void panelOfAll(benchmark::State& state) {
    TemporaryCase temporary(1000);
    for (auto _ : state)
        benchmark::DoNotOptimize(temporary.file().panel({}));
}
BENCHMARK(panelOfAll)->Name("store_panel_1000_all_figures")->Unit(benchmark::kMillisecond);

} // namespace
