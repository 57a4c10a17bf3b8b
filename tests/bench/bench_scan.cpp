#include "core/readers/pdf/mupdf_file.h"
#include "tests/bench/fixtures.h"
#include "tests/support/pdf/pdf_file.h"
#include "tests/support/scan/scanned_report.h"

#include <benchmark/benchmark.h>

using namespace gouji;
using namespace gouji::bench;

namespace {

/// A report with a page of prose, printed and scanned; in Song type as most are.
std::vector<QImage> scannedReport(const testing::ScanStyle& style) {
    testing::WriteOptions options;
    options.layout = testing::Layout::Spanned;
    options.page = testing::PageStyle();
    options.prose.overviewPages = 1;
    const testing::WrittenReport report = writeReport(*pipeline().forms().edition(u"2021"), {}, options, 1);
    testing::PdfStyle print;
    print.serif = true;
    testing::Random random{1};
    return scannedPages(pdfOf(*report.document, print), style, random);
}

/// Time a page of a whole scanned report: `poor` 0 as scanners are, 1 askew, blurred, noisy and JPEG.
void readScan(benchmark::State& state) {
    const testing::ScanStyle style = state.range(0) == 0 ? testing::cleanScan() : testing::poorScan();
    const std::vector<QImage> pages = scannedReport(style);
    const QByteArray file = scannedPdf(pages, style);
    for (auto _ : state)
        benchmark::DoNotOptimize(pipeline().read(file, QStringLiteral("scan.pdf")));
    state.counters["ms_a_page"] =
        benchmark::Counter(double(state.iterations()) * double(pages.size()) / 1000,
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK(readScan)->Name("scan/page")->ArgName("poor")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

} // namespace
