#include "core/ingest/archive_files.h"

#include "core/base/messages.h"
#include "core/readers/container/package_kind.h"
#include "core/store/open_files.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace gouji {

namespace {

QString decodedName(const ArchiveEntry& entry) {
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString name = utf8(entry.name);
    if (!entry.isUtf8 && utf8.hasError()) {
        QStringDecoder gb("GB18030");
        name = gb(entry.name);
    }
    return name.replace(QLatin1Char('\\'), QLatin1Char('/'));
}

/// `./a.docx` is a.docx; of a name that would lead out of the archive only the file's own is kept.
QString nameWithin(const QString& name) {
    QStringList parts = name.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    parts.removeAll(QStringLiteral("."));
    const bool leadsOut = parts.contains(QStringLiteral("..")) || name.startsWith(QLatin1Char('/'));
    return leadsOut && !parts.isEmpty() ? parts.back() : parts.join(QLatin1Char('/'));
}

/// What archivers and file managers add.
bool isLitter(const QString& name) {
    static const QStringList files{QStringLiteral("Thumbs.db"), QStringLiteral("desktop.ini")};
    static const QStringList folders{QStringLiteral("__MACOSX"), QStringLiteral(".git"),
                                     QStringLiteral(".svn"), QStringLiteral(".Trashes"),
                                     QStringLiteral(".fseventsd")};
    const QStringList parts = name.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    return parts.isEmpty() || files.contains(parts.back()) || parts.back().startsWith(QLatin1String("~$")) ||
           parts.back().startsWith(QLatin1Char('.')) ||
           std::any_of(folders.begin(), folders.end(),
                       [&](const QString& folder) { return parts.contains(folder); });
}

struct NamedEntry {
    QString name; ///< unique in its archive
    size_t index = 0;
};

/// The files of an archive; of two with one name the second is called `name (2)`.
std::vector<NamedEntry> filesOf(const ZipArchive& archive) {
    std::vector<NamedEntry> files;
    QSet<QString> taken;
    for (size_t i = 0; i < archive.entries().size(); ++i) {
        const ArchiveEntry& entry = archive.entries()[i];
        const QString plain = nameWithin(decodedName(entry));
        if (entry.isFolder || isLitter(plain))
            continue;
        QString name = plain;
        for (int copy = 2; taken.contains(name); ++copy)
            name = QStringLiteral("%1 (%2)").arg(plain).arg(copy);
        taken.insert(name);
        files.push_back({name, i});
    }
    return files;
}

bool isCalledArchive(const QString& name) {
    return name.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
}

/// Not asked whether they are archives: opening each would cost as much as reading them.
bool isCalledDocument(const QString& name) {
    static const QStringList suffixes{QStringLiteral("docx"), QStringLiteral("docm"), QStringLiteral("xlsx"),
                                      QStringLiteral("odt"), QStringLiteral("ods")};
    return suffixes.contains(QFileInfo(name).suffix().toLower());
}

bool isZip(const QString& path) {
    if (isOpenHere(path) || !QFileInfo(path).isFile()) // reading a case would take its locks away
        return false;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == QByteArray("PK\x03\x04", 4);
}

Result<ZipArchive> openArchive(const QString& path, const Limits& limits) {
    if (QFileInfo(path).size() > limits.archiveBytes)
        return failure(ErrorCode::TooLarge, path, sizesDetail(QFileInfo(path).size(), limits.archiveBytes));
    Limits entries = limits;
    entries.inflatedBytes = std::min(limits.inflatedBytes, limits.fileBytes); // each is a file of its own
    return ZipArchive::openFile(path, entries);
}

Result<QByteArray> readNamed(ZipArchive& archive, const QString& name, const QString& path,
                             const Limits& limits);

/// `b.zip/c.docx` of an archive in which `b.zip` lies.
Result<QByteArray> readInner(ZipArchive& archive, const NamedEntry& file, const QString& rest,
                             const QString& path, const Limits& limits) {
    const auto bytes = archive.read(file.index);
    if (!bytes)
        return failure(bytes.error().code, path, bytes.error().detail);
    auto inner = ZipArchive::open(*bytes, path, limits);
    return inner ? readNamed(*inner, rest, path, limits) : failure(inner.error());
}

Result<QByteArray> readNamed(ZipArchive& archive, const QString& name, const QString& path,
                             const Limits& limits) {
    for (const NamedEntry& file : filesOf(archive)) {
        if (file.name == name) {
            auto bytes = archive.read(file.index);
            if (!bytes)
                return failure(bytes.error().code, path, bytes.error().detail);
            return bytes->isEmpty() ? failure(ErrorCode::Empty, path) : bytes;
        }
        const QString within = file.name + QLatin1Char('/');
        if (isCalledArchive(file.name) && name.startsWith(within))
            return readInner(archive, file, name.mid(within.size()), path, limits);
    }
    return failure(ErrorCode::Unreadable, path, QStringLiteral("not in the archive"));
}

/// The files of an archive that lies in another; empty when it is none.
QStringList filesWithin(ZipArchive& outer, const NamedEntry& file, const Limits& limits) {
    QStringList names;
    const auto bytes = outer.read(file.index);
    auto inner = bytes ? ZipArchive::open(*bytes, file.name, limits) : failure(bytes.error());
    if (inner && packageKind(*inner) == PackageKind::Files) {
        for (const NamedEntry& one : filesOf(*inner))
            names += one.name;
    }
    return names;
}

} // namespace

QStringList filesInArchive(const QString& path, const Limits& limits) {
    QStringList files;
    if (isCalledDocument(path) || !isZip(path))
        return files;
    auto archive = openArchive(path, limits);
    if (!archive || packageKind(*archive) != PackageKind::Files)
        return files;
    for (const NamedEntry& file : filesOf(*archive)) {
        const QString whole = path + QLatin1Char('/') + file.name;
        const QStringList within =
            isCalledArchive(file.name) ? filesWithin(*archive, file, limits) : QStringList();
        for (const QString& name : within)
            files += QString(whole + QLatin1Char('/') + name);
        if (within.isEmpty())
            files += whole;
        if (files.size() > limits.archiveEntries) // archives within it count as well
            return {};
    }
    return files;
}

QStringList withArchivesOpened(const QStringList& paths, const Limits& limits) {
    QStringList files;
    for (const QString& path : paths) {
        const QStringList within = filesInArchive(path, limits);
        files += within.isEmpty() ? QStringList{path} : within;
    }
    return files;
}

std::optional<QString> archiveOf(const QString& path) {
    for (qsizetype slash = path.indexOf(QLatin1Char('/'), 1); slash > 0;
         slash = path.indexOf(QLatin1Char('/'), slash + 1)) {
        const QString prefix = path.left(slash);
        const QFileInfo info(prefix);
        if (!info.exists())
            return std::nullopt;
        if (info.isFile())
            return isZip(prefix) ? std::optional(prefix) : std::nullopt;
    }
    return std::nullopt;
}

Result<QByteArray> loadFromArchive(const QString& path, const Limits& limits) {
    const auto outer = archiveOf(path);
    if (!outer)
        return failure(ErrorCode::Unreadable, path, QStringLiteral("not in the archive"));
    auto archive = openArchive(*outer, limits);
    if (!archive)
        return failure(archive.error());
    return readNamed(*archive, path.mid(outer->size() + 1), path, limits);
}

} // namespace gouji
