#include "core/ingest/extractor.h"

#include <exception>
#include <new>

namespace gouji {

namespace {

template <typename T, typename Work>
Result<T> guarded(const QString& name, const std::stop_token& stop, const Work& work) {
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, name);
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::TooLarge, name, QStringLiteral("no memory"));
    } catch (const std::exception& problem) {
        return failure(ErrorCode::Crashed, name, QString::fromLocal8Bit(problem.what()));
    }
}

} // namespace

Result<std::vector<Extraction>> PipelineExtractor::extract(const QByteArray& bytes, const QString& name,
                                                           const QString& edition, std::stop_token stop) {
    return guarded<std::vector<Extraction>>(name, stop,
                                            [&] { return m_pipeline.extractAll(bytes, name, edition); });
}

Result<Document> PipelineExtractor::read(const QByteArray& bytes, const QString& name, std::stop_token stop) {
    return guarded<Document>(name, stop, [&] { return m_pipeline.read(bytes, name); });
}

} // namespace gouji
