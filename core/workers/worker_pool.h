#pragma once

#include "core/ingest/extractor.h"
#include "core/workers/wire.h"

#include <QString>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace gouji {

class WorkerProcess;

/// Where gouji-worker is installed: beside the running program, or in libexec/gouji of the same prefix.
QString workerProgram();

/// Extracts in processes of their own (gouji-worker), which no file can use to hurt this one: limited in
/// memory and time, cut off from files and network where the kernel can do that. At most `size` run at a
/// time, and further calls wait; they start when they are needed. A process that dies or hangs costs the file
/// it was reading (Crashed, Timeout), and another takes its place.
class WorkerPool : public Extractor {
public:
    /// `size` 0: as many as there are cores.
    WorkerPool(QString program, Limits limits, int size = 0);
    /// No call may be under way.
    ~WorkerPool() override;

    const Limits& limits() const override { return m_limits; }
    bool isConfined() const override;
    Result<std::vector<Extraction>> extract(const QByteArray& bytes, const QString& name,
                                            const QString& edition, const Watch& watch) override;
    Result<Document> read(const QByteArray& bytes, const QString& name, const Watch& watch) override;
    Result<PageSizes> pageSizes(const QByteArray& bytes, const QString& name, std::stop_token stop) override;
    Result<GreyPicture> paint(const QByteArray& bytes, const QString& name, int page, int width,
                              std::stop_token stop) override;

    /// How far the workers are confined, as they said; nothing before the first was started.
    std::optional<wire::Greeting> confinement() const;
    /// Of the processes that run now.
    std::vector<qint64> processIds() const;

private:
    Result<wire::Reply> ask(const wire::Request& request, const Watch& watch);
    Result<std::unique_ptr<WorkerProcess>> lease(const std::stop_token& stop);
    void giveBack(std::unique_ptr<WorkerProcess> worker);

    const QString m_program;
    const Limits m_limits;
    const int m_size;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_returned;
    std::vector<std::unique_ptr<WorkerProcess>> m_idle;
    std::vector<qint64> m_leased; ///< process ids
    int m_busy = 0;               ///< leased, or about to start
    std::optional<wire::Greeting> m_confinement;
};

} // namespace gouji
