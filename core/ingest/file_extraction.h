#pragma once

#include "core/ingest/pipeline.h"

#include <QByteArray>
#include <QString>

/// The pipeline applied to files on the disk, as import and `extract` do. Thread-safe; never throws: what the
/// stages throw (no memory left) is an error of that file alone.
namespace gouji {

/// A file's bytes and what identifies them.
struct LoadedFile {
    QByteArray bytes;
    QString sha256;
};

Result<LoadedFile> loadFile(const Pipeline& pipeline, const QString& path);

/// The reports of a file (Pipeline::extractAll); `edition` empty: detected.
Result<std::vector<Extraction>> extractLoaded(const Pipeline& pipeline, const QByteArray& bytes,
                                              const QString& path, const QString& edition = {});

Result<std::vector<Extraction>> extractFile(const Pipeline& pipeline, const QString& path,
                                            const QString& edition = {});

} // namespace gouji
