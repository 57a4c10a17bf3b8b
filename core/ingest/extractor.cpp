#include "core/ingest/extractor.h"

#include "core/readers/page_picture.h"

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
                                                           const QString& edition, const Watch& watch) {
    return guarded<std::vector<Extraction>>(
        name, watch.stop, [&] { return m_pipeline.extractAll(bytes, name, edition, watch.progress); });
}

Result<Document> PipelineExtractor::read(const QByteArray& bytes, const QString& name, const Watch& watch) {
    return guarded<Document>(name, watch.stop, [&] { return m_pipeline.read(bytes, name, watch.progress); });
}

Result<PageSizes> PipelineExtractor::pageSizes(const QByteArray& bytes, const QString& name,
                                               std::stop_token stop) {
    return guarded<PageSizes>(name, stop, [&] { return gouji::pageSizes(bytes, name, m_pipeline.limits()); });
}

Result<GreyPicture> PipelineExtractor::paint(const QByteArray& bytes, const QString& name, int page,
                                             int width, std::stop_token stop) {
    return guarded<GreyPicture>(name, stop,
                                [&] { return paintPage(bytes, name, page, width, m_pipeline.limits()); });
}

} // namespace gouji
