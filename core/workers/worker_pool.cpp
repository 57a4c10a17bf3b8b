#include "core/workers/worker_pool.h"

#include "core/workers/worker_process.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace gouji {

namespace {

/// A reply is an error of the file, or what was asked for; anything else is the answer of a worker gone mad.
template <typename T>
Result<T> expectedOf(Result<wire::Reply> reply, const QString& name) {
    if (!reply)
        return failure(reply.error());
    if (auto* error = std::get_if<Error>(&*reply))
        return failure(std::move(*error));
    if (auto* value = std::get_if<T>(&*reply))
        return std::move(*value);
    return failure(ErrorCode::Crashed, name, QStringLiteral("an answer that is none"));
}

} // namespace

QString workerProgram() {
    const QString here = QCoreApplication::applicationDirPath();
    const QString installed = here + QStringLiteral("/../libexec/gouji/gouji-worker");
    return QFileInfo::exists(installed) ? QFileInfo(installed).canonicalFilePath()
                                        : here + QStringLiteral("/gouji-worker");
}

WorkerPool::WorkerPool(QString program, Limits limits, int size)
    : m_program(std::move(program)),
      m_limits(limits),
      m_size(size > 0 ? size : std::max(1, QThread::idealThreadCount())) {}

WorkerPool::~WorkerPool() = default;

Result<std::unique_ptr<WorkerProcess>> WorkerPool::lease(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    if (!m_returned.wait(lock, stop, [this] { return m_busy < m_size; }))
        return failure(ErrorCode::Cancelled);
    ++m_busy;
    while (!m_idle.empty()) {
        auto worker = std::move(m_idle.back());
        m_idle.pop_back();
        if (worker->isAlive()) {
            m_leased.push_back(worker->id());
            return worker;
        }
    }
    lock.unlock();
    auto started = WorkerProcess::start(m_program);
    lock.lock();
    if (started) {
        m_confinement = (*started)->greeting();
        m_leased.push_back((*started)->id());
    } else {
        --m_busy;
        m_returned.notify_one();
    }
    return started;
}

void WorkerPool::giveBack(std::unique_ptr<WorkerProcess> worker) {
    const std::lock_guard lock(m_mutex);
    m_leased.erase(std::find(m_leased.begin(), m_leased.end(), worker->id()));
    if (worker->isAlive() && worker->filesAsked() < m_limits.filesPerWorker)
        m_idle.push_back(std::move(worker));
    --m_busy;
    m_returned.notify_one();
}

/// A crash is told only when a fresh process crashes too: it may have been the work of an earlier file, or of
/// whoever killed the process.
Result<wire::Reply> WorkerPool::ask(const wire::Request& request, const Watch& watch) {
    Result<wire::Reply> reply = failure(ErrorCode::Internal, m_program);
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto worker = lease(watch.stop);
        if (!worker)
            return failure(worker.error());
        reply = (*worker)->ask(request, m_limits, watch);
        giveBack(std::move(*worker));
        if (reply || reply.error().code != ErrorCode::Crashed)
            break;
    }
    return reply;
}

Result<std::vector<Extraction>> WorkerPool::extract(const QByteArray& bytes, const QString& name,
                                                    const QString& edition, const Watch& watch) {
    auto made = expectedOf<std::vector<Extraction>>(
        ask({wire::Request::Kind::Extract, name, edition, bytes}, watch), name);
    if (made && made->empty())
        return failure(ErrorCode::Crashed, name, QStringLiteral("an answer that is none"));
    return made;
}

Result<Document> WorkerPool::read(const QByteArray& bytes, const QString& name, const Watch& watch) {
    return expectedOf<Document>(ask({wire::Request::Kind::Read, name, {}, bytes}, watch), name);
}

Result<PageSizes> WorkerPool::pageSizes(const QByteArray& bytes, const QString& name, std::stop_token stop) {
    return expectedOf<PageSizes>(ask({wire::Request::Kind::Sizes, name, {}, bytes}, {stop, {}}), name);
}

/// Whoever shows the picture relies on its size.
Result<GreyPicture> WorkerPool::paint(const QByteArray& bytes, const QString& name, int page, int width,
                                      std::stop_token stop) {
    auto picture = expectedOf<GreyPicture>(
        ask({wire::Request::Kind::Paint, name, {}, bytes, page, width}, {stop, {}}), name);
    if (picture && (picture->width < 0 || picture->height < 0 ||
                    picture->pixels.size() != size_t(picture->width) * size_t(picture->height)))
        return failure(ErrorCode::Crashed, name, QStringLiteral("an answer that is none"));
    return picture;
}

std::optional<wire::Greeting> WorkerPool::confinement() const {
    const std::lock_guard lock(m_mutex);
    return m_confinement;
}

bool WorkerPool::isConfined() const {
    const auto confined = confinement();
    return !confined || (confined->memoryLimited && confined->filtered);
}

std::vector<qint64> WorkerPool::processIds() const {
    const std::lock_guard lock(m_mutex);
    std::vector<qint64> ids = m_leased;
    for (const auto& worker : m_idle)
        ids.push_back(worker->id());
    return ids;
}

} // namespace gouji
