#include "ui/shell/importer.h"

namespace gouji {

namespace {

/// A rate from less than this says nothing.
constexpr qint64 rateAfterMs = 400;

} // namespace

Importer::Importer(Extractor& extractor, QObject* parent) : QObject(parent), m_extractor(extractor) {}

Importer::~Importer() {
    stop();
}

void Importer::add(const QStringList& paths, ImportJob::OpenCase openCase) {
    if (paths.isEmpty())
        return;
    Task task{paths, std::move(openCase)};
    if (m_job)
        m_waiting.push_back(std::move(task));
    else
        begin(std::move(task));
}

void Importer::begin(Task task) {
    m_job = std::make_unique<ImportJob>(m_extractor, std::move(task.openCase), task.paths);
    connect(m_job.get(), &ImportJob::pageBegun, this, &Importer::pageBegun);
    connect(m_job.get(), &ImportJob::reportAdded, this, &Importer::reportAdded);
    connect(m_job.get(), &ImportJob::reportReadAgain, this, &Importer::reportReadAgain);
    connect(m_job.get(), &ImportJob::finished, this, &Importer::end);
    connect(m_job.get(), &ImportJob::progressed, this, [this](int done, int total, const QString&) {
        const qint64 elapsed = m_worked + (m_job && m_job->isPaused() ? 0 : m_clock.elapsed());
        Q_EMIT progressed(done, total, elapsed < rateAfterMs ? 0.0 : done * 1000.0 / double(elapsed));
    });
    m_worked = 0;
    m_clock.start();
    Q_EMIT started();
    m_job->start();
}

void Importer::end(const ImportSummary& summary) {
    m_last = summary;
    m_job.release()->deleteLater(); // it is its signal that is being handled
    const bool goOn = !summary.cancelled && !m_waiting.empty();
    if (summary.cancelled)
        m_waiting.clear();
    Q_EMIT finished(*m_last);
    if (goOn && !m_job && !m_waiting.empty()) {
        Task next = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        begin(std::move(next));
    }
}

void Importer::setPaused(bool paused) {
    if (!m_job || m_job->isPaused() == paused)
        return;
    if (paused) {
        m_worked += m_clock.elapsed();
        m_job->pause();
    } else {
        m_clock.restart();
        m_job->resume();
    }
}

void Importer::cancel() {
    m_waiting.clear();
    if (m_job)
        m_job->cancel();
}

void Importer::stop() {
    m_waiting.clear();
    if (!m_job)
        return;
    m_job->disconnect(this);
    m_job.reset();
    ImportSummary stopped;
    stopped.cancelled = true;
    Q_EMIT finished(stopped);
}

} // namespace gouji
