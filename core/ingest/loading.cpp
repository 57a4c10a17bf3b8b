#include "core/ingest/loading.h"

#include "core/base/messages.h"
#include "core/base/sha256.h"
#include "core/ingest/archive_files.h"
#include "core/store/open_files.h"

#include <QFile>
#include <QFileInfo>

#include <new>

namespace gouji {

namespace {

Result<QByteArray> bytesOf(const QString& path, const Limits& limits) {
    const QFileInfo info(path);
    if (!info.exists() && archiveOf(path))
        return loadFromArchive(path, limits);
    if (info.isDir())
        return failure(ErrorCode::Unreadable, path, QStringLiteral("is a directory"));
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::Unreadable, path, QStringLiteral("is not a regular file"));
    if (isOpenHere(path)) // reading it would take its locks away
        return failure(ErrorCode::Unsupported, path, QStringLiteral("is the case itself"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable, path, file.errorString());
    if (file.size() > limits.fileBytes)
        return failure(ErrorCode::TooLarge, path, sizesDetail(file.size(), limits.fileBytes));
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return failure(ErrorCode::Unreadable, path, file.errorString());
    if (bytes.isEmpty())
        return failure(ErrorCode::Empty, path);
    return bytes;
}

} // namespace

Result<LoadedFile> loadFile(const QString& path, const Limits& limits) {
    try {
        auto bytes = bytesOf(path, limits);
        if (!bytes)
            return failure(bytes.error());
        QString sha256 = sha256Of(*bytes);
        return LoadedFile{std::move(*bytes), std::move(sha256)};
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::TooLarge, path, QStringLiteral("no memory"));
    }
}

} // namespace gouji
