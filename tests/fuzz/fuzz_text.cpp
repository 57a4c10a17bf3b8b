#include "core/ingest/pipeline.h"
#include "core/readers/text_reader.h"
#include "tests/fuzz/target.h"

#include <cstdlib>

using namespace gouji;

namespace {

const Pipeline& pipeline() {
    static const auto bundled = Pipeline::bundled();
    if (!bundled)
        std::abort();
    return *bundled;
}

} // namespace

/// The input is plain text; the whole way from there to what is suggested, which no other format takes in
/// another way.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QString name = QStringLiteral("report.txt");
    const auto document = readText(fuzz::bytesOf(data, size), name, fuzz::smallLimits());
    if (!document)
        return 0;
    const auto reports = pipeline().reportsOf(*document, name);
    if (!reports)
        return 0;
    for (const Extraction& each : *reports) {
        const Suggestions suggestions = pipeline().suggestions(each.report, each.findings);
        for (const Suggestion& suggestion : suggestions.all)
            (void)pipeline().message(suggestion, each.report, Language::Chinese);
        for (const Finding& finding : each.findings)
            (void)pipeline().message(finding, each.report, Language::English);
    }
    return 0;
}
