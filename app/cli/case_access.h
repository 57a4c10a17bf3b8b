#pragma once

#include "app/cli/command.h"
#include "core/ingest/case_services.h"

#include <memory>

namespace gouji::cli {

/// A case and the stages that go with it.
struct OpenedCase {
    Pipeline pipeline;
    std::unique_ptr<CaseFile> file;
};

/// Opens an existing case; nothing is created. A missing file is Unreadable.
Result<OpenedCase> openCase(const QString& path);

/// A report's number as given on the command line.
std::optional<qint64> reportId(const QString& text);

/// The name of an organ, of an unknown one `?`.
QString issuerText(const ReportSummary& summary);
QString yearText(std::optional<int> year);

} // namespace gouji::cli
