#include "tests/bench/fixtures.h"
#include "tests/support/docx_file.h"
#include "tests/support/html_page.h"

#include <benchmark/benchmark.h>

#include <functional>

using namespace gouji;
using namespace gouji::bench;

namespace {

constexpr int prosePages = 3;

/// How a report of three to five pages is printed as a file. Made when it is measured: resources are not
/// there before.
struct Printed {
    const char* name;
    std::function<QByteArray()> make;
};

Document reportDocument() {
    testing::WriteOptions options;
    options.layout = testing::Layout::Spanned;
    options.page = testing::PageStyle();
    options.prose.overviewPages = prosePages;
    const Form& form = *pipeline().forms().edition(QStringLiteral("2021"));
    return *testing::writeReport(form, {testing::FigureSize::Small, false, nullptr}, options, 1).document;
}

Printed webPage(const char* name, void (*change)(testing::HtmlStyle&)) {
    return {name, [change] {
                testing::HtmlStyle style;
                change(style);
                testing::Random random(1);
                return testing::htmlOf(reportDocument(), style, random);
            }};
}

Printed wordFile(const char* name, void (*change)(testing::DocxStyle&)) {
    return {name, [change] {
                testing::DocxStyle style;
                change(style);
                testing::Random random(1);
                return testing::docxOf(reportDocument(), style, random);
            }};
}

std::vector<Printed> allPrinted() {
    using Encoding = testing::HtmlStyle::Encoding;
    return {
        webPage("html/plain", [](testing::HtmlStyle&) {}),
        webPage("html/saved_from_word", [](testing::HtmlStyle& style) { style.word = true; }),
        webPage("html/span_a_character", [](testing::HtmlStyle& style) { style.spanPerCharacter = true; }),
        webPage("html/gb18030", [](testing::HtmlStyle& style) { style.encoding = Encoding::Gb18030; }),
        wordFile("docx/plain", [](testing::DocxStyle&) {}),
        wordFile("docx/split_runs", [](testing::DocxStyle& style) { style.splitRuns = true; }),
        wordFile("docx/numbered_labels", [](testing::DocxStyle& style) { style.numbersLabels = true; })};
}

void readPrinted(benchmark::State& state, const Printed& printed) {
    const QByteArray bytes = printed.make();
    for (auto _ : state)
        benchmark::DoNotOptimize(pipeline().read(bytes, QStringLiteral("report")));
    state.SetBytesProcessed(int64_t(state.iterations()) * bytes.size());
}

void extractPrinted(benchmark::State& state, const Printed& printed) {
    const QByteArray bytes = printed.make();
    for (auto _ : state)
        benchmark::DoNotOptimize(pipeline().extract(bytes, QStringLiteral("report")));
    state.counters["KB"] = double(bytes.size()) / 1024.0;
}

const bool registered = [] {
    for (const Printed& report : allPrinted()) {
        benchmark::RegisterBenchmark((std::string("read/") + report.name).c_str(), readPrinted, report)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark((std::string("extract/") + report.name).c_str(), extractPrinted, report)
            ->Unit(benchmark::kMillisecond);
    }
    return true;
}();

} // namespace
