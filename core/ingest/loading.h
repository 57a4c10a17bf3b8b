#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace gouji {

/// A file's bytes and what identifies them.
struct LoadedFile {
    QByteArray bytes;
    QString sha256; ///< lower-case hex
};

/// Reads a file from disk or out of an archive (archive_files.h), within Limits::fileBytes. Directories,
/// unreadable and empty files are errors, and so is a case that is open here. Thread-safe; lack of memory is
/// an error, too.
Result<LoadedFile> loadFile(const QString& path, const Limits& limits);

} // namespace gouji
