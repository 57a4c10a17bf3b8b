#pragma once

#include "core/ingest/extractor.h"

#include <condition_variable>
#include <mutex>

namespace gouji::testing {

/// Reads only when it is told to; sizes and pictures of pages come at once.
class SlowExtractor : public Extractor {
public:
    explicit SlowExtractor(const Pipeline& pipeline) : m_fast(pipeline) {}

    const Limits& limits() const override { return m_fast.limits(); }
    bool isConfined() const override { return true; }
    Result<std::vector<Extraction>> extract(const QByteArray&, const QString& name, const QString&,
                                            const Watch&) override {
        return failure(ErrorCode::NoReport, name);
    }
    Result<PageSizes> pageSizes(const QByteArray& bytes, const QString& name, std::stop_token stop) override {
        return m_fast.pageSizes(bytes, name, stop);
    }
    Result<Document> read(const QByteArray& bytes, const QString& name, const Watch& watch) override {
        const std::stop_token stop = watch.stop;
        std::unique_lock lock(m_mutex);
        const std::stop_callback wake(stop, [this] { m_changed.notify_all(); });
        m_changed.wait(lock, [&] { return m_mayAnswer || stop.stop_requested(); });
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, name);
        return m_fast.read(bytes, name, watch);
    }

    Result<GreyPicture> paint(const QByteArray& bytes, const QString& name, int page, int width,
                              std::stop_token stop) override {
        return m_fast.paint(bytes, name, page, width, stop);
    }

    void answer() {
        const std::lock_guard lock(m_mutex);
        m_mayAnswer = true;
        m_changed.notify_all();
    }

private:
    PipelineExtractor m_fast;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_mayAnswer = false;
};

} // namespace gouji::testing
