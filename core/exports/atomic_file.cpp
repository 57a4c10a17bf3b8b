#include "core/exports/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <unistd.h>

namespace gouji {

namespace {

/// The file that is to be replaced: where links lead.
QString targetOf(const QString& path) {
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? info.absoluteFilePath() : canonical;
}

/// An empty new file beside the target, with the permissions that any new file gets.
Result<QString> createBeside(const QString& target) {
    const QFileInfo info(target);
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(12);
    const QString name = QStringLiteral(".%1.%2.tmp").arg(info.fileName().left(40), unique);
    QFile file(info.dir().filePath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorCode::Unwritable, target, file.errorString());
    return file.fileName();
}

Result<void> flushToDisk(const QString& temporary, const QString& target) {
    QFile file(temporary);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return failure(ErrorCode::Unwritable, target, file.errorString());
    if (::fsync(file.handle()) != 0)
        return failure(ErrorCode::Unwritable, target, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

Result<void> moveInto(const QString& temporary, const QString& target) {
    if (QFile::exists(target))
        QFile::setPermissions(temporary, QFile::permissions(target));
    if (std::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) != 0)
        return failure(ErrorCode::Unwritable, target, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

} // namespace

Result<void> replaceFile(const QString& path, const std::function<Result<void>(const QString&)>& write) {
    const QString target = targetOf(path);
    const QFileInfo info(target);
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::Unwritable, path, QStringLiteral("is not a regular file"));
    const auto temporary = createBeside(target);
    if (!temporary)
        return failure(ErrorCode::Unwritable, path, temporary.error().detail);
    Result<void> done = write(*temporary);
    if (done)
        done = flushToDisk(*temporary, path);
    if (done)
        done = moveInto(*temporary, target);
    if (!done)
        QFile::remove(*temporary);
    return done;
}

} // namespace gouji
