#pragma once

#include "core/ingest/pipeline.h"
#include "core/store/case_file.h"
#include "tests/support/report_writer.h"

#include <QTemporaryDir>

#include <memory>

/// What the benchmarks work on: made-up reports, and a case file in a folder that goes away. Broken resources
/// end the program: a benchmark of an error says nothing.
namespace gouji::bench {

const Pipeline& pipeline();

struct Input {
    QByteArray bytes;
    Document document;
    Extraction extraction;
};

/// A township's report with the damages that its layout usually has. `pages` of prose before the tables.
Input makeInput(testing::Layout layout, int pages = 1, std::uint32_t seed = 1);

NewReport newReport(const Input& input, int number);

/// A case with that many reports, made once per number.
class TemporaryCase {
public:
    explicit TemporaryCase(int reports);
    CaseFile& file() { return *m_file; }
    /// The file stays, `file` is gone.
    void close() { m_file.reset(); }
    QString pathOf(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_file;
};

} // namespace gouji::bench
