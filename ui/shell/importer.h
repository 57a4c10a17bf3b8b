#pragma once

#include "core/ingest/import_job.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

namespace gouji {

/// Imports in the background, one job after another: what is dropped during an import waits its turn. GUI
/// thread.
class Importer : public QObject {
    Q_OBJECT

public:
    /// The extractor is borrowed and must outlive the importer.
    explicit Importer(Extractor& extractor, QObject* parent = nullptr);
    ~Importer() override;

    void add(const QStringList& paths, ImportJob::OpenCase openCase);
    /// What is under way is finished, nothing further begun; `finished` comes.
    void cancel();
    /// As cancel, but waits for the threads; `finished` comes before it returns.
    void stop();
    void setPaused(bool paused);
    bool isRunning() const { return m_job != nullptr; }
    /// Of the import that ended last; none before the first.
    const std::optional<ImportSummary>& lastSummary() const { return m_last; }

Q_SIGNALS:
    void started();
    /// `perSecond` 0: not known yet. Time spent in pauses does not count.
    void progressed(int done, int total, double perSecond);
    void pageBegun(const QString& path, int page, int pages);
    void reportAdded(qint64 reportId);
    void reportReadAgain(qint64 reportId);
    void finished(const gouji::ImportSummary& summary);

private:
    struct Task {
        QStringList paths;
        ImportJob::OpenCase openCase;
    };
    void begin(Task task);
    void end(const ImportSummary& summary);

    Extractor& m_extractor;
    std::unique_ptr<ImportJob> m_job;
    std::vector<Task> m_waiting;
    std::optional<ImportSummary> m_last;
    QElapsedTimer m_clock; ///< since the last pause
    qint64 m_worked = 0;   ///< ms before it
};

} // namespace gouji
