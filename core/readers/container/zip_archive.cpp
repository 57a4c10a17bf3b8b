#include "core/readers/container/zip_archive.h"

#include "core/base/messages.h"

#include <QFile>
#include <QFileInfo>

#include <zip.h>

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype chunkBytes = 64 * 1024;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using OpenEntry = std::unique_ptr<zip_file_t, CloseFile>;

/// What a libzip error means to whoever has the file.
ErrorCode codeOf(int zipError) {
    switch (zipError) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
        return ErrorCode::Encrypted;
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP:
    case ZIP_ER_MULTIDISK:
        return ErrorCode::Unsupported;
    case ZIP_ER_NOENT:
        return ErrorCode::NotFound;
    case ZIP_ER_OPEN:
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
        return ErrorCode::Unreadable;
    default:
        return ErrorCode::Damaged;
    }
}

QString sentenceOf(int zipError) {
    zip_error_t error;
    zip_error_init_with_code(&error, zipError);
    QString text = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return text;
}

ArchiveEntry entryAt(zip_t* archive, zip_uint64_t index) {
    ArchiveEntry entry;
    entry.name = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
    entry.isFolder = entry.name.endsWith('/');
    if (const char* strict = zip_get_name(archive, index, ZIP_FL_ENC_STRICT))
        entry.isUtf8 = entry.name == strict; // as it is unless the archive means another encoding
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) == 0 && (stat.valid & ZIP_STAT_ENCRYPTION_METHOD))
        entry.isEncrypted = stat.encryption_method != ZIP_EM_NONE;
    return entry;
}

} // namespace

struct ZipArchive::Handle {
    QByteArray bytes; ///< libzip reads from here, unless it reads a file
    qint64 size = 0;  ///< of the packed whole
    zip_t* archive = nullptr;

    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        if (archive)
            zip_discard(archive);
    }
};

Result<ZipArchive> ZipArchive::open(const QByteArray& bytes, const QString& name, const Limits& limits) {
    auto handle = std::make_unique<Handle>();
    handle->bytes = bytes;
    handle->size = bytes.size();
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(handle->bytes.constData(), zip_uint64_t(handle->size), 0, &error);
    handle->archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (!handle->archive) {
        zip_source_free(source);
        return failure(codeOf(code), name, sentenceOf(code));
    }
    return listed(std::move(handle), name, limits);
}

Result<ZipArchive> ZipArchive::openFile(const QString& path, const Limits& limits) {
    auto handle = std::make_unique<Handle>();
    handle->size = QFileInfo(path).size();
    int code = 0;
    handle->archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!handle->archive)
        return failure(codeOf(code), path, sentenceOf(code));
    return listed(std::move(handle), path, limits);
}

Result<ZipArchive> ZipArchive::listed(std::unique_ptr<Handle> handle, const QString& name,
                                      const Limits& limits) {
    ZipArchive archive(std::move(handle), name, limits);
    const zip_int64_t count = zip_get_num_entries(archive.m_handle->archive, 0);
    if (count > limits.archiveEntries)
        return failure(ErrorCode::TooLarge, name,
                       QStringLiteral("%1 > %2").arg(count).arg(limits.archiveEntries));
    for (zip_int64_t i = 0; i < count; ++i)
        archive.m_entries.push_back(entryAt(archive.m_handle->archive, zip_uint64_t(i)));
    return archive;
}

ZipArchive::ZipArchive(std::unique_ptr<Handle> handle, QString name, const Limits& limits)
    : m_handle(std::move(handle)), m_name(std::move(name)), m_limits(limits) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

int ZipArchive::find(const QByteArray& name) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const ArchiveEntry& entry) { return entry.name == name; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

Error ZipArchive::errorOf(int zipError, const QByteArray& entry) const {
    return {codeOf(zipError), m_name, QString::fromUtf8(entry) + QStringLiteral(": ") + sentenceOf(zipError)};
}

bool ZipArchive::isTooMuch(qint64 inflated, qint64 packed) const {
    return inflated > m_limits.inflatedBytes ||
           (inflated > m_limits.ratioFreeBytes &&
            inflated / m_limits.inflatedRatio >= std::max<qint64>(packed, 1));
}

Result<QByteArray> ZipArchive::read(const QByteArray& name) {
    const int index = find(name);
    if (index < 0)
        return failure(ErrorCode::NotFound, m_name, QString::fromUtf8(name));
    return read(size_t(index));
}

Result<QByteArray> ZipArchive::read(size_t index) {
    const ArchiveEntry& entry = m_entries.at(index);
    zip_stat_t stat;
    zip_stat_init(&stat);
    const OpenEntry file(zip_fopen_index(m_handle->archive, index, 0));
    if (!file || zip_stat_index(m_handle->archive, index, 0, &stat) != 0)
        return failure(errorOf(zip_error_code_zip(zip_get_error(m_handle->archive)), entry.name));
    const auto packed = qint64(std::min<zip_uint64_t>(stat.comp_size, zip_uint64_t(m_handle->size)));
    QByteArray bytes;
    while (true) {
        const qsizetype before = bytes.size();
        bytes.resize(before + chunkBytes);
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + before, zip_uint64_t(chunkBytes));
        bytes.resize(before + qsizetype(std::max<zip_int64_t>(got, 0)));
        if (got < 0)
            return failure(errorOf(zip_error_code_zip(zip_file_get_error(file.get())), entry.name));
        if (got == 0)
            return bytes;
        m_inflated += got;
        for (const auto& [inflated, from] :
             {std::pair(qint64(bytes.size()), packed), std::pair(m_inflated, qint64(m_handle->size))}) {
            if (isTooMuch(inflated, from))
                return failure(
                    ErrorCode::TooLarge, m_name,
                    sizesDetail(inflated, std::min(m_limits.inflatedBytes, from * m_limits.inflatedRatio)));
        }
    }
}

} // namespace gouji
