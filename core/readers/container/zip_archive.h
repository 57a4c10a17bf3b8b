#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace gouji {

/// An entry as the archive's directory lists it. Nothing of it is believed but where it is.
struct ArchiveEntry {
    QByteArray name;       ///< as stored, in whatever encoding
    bool isUtf8 = false;   ///< the archive says that the name is UTF-8
    bool isFolder = false; ///< the name ends with a slash
    bool isEncrypted = false;
};

/// Reads ZIP containers: DOCX, ODT, archives of files. Guarded: the number of entries is limited,
/// inflated bytes are counted while they come out, over all entries read. Not thread-safe; moves freely.
class ZipArchive {
public:
    /// `name`: of the file, for errors. Damaged when the directory at its end cannot be read; TooLarge.
    static Result<ZipArchive> open(const QByteArray& bytes, const QString& name, const Limits& limits);
    /// The same from the disk, of which only what is asked for is read.
    static Result<ZipArchive> openFile(const QString& path, const Limits& limits);

    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;
    ~ZipArchive();

    const std::vector<ArchiveEntry>& entries() const { return m_entries; }
    bool contains(const QByteArray& name) const { return find(name) >= 0; }

    /// The entry's bytes. NotFound, Encrypted, Damaged (checksums are verified), TooLarge, or Unsupported
    /// when the way of packing is unknown.
    Result<QByteArray> read(const QByteArray& name);
    Result<QByteArray> read(size_t index);

private:
    struct Handle;
    ZipArchive(std::unique_ptr<Handle> handle, QString name, const Limits& limits);
    static Result<ZipArchive> listed(std::unique_ptr<Handle> handle, const QString& name,
                                     const Limits& limits);
    int find(const QByteArray& name) const;
    Error errorOf(int zipError, const QByteArray& entry) const;
    bool isTooMuch(qint64 inflated, qint64 packed) const;

    std::unique_ptr<Handle> m_handle;
    QString m_name;
    Limits m_limits;
    std::vector<ArchiveEntry> m_entries;
    qint64 m_inflated = 0; ///< of all entries so far
};

} // namespace gouji
