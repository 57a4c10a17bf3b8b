#include "core/checks/report_counts.h"
#include "core/checks/suggest/suggest.h"
#include "tests/bench/fixtures.h"
#include "tests/support/misreading.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>

using namespace gouji;
using namespace gouji::bench;

namespace {

/// Reports of either edition with so many wrong figures of 表三.
std::vector<Report> wrongReports(int wrong, testing::FigureSize size) {
    std::vector<Report> reports;
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        testing::Random random(seed);
        const Form& form = pipeline().forms().forms()[seed % 2];
        const testing::FigureSet figures = testing::makeFigures(form, {size, false, nullptr}, random);
        reports.push_back(testing::reportOf(figures));
        testing::misstate(reports.back(), testing::keysOfTable(figures, "t3"), wrong, random);
    }
    return reports;
}

/// Of this thread's own work: others may keep the processor busy.
double millisecondsSpent() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double quantile(std::vector<double> values, double share) {
    const auto at = values.begin() + std::ptrdiff_t(double(values.size() - 1) * share);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// Times each report alone: what counts is the slowest that a reviewer meets.
void localiseReports(benchmark::State& state) {
    const auto reports = wrongReports(int(state.range(0)), testing::FigureSize(state.range(1)));
    std::vector<double> milliseconds;
    std::vector<double> counting;
    int cut = 0;
    for (auto _ : state) {
        for (const Report& report : reports) {
            const double before = millisecondsSpent();
            const ReportCounts counts = countsOf(report, pipeline().forms());
            const double between = millisecondsSpent();
            const auto found = localise(counts.problem);
            milliseconds.push_back(millisecondsSpent() - before);
            counting.push_back(between - before);
            cut +=
                std::any_of(found.begin(), found.end(), [](const auto& each) { return !each.isComplete(); });
        }
    }
    state.counters["median_ms"] = quantile(milliseconds, 0.5);
    state.counters["p95_ms"] = quantile(milliseconds, 0.95);
    state.counters["max_ms"] = quantile(milliseconds, 1);
    state.counters["counts_ms"] = quantile(counting, 0.5);
    state.counters["cut"] = double(cut) / double(state.iterations());
}
BENCHMARK(localiseReports)
    ->Name("localise")
    ->ArgNames({"wrong", "size"})
    ->Unit(benchmark::kMillisecond)
    ->ArgsProduct({{0, 1, 2, 3, 4, 5, 6, 8, 12},
                   {int(testing::FigureSize::Small), int(testing::FigureSize::City)}});

/// The same with ranked suggestions.
void suggestForReports(benchmark::State& state) {
    const auto reports = wrongReports(int(state.range(0)), testing::FigureSize(state.range(1)));
    std::vector<double> milliseconds;
    for (auto _ : state) {
        for (const Report& report : reports) {
            const double before = millisecondsSpent();
            benchmark::DoNotOptimize(suggest(report, pipeline().forms()));
            milliseconds.push_back(millisecondsSpent() - before);
        }
    }
    state.counters["median_ms"] = quantile(milliseconds, 0.5);
    state.counters["p95_ms"] = quantile(milliseconds, 0.95);
}
BENCHMARK(suggestForReports)
    ->Name("suggest")
    ->ArgNames({"wrong", "size"})
    ->Unit(benchmark::kMillisecond)
    ->ArgsProduct({{0, 1, 2, 4}, {int(testing::FigureSize::Small), int(testing::FigureSize::City)}});

} // namespace
