#include "core/readers/container/package_kind.h"

#include <algorithm>

namespace gouji {

namespace {

bool hasPart(const ZipArchive& archive, const char* prefix) {
    const auto& entries = archive.entries();
    return std::any_of(entries.begin(), entries.end(),
                       [&](const ArchiveEntry& entry) { return entry.name.startsWith(prefix); });
}

} // namespace

PackageKind packageKind(ZipArchive& archive) {
    if (archive.contains("[Content_Types].xml")) {
        if (hasPart(archive, "word/"))
            return PackageKind::Docx;
        if (hasPart(archive, "xl/"))
            return PackageKind::Xlsx;
        return PackageKind::Foreign;
    }
    if (archive.contains("mimetype") && (archive.contains("content.xml") || hasPart(archive, "META-INF/"))) {
        const auto type = archive.read("mimetype");
        if (type && type->startsWith("application/vnd.oasis.opendocument.text"))
            return PackageKind::Odt;
        if (type && type->startsWith("application/vnd.oasis.opendocument.spreadsheet"))
            return PackageKind::Ods;
        return PackageKind::Foreign;
    }
    return PackageKind::Files;
}

} // namespace gouji
