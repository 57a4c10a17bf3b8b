#include "core/ingest/case_services.h"
#include "core/ingest/import_job.h"
#include "core/workers/worker_pool.h"
#include "tests/bench/fixtures.h"
#include "tests/support/docx_file.h"
#include "tests/support/drawn_report.h"
#include "tests/support/html_page.h"
#include "tests/support/pdf/pdf_file.h"

#include <QEventLoop>
#include <QFile>

#include <benchmark/benchmark.h>

#include <array>

using namespace gouji;
using namespace gouji::bench;
using gouji::testing::Random;

namespace {

QByteArray printed(int kind, const testing::DrawnReport& drawn, Random& random) {
    switch (kind) {
    case 0:
        return drawn.report.text.toUtf8();
    case 1:
        return htmlOf(*drawn.report.document, testing::drawHtmlStyle(random), random);
    case 2:
        return docxOf(*drawn.report.document, testing::drawDocxStyle(random), random);
    default:
        return pdfOf(*drawn.report.document, testing::drawPdfStyle(random));
    }
}

/// Text, web pages, Word files and PDF files in equal parts, each a report of its own.
void writeFiles(const QString& folder, int count) {
    constexpr std::array suffixes{"txt", "html", "docx", "pdf"};
    for (int i = 0; i < count; ++i) {
        const int kind = i % int(suffixes.size());
        Random random{std::uint32_t(i)};
        const auto layout = kind == 0 ? testing::Layout::PlainTabs : testing::Layout::Spanned;
        const testing::DrawnReport drawn = drawReport(pipeline().forms(), 70'000 + std::uint32_t(i), layout);
        QFile file(QStringLiteral("%1/%2.%3").arg(folder).arg(i).arg(QLatin1String(suffixes[size_t(kind)])));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("a report cannot be written");
        file.write(printed(kind, drawn, random));
    }
}

ImportSummary import(const QString& folder, const QString& casePath) {
    WorkerPool workers(workerProgram(), pipeline().limits());
    const auto open = [&] {
        return CaseFile::open(casePath, CaseFile::Mode::OpenOrCreate, caseServices(pipeline()));
    };
    ImportJob job(workers, open, {folder});
    ImportSummary summary;
    QEventLoop loop;
    QObject::connect(&job, &ImportJob::finished, &loop, [&](const ImportSummary& all) {
        summary = all;
        loop.quit();
    });
    job.start();
    loop.exec();
    return summary;
}

/// Files into a new case with a worker a core: the rate is by the clock.
void importMixed(benchmark::State& state) {
    const int count = int(state.range(0));
    const QTemporaryDir folder;
    writeFiles(folder.path(), count);
    int failed = 0;
    for (auto _ : state) {
        const QTemporaryDir cases;
        failed += int(import(folder.path(), cases.filePath(QStringLiteral("a.gouji"))).failures.size());
    }
    state.SetItemsProcessed(state.iterations() * count);
    state.counters["failed"] = failed;
}
BENCHMARK(importMixed)
    ->Name("import/mixed")
    ->ArgName("files")
    ->Arg(400)
    ->Arg(2000)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
