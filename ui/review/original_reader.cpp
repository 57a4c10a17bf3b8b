#include "ui/review/original_reader.h"

#include <QThread>

#include <future>

namespace gouji {

/// Shared with the thread, which may still be at it when the reader has gone on to another file.
struct OriginalReader::Task {
    QByteArray bytes;
    QString name;
    std::stop_source stop = {};
    std::promise<Result<Document>> promise = {};
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
    m_task = std::make_shared<Task>(Task{bytes, name});
    m_thread.reset(QThread::create([this, task = m_task] { run(task); }));
    m_thread->start();
    if (m_task->document.wait_for(patience) != std::future_status::ready)
        return std::nullopt;
    return take();
}

/// On the thread of the object, unless the task was taken or given up meanwhile.
template <typename Step>
void OriginalReader::later(const std::shared_ptr<Task>& task, Step step) {
    QMetaObject::invokeMethod(
        this,
        [this, task, step = std::move(step)] {
            if (task == m_task)
                step();
        },
        Qt::QueuedConnection);
}

void OriginalReader::run(const std::shared_ptr<Task>& task) {
    if (const auto sizes = m_extractor.pageSizes(task->bytes, task->name, task->stop.get_token()))
        later(task, [this, sizes = *sizes] { Q_EMIT outlined(sizes); });
    const auto progress = [this, &task](int page, int pages) {
        later(task, [this, page, pages] { Q_EMIT pageBegun(page, pages); });
    };
    task->promise.set_value(m_extractor.read(task->bytes, task->name, {task->stop.get_token(), progress}));
    later(task, [this] {
        if (const auto document = take())
            Q_EMIT finished(*document);
    });
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
