#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

/// Files inside ZIP archives, as if an archive were a folder: `county.zip/2023/town.docx`, and in an archive
/// within an archive `county.zip/towns.zip/town.docx`, but not deeper. Nothing is unpacked to disk. Names
/// that the archive does not say to be UTF-8 are read as UTF-8 if they can be, else as GB18030.
namespace gouji {

/// The files in the archive at `path` in its order, without what systems leave in archives (`__MACOSX`,
/// `Thumbs.db`, hidden files). Empty when `path` is no archive of files, or one that cannot be read: then it
/// is a file like any other, and reading it says why.
QStringList filesInArchive(const QString& path, const Limits& limits);

/// The paths, in place of each archive the files in it.
QStringList withArchivesOpened(const QStringList& paths, const Limits& limits);

/// The archive on the disk that a path leads into, if it does.
std::optional<QString> archiveOf(const QString& path);

/// The bytes of a file inside an archive; `path` as filesInArchive gives it. Thread-safe.
Result<QByteArray> loadFromArchive(const QString& path, const Limits& limits);

} // namespace gouji
