#include "core/readers/reader.h"

#include "core/base/messages.h"
#include "core/readers/container/package_kind.h"
#include "core/readers/docx/docx_reader.h"
#include "core/readers/format.h"
#include "core/readers/html/html_reader.h"
#include "core/readers/office_format.h"
#include "core/readers/pdf/pdf_reader.h"
#include "core/readers/scan/scan_reader.h"
#include "core/readers/text_reader.h"

namespace gouji {

namespace {

Result<Document> readPackage(const QByteArray& bytes, const QString& name, const Limits& limits,
                             const ReadingAids& aids) {
    auto archive = ZipArchive::open(bytes, name, limits);
    if (!archive)
        return failure(archive.error());
    const PackageKind kind = packageKind(*archive);
    if (kind == PackageKind::Docx)
        return readDocx(*archive, name, limits, pictureReader(limits, aids));
    return failure(packageError(*archive, kind, name));
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
        return readPackage(bytes, name, limits, aids);
    case Format::Pdf:
        return readPdf(bytes, name, limits, pagePictureReader(limits, aids));
    case Format::Picture:
        return readScan(bytes, name, limits, aids);
    case Format::Ole:
        return failure(oleError(bytes, name));
    case Format::OfficeXml:
        return failure(xmlError(bytes, name));
    case Format::Rtf:
        return failure(ErrorCode::NeedsLibreOffice, name, QStringLiteral("rtf"));
    case Format::Foreign:
        break;
    }
    return failure(ErrorCode::Unsupported, name, QString::fromLatin1(formatName(bytes)));
}

} // namespace gouji
