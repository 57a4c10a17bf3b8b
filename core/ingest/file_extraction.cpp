#include "core/ingest/file_extraction.h"

#include <QCryptographicHash>

#include <exception>

namespace gouji {

namespace {

/// Runs `work`; an exception becomes an error of this file.
template <typename T, typename Work>
Result<T> guarded(const QString& path, const Work& work) {
    try {
        return work();
    } catch (const std::exception& problem) {
        return failure(ErrorCode::Crashed, path, QString::fromLocal8Bit(problem.what()));
    }
}

} // namespace

Result<LoadedFile> loadFile(const Pipeline& pipeline, const QString& path) {
    return guarded<LoadedFile>(path, [&]() -> Result<LoadedFile> {
        auto bytes = pipeline.load(path);
        if (!bytes)
            return failure(bytes.error());
        const QByteArray hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
        return LoadedFile{std::move(*bytes), QString::fromLatin1(hash)};
    });
}

Result<std::vector<Extraction>> extractLoaded(const Pipeline& pipeline, const QByteArray& bytes,
                                              const QString& path, const QString& edition) {
    return guarded<std::vector<Extraction>>(path, [&] { return pipeline.extractAll(bytes, path, edition); });
}

Result<std::vector<Extraction>> extractFile(const Pipeline& pipeline, const QString& path,
                                            const QString& edition) {
    return guarded<std::vector<Extraction>>(path, [&]() -> Result<std::vector<Extraction>> {
        const auto bytes = pipeline.load(path);
        if (!bytes)
            return failure(bytes.error());
        return pipeline.extractAll(*bytes, path, edition);
    });
}

} // namespace gouji
