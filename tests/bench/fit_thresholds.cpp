#include "core/checks/check.h"
#include "core/ingest/pipeline.h"
#include "core/reconstruct/reconstruct.h"
#include "tests/bench/fixtures.h"
#include "tests/support/drawn_report.h"
#include "tests/support/extract_written.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace gouji;
using namespace gouji::bench;

/// Fits the thresholds of reconstruction: each is varied alone over drawn reports, and a line tells what its
/// value costs. `gouji-fit-thresholds [REPORTS]`; tests/bench/README.md keeps a table.
namespace {

constexpr std::uint32_t firstSeed = 900'000; // others than the property tests draw

struct Sample {
    Document document;
    testing::Truth truth;
    bool isSound = false;
};

std::vector<Sample> drawSamples(int count) {
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i) {
        testing::DrawnReport drawn = testing::drawReport(pipeline().forms(), firstSeed + std::uint32_t(i));
        auto document = testing::readWritten(pipeline(), drawn.report);
        if (document)
            samples.push_back(
                {std::move(*document), std::move(drawn.report.truth), drawn.options.damages.empty()});
    }
    return samples;
}

testing::Judgement judge(const Sample& sample, const Thresholds& thresholds) {
    const Pipeline& p = pipeline();
    Extraction extraction;
    extraction.report =
        reconstruct(sample.document, p.forms(), p.gazetteer(), {{}, thresholds}, p.limits()).report;
    extraction.findings = p.check(extraction.report);
    return compareWithTruth(extraction, sample.truth);
}

void printLine(const char* name, double value, const std::vector<Sample>& samples,
               const Thresholds& thresholds) {
    testing::Judgement all, sound;
    for (const Sample& sample : samples) {
        testing::Judgement judgement = judge(sample, thresholds);
        judgement.remarks.clear();
        all += judgement;
        if (sample.isSound)
            sound += judgement;
    }
    std::printf("| %s | %g | %d | %d | %d | %.4f %% | %d |\n", name, value, all.wrong, all.silent,
                all.unflagged, 100.0 * all.alarms / std::max(1, all.cells), sound.alarms);
    std::fflush(stdout);
}

using Setter = std::function<void(Thresholds&, double)>;

void vary(const char* name, const std::vector<double>& values, const Setter& set,
          const std::vector<Sample>& samples) {
    for (const double value : values) {
        Thresholds thresholds;
        set(thresholds, value);
        printLine(name, value, samples, thresholds);
    }
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int count = arguments.size() > 1 ? arguments[1].toInt() : 2'000;
    if (count <= 0) {
        std::fprintf(stderr, "usage: gouji-fit-thresholds [REPORTS]\n");
        return 2;
    }
    const std::vector<Sample> samples = drawSamples(count);
    std::printf("| threshold | value | wrong | silent | unflagged | alarms | alarms on sound reports |\n"
                "|---|---|---|---|---|---|---|\n");
    vary(
        "sureMargin", {0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.6},
        [](Thresholds& t, double value) { t.sureMargin = value; }, samples);
    vary(
        "largestLabelDistance", {0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7},
        [](Thresholds& t, double value) { t.largestLabelDistance = value; }, samples);
    vary(
        "nearLines", {0, 1, 2, 4, 8, 16}, [](Thresholds& t, double value) { t.nearLines = int(value); },
        samples);
    return 0;
}
