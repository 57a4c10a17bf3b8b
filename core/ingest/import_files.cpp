#include "core/ingest/import_job.h"

#include "core/ingest/archive_files.h"

#include <QDir>
#include <QFileInfo>

namespace gouji {

namespace {

/// Case files and what SQLite keeps beside them are no reports; met in a folder, they are passed over.
bool belongsToACase(const QString& name) {
    return name.endsWith(QLatin1String(".gouji")) || name.contains(QLatin1String(".gouji-")) ||
           (name.contains(QLatin1String(".gouji.v")) && name.endsWith(QLatin1String(".bak")));
}

void addFolder(const QString& path, QStringList& files) {
    const QFileInfo info(path);
    if (!info.isReadable() || !info.isExecutable()) {
        files += path; // so that reading it fails and says so
        return;
    }
    const auto entries =
        QDir(path).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        if (entry.isDir()) {
            if (!entry.isSymLink())
                addFolder(entry.filePath(), files);
        } else if (!belongsToACase(entry.fileName())) {
            files += entry.filePath();
        }
    }
}

} // namespace

QStringList filesBelow(const QStringList& paths, const Limits& limits) {
    QStringList files;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir())
            addFolder(path, files);
        else
            files += path;
    }
    return withArchivesOpened(files, limits);
}

} // namespace gouji
