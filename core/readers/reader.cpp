#include "core/readers/reader.h"

#include "core/base/messages.h"
#include "core/readers/container/package_kind.h"
#include "core/readers/docx/docx_reader.h"
#include "core/readers/format.h"
#include "core/readers/html/html_reader.h"
#include "core/readers/pdf/pdf_reader.h"
#include "core/readers/scan/scan_reader.h"
#include "core/readers/text_reader.h"

namespace gouji {

namespace {

Result<Document> readPackage(const QByteArray& bytes, const QString& name, const Limits& limits) {
    auto archive = ZipArchive::open(bytes, name, limits);
    if (!archive)
        return failure(archive.error());
    switch (packageKind(*archive)) {
    case PackageKind::Docx:
        return readDocx(*archive, name, limits);
    case PackageKind::Odt:
        return failure(ErrorCode::Unsupported, name, QStringLiteral("ODT"));
    case PackageKind::Xlsx:
        return failure(ErrorCode::Unsupported, name, QStringLiteral("XLSX, ODS"));
    case PackageKind::Files:
        break;
    }
    return failure(ErrorCode::Unsupported, name, QStringLiteral("ZIP"));
}

/// Office files with a password are kept in the container of the older formats.
bool isEncryptedPackage(const QByteArray& bytes) {
    static const QByteArray stream("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    return bytes.contains(stream);
}

} // namespace

Result<Document> readDocument(const QByteArray& bytes, const QString& name, const Limits& limits,
                              const ReadingAids& aids) {
    if (bytes.isEmpty())
        return failure(ErrorCode::Empty, name);
    if (bytes.size() > limits.fileBytes)
        return failure(ErrorCode::TooLarge, name, sizesDetail(bytes.size(), limits.fileBytes));
    switch (formatOf(bytes)) {
    case Format::Text:
        return readText(bytes, name, limits);
    case Format::Html:
        return readHtml(bytes, name, limits);
    case Format::Mhtml:
        return readMhtml(bytes, name, limits);
    case Format::Zip:
        return readPackage(bytes, name, limits);
    case Format::Pdf:
        return readPdf(bytes, name, limits, pagePictureReader(limits, aids));
    case Format::Picture:
        return readScan(bytes, name, limits, aids);
    case Format::Ole:
        if (isEncryptedPackage(bytes))
            return failure(ErrorCode::Encrypted, name);
        break;
    case Format::Rtf:
    case Format::Foreign:
        break;
    }
    return failure(ErrorCode::Unsupported, name, QString::fromLatin1(formatName(bytes)));
}

} // namespace gouji
