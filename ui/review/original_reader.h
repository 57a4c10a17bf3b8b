#pragma once

#include "core/ingest/extractor.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

class QThread;

namespace gouji {

/// Reads originals for the window on a thread of its own, the one that was asked for last. GUI thread.
class OriginalReader : public QObject {
    Q_OBJECT

public:
    /// The extractor is borrowed; it should serve nobody who takes long, or reading waits for them.
    explicit OriginalReader(Extractor& extractor, QObject* parent = nullptr);
    ~OriginalReader() override; ///< cancels and waits

    /// Gives up what is being read. The document, if it is there within `patience`: then a window need not
    /// show first that it has none. Else `outlined` comes, if the file has pages, and `finished` later.
    std::optional<Result<Document>> read(const QByteArray& bytes, const QString& name,
                                         std::chrono::milliseconds patience);
    void cancel();
    bool isReading() const { return m_thread != nullptr; }

Q_SIGNALS:
    void outlined(const gouji::PageSizes& sizes);
    void pageBegun(int page, int pages);
    void finished(const gouji::Result<gouji::Document>& document);

private:
    struct Task;
    void run(const std::shared_ptr<Task>& task);
    template <typename Step>
    void later(const std::shared_ptr<Task>& task, Step step);
    std::optional<Result<Document>> take();

    Extractor& m_extractor;
    std::shared_ptr<Task> m_task;
    std::unique_ptr<QThread> m_thread;
};

} // namespace gouji
