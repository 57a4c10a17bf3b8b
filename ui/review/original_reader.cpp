#include "ui/review/original_reader.h"

#include <QThread>

#include <future>
#include <stop_token>

namespace gouji {

/// Shared with the thread, which may still be at it when the reader has gone on to another file.
struct OriginalReader::Task {
    std::stop_source stop;
    std::promise<Result<Document>> promise;
    std::future<Result<Document>> document = promise.get_future();
};

OriginalReader::OriginalReader(Extractor& extractor, QObject* parent)
    : QObject(parent), m_extractor(extractor) {}

OriginalReader::~OriginalReader() {
    cancel();
}

std::optional<Result<Document>> OriginalReader::read(const QByteArray& bytes, const QString& name,
                                                     std::chrono::milliseconds patience) {
    cancel();
    m_task = std::make_shared<Task>();
    m_thread.reset(QThread::create([this, task = m_task, bytes, name] {
        task->promise.set_value(m_extractor.read(bytes, name, task->stop.get_token()));
        QMetaObject::invokeMethod(
            this,
            [this, task] {
                if (task != m_task) // taken already, or given up
                    return;
                if (const auto document = take())
                    Q_EMIT finished(*document);
            },
            Qt::QueuedConnection);
    }));
    m_thread->start();
    if (m_task->document.wait_for(patience) != std::future_status::ready)
        return std::nullopt;
    return take();
}

std::optional<Result<Document>> OriginalReader::take() {
    const auto task = std::exchange(m_task, nullptr);
    Result<Document> document = task->document.get();
    m_thread->wait();
    m_thread.reset();
    return document;
}

void OriginalReader::cancel() {
    if (!m_thread)
        return;
    m_task->stop.request_stop();
    m_thread->wait();
    m_thread.reset();
    m_task.reset();
}

} // namespace gouji
