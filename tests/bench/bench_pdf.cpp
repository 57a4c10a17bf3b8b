#include "core/readers/pdf/mupdf_file.h"
#include "core/readers/pdf/page_layout.h"
#include "tests/bench/fixtures.h"
#include "tests/support/pdf/pdf_file.h"

#include <benchmark/benchmark.h>

using namespace gouji;
using namespace gouji::bench;

namespace {

/// A report printed with its rules as thin rectangles, as word processors do; `pages` of prose besides.
QByteArray printedReport(int pages) {
    testing::WriteOptions options;
    options.layout = testing::Layout::Spanned;
    options.page = testing::PageStyle();
    options.prose.overviewPages = pages;
    const testing::WrittenReport report = writeReport(*pipeline().forms().edition(u"2021"), {}, options, 1);
    testing::PdfStyle style;
    style.rules = testing::PdfStyle::Rules::ThinRectangles;
    return pdfOf(*report.document, style);
}

void arguments(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgName("prose")->Unit(benchmark::kMillisecond);
    for (int pages : {1, 2, 10})
        benchmark->Arg(pages);
}

/// How many pages the file has.
void label(benchmark::State& state, const QByteArray& bytes) {
    const auto file = pdf::MupdfFile::open(bytes, QStringLiteral("report.pdf"), {});
    state.SetLabel(file ? std::to_string(file->pageCount()) + " pages" : "unreadable");
}

/// The library alone: characters, rules, pictures.
void paintPages(benchmark::State& state) {
    const QByteArray bytes = printedReport(int(state.range(0)));
    for (auto _ : state) {
        auto file = pdf::MupdfFile::open(bytes, QStringLiteral("report.pdf"), {});
        for (int number = 1; file && number <= file->pageCount(); ++number)
            benchmark::DoNotOptimize(file->page(number));
    }
    label(state, bytes);
}
BENCHMARK(paintPages)->Name("pdf/paint")->Apply(arguments);

void readPages(benchmark::State& state) {
    const QByteArray bytes = printedReport(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(pipeline().read(bytes, QStringLiteral("report.pdf")));
    label(state, bytes);
}
BENCHMARK(readPages)->Name("pdf/read")->Apply(arguments);

/// Read, reconstruct and check.
void extractPages(benchmark::State& state) {
    const QByteArray bytes = printedReport(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(pipeline().extract(bytes, QStringLiteral("report.pdf")));
    label(state, bytes);
}
BENCHMARK(extractPages)->Name("pdf/extract")->Apply(arguments);

} // namespace
