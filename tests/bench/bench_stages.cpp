#include "core/checks/check.h"
#include "core/reconstruct/identity.h"
#include "core/reconstruct/reconstruct.h"
#include "core/reconstruct/statements.h"
#include "tests/bench/fixtures.h"

#include <benchmark/benchmark.h>

using namespace gouji;
using namespace gouji::bench;

namespace {

testing::Layout layoutOf(const benchmark::State& state) {
    return testing::Layout(state.range(0));
}

/// For each layout and 1, 10, 100 pages of prose.
void stageArguments(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgNames({"layout", "pages"})->Unit(benchmark::kMicrosecond);
    for (testing::Layout layout : testing::allLayouts()) {
        for (int pages : {1, 10, 100})
            benchmark->Args({int(layout), pages});
    }
}

/// The same without the layout that no reader reads.
void readerArguments(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgNames({"layout", "pages"})->Unit(benchmark::kMicrosecond);
    for (testing::Layout layout : testing::allLayouts()) {
        if (layout == testing::Layout::Spanned)
            continue;
        for (int pages : {1, 10, 100})
            benchmark->Args({int(layout), pages});
    }
}

Input inputOf(benchmark::State& state) {
    state.SetLabel(testing::layoutName(layoutOf(state)));
    return makeInput(layoutOf(state), int(state.range(1)));
}

void readStage(benchmark::State& state) {
    const Input input = inputOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(pipeline().read(input.bytes, QStringLiteral("report.txt")));
    state.SetBytesProcessed(int64_t(state.iterations()) * input.bytes.size());
}
BENCHMARK(readStage)->Name("read")->Apply(readerArguments);

void reconstructStage(benchmark::State& state) {
    const Input input = inputOf(state);
    const Pipeline& p = pipeline();
    for (auto _ : state)
        benchmark::DoNotOptimize(reconstruct(input.document, p.forms(), p.gazetteer(), {}, p.limits()));
}
BENCHMARK(reconstructStage)->Name("reconstruct")->Apply(stageArguments);

void identifyStage(benchmark::State& state) {
    const Input input = inputOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(identify(input.document, pipeline().gazetteer()));
}
BENCHMARK(identifyStage)->Name("identify")->Apply(stageArguments);

/// The part of reconstruction that reads the prose.
void statementsPart(benchmark::State& state) {
    const Input input = inputOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(readStatements(input.document, input.extraction.report.identity.year));
}
BENCHMARK(statementsPart)
    ->Name("statements")
    ->ArgNames({"layout", "pages"})
    ->Unit(benchmark::kMicrosecond)
    ->Args({0, 1})
    ->Args({0, 10})
    ->Args({0, 100});

void checkStage(benchmark::State& state) {
    const Input input = inputOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(checkReport(input.extraction.report, pipeline().forms()));
}
BENCHMARK(checkStage)
    ->Name("check")
    ->ArgNames({"layout", "pages"})
    ->Unit(benchmark::kMicrosecond)
    ->Args({0, 1})
    ->Args({1, 1})
    ->Args({2, 1})
    ->Args({3, 1});

void allStages(benchmark::State& state) {
    const Input input = inputOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(pipeline().extract(input.bytes, QStringLiteral("report.txt")));
}
BENCHMARK(allStages)->Name("extract")->Apply(readerArguments);

} // namespace
