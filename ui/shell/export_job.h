#pragma once

#include "core/base/language.h"
#include "core/ingest/pipeline.h"
#include "core/store/case_file.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QThread;

namespace gouji {

enum class ExportFormat { Xlsx, Csv };

struct ExportRequest {
    QString path;
    ExportFormat format = ExportFormat::Xlsx;
    Language language = Language::Chinese;
    std::optional<std::vector<qint64>> reportIds; ///< none: all
    QString caseName;
};

/// Writes one export on a thread of its own, with a connection of its own. Signals arrive on the thread that
/// owns the job. The pipeline is borrowed.
class ExportJob : public QObject {
    Q_OBJECT

public:
    using OpenCase = std::function<Result<std::unique_ptr<CaseFile>>()>;

    ExportJob(const Pipeline& pipeline, OpenCase openCase, ExportRequest request, QObject* parent = nullptr);
    ~ExportJob() override; ///< cancels and waits

    void start();
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const std::optional<gouji::Error>& error);

private:
    std::optional<Error> run();

    const Pipeline& m_pipeline;
    OpenCase m_openCase;
    ExportRequest m_request;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace gouji
