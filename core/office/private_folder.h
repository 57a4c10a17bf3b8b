#pragma once

#include "core/base/result.h"

#include <QTemporaryDir>

#include <memory>

namespace gouji {

/// Where one start of LibreOffice lives: a folder that only this user may enter (mode 0700) and that goes
/// with the object. `in` and `out` hold the files, `profile` its settings, of which all that runs, follows
/// or updates anything is switched off; `tmp` is for what it needs meanwhile.
class PrivateFolder {
public:
    static Result<PrivateFolder> make();

    QString path() const { return m_folder->path(); }
    QString in(const QString& name) const { return m_folder->filePath(QStringLiteral("in/") + name); }
    QString out(const QString& name = {}) const { return m_folder->filePath(QStringLiteral("out/") + name); }
    QString temporary() const { return m_folder->filePath(QStringLiteral("tmp")); }
    /// As LibreOffice wants to be told of its profile.
    QString profileUrl() const;
    /// Of all that was written into `out` and `tmp`, in bytes.
    qint64 size() const;

private:
    explicit PrivateFolder(std::unique_ptr<QTemporaryDir> folder) : m_folder(std::move(folder)) {}

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Writes a new file. Unwritable.
Result<void> writeFile(const QString& path, const QByteArray& bytes);

} // namespace gouji
