#include "ui/shell/export_job.h"

#include "core/checks/sentences.h"
#include "core/exports/csv.h"
#include "core/exports/xlsx.h"

#include <QSet>
#include <QThread>

#include <algorithm>

namespace gouji {

namespace {

/// Some of the reports of a source.
class Selection : public ReportSource {
public:
    Selection(const ReportSource& all, const std::vector<qint64>& ids)
        : m_all(all), m_ids(ids.begin(), ids.end()) {}

    Result<std::vector<ReportSummary>> reports() const override {
        auto summaries = m_all.reports();
        if (summaries)
            keep(*summaries, [](const ReportSummary& summary) { return summary.id; });
        return summaries;
    }
    Result<CaseReport> report(qint64 id) const override { return m_all.report(id); }
    Result<std::vector<PanelRow>> panel(const std::vector<FigureKey>& keys) const override {
        auto rows = m_all.panel(keys);
        if (rows)
            keep(*rows, [](const PanelRow& row) { return row.summary.id; });
        return rows;
    }

private:
    template <typename T, typename Id>
    void keep(std::vector<T>& all, Id id) const {
        all.erase(
            std::remove_if(all.begin(), all.end(), [&](const T& each) { return !m_ids.contains(id(each)); }),
            all.end());
    }

    const ReportSource& m_all;
    QSet<qint64> m_ids;
};

} // namespace

ExportJob::ExportJob(const Pipeline& pipeline, OpenCase openCase, ExportRequest request, QObject* parent)
    : QObject(parent), m_pipeline(pipeline), m_openCase(std::move(openCase)), m_request(std::move(request)) {}

ExportJob::~ExportJob() {
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ExportJob::start() {
    m_thread.reset(QThread::create([this] {
        const std::optional<Error> error = run();
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT finished(error); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

std::optional<Error> ExportJob::run() {
    const auto opened = m_openCase();
    if (!opened)
        return opened.error();
    const Language language = m_request.language;
    ExportOptions options;
    options.language = language;
    options.caseName = m_request.caseName;
    options.message = [this, language](const Finding& finding, const Report& report) {
        return m_pipeline.message(finding, report, language);
    };
    options.stateTitle = [language](FigureState state) { return stateTitle(state, language); };
    options.severityTitle = [language](Severity severity) { return severityTitle(severity, language); };
    options.progress = [this](int done, int total) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
        return !m_cancelled;
    };
    const Selection chosen(**opened, m_request.reportIds.value_or(std::vector<qint64>{}));
    const ReportSource& source = m_request.reportIds ? static_cast<const ReportSource&>(chosen) : **opened;
    const auto written = m_request.format == ExportFormat::Xlsx
                             ? exportXlsx(source, m_pipeline.forms(), options, m_request.path)
                             : exportCsv(source, m_pipeline.forms(), options, m_request.path);
    return written ? std::nullopt : std::optional(written.error());
}

} // namespace gouji
