#include "tests/support/extract_written.h"

#include "core/checks/check.h"
#include "core/reconstruct/reconstruct.h"

namespace gouji::testing {

Extraction extractDocument(const Pipeline& pipeline, const Document& document) {
    Reconstruction made =
        reconstruct(document, pipeline.forms(), pipeline.gazetteer(), {}, pipeline.limits());
    Extraction result;
    result.sourceName = QStringLiteral("report");
    result.format = document.format;
    result.findings = checkReport(made.report, pipeline.forms());
    result.report = std::move(made.report);
    return result;
}

Result<Document> readWritten(const Pipeline& pipeline, const WrittenReport& report) {
    if (report.document)
        return *report.document;
    return pipeline.read(report.text.toUtf8(), QStringLiteral("report.txt"));
}

Result<Extraction> extractWritten(const Pipeline& pipeline, const WrittenReport& report) {
    if (report.document)
        return extractDocument(pipeline, *report.document);
    return pipeline.extract(report.text.toUtf8(), QStringLiteral("report.txt"));
}

} // namespace gouji::testing
