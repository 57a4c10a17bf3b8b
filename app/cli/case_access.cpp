#include "app/cli/case_access.h"

namespace gouji::cli {

Result<OpenedCase> openCase(const QString& path) {
    auto pipeline = Pipeline::bundled();
    if (!pipeline)
        return failure(pipeline.error());
    auto file = CaseFile::open(path, CaseFile::Mode::OpenExisting, caseServices(*pipeline));
    if (!file)
        return failure(file.error());
    return OpenedCase{std::move(*pipeline), std::move(*file)};
}

std::optional<qint64> reportId(const QString& text) {
    bool whole = false;
    const qlonglong id = text.toLongLong(&whole);
    return whole && id > 0 ? std::optional<qint64>(id) : std::nullopt;
}

QString issuerText(const ReportSummary& summary) {
    return summary.identity.issuer.isEmpty() ? QStringLiteral("?") : summary.identity.issuer;
}

QString yearText(std::optional<int> year) {
    return year ? QString::number(*year) : QStringLiteral("?");
}

} // namespace gouji::cli
