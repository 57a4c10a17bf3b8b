#include "core/readers/office_format.h"

#include "core/readers/container/compound_file.h"
#include "core/readers/format.h"

#include <QtEndian>

#include <array>

namespace gouji {

namespace {

Error needed(const char* format, const QString& name) {
    return {ErrorCode::NeedsLibreOffice, name, QString::fromLatin1(format)};
}

/// [MS-DOC] 2.5.2: fEncrypted among the flags of the file's information block.
bool isDocEncrypted(const QByteArray& begin) {
    constexpr quint16 encrypted = 0x0100;
    return begin.size() >= 12 && (qFromLittleEndian<quint16>(begin.constData() + 10) & encrypted) != 0;
}

/// [MS-XLS] 2.4.117: a record FilePass among those behind the first one.
bool isXlsEncrypted(const QByteArray& begin) {
    constexpr quint16 filePass = 0x002F;
    for (qsizetype at = 0; at + 4 <= begin.size();) {
        if (qFromLittleEndian<quint16>(begin.constData() + at) == filePass)
            return true;
        at += 4 + qFromLittleEndian<quint16>(begin.constData() + at + 2);
    }
    return false;
}

struct XmlSign {
    const char* text;
    const char* format;
};

constexpr std::array xmlSigns{
    XmlSign{"schemas.microsoft.com/office/word/2003/wordml", "doc"},
    XmlSign{"urn:schemas-microsoft-com:office:spreadsheet", "xls"},
    XmlSign{"office:mimetype=\"application/vnd.oasis.opendocument.text\"", "odt"},
    XmlSign{"office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"", "ods"},
};

const XmlSign* xmlSignOf(const QByteArray& head) {
    if (!head.startsWith("<?xml"))
        return nullptr;
    for (const XmlSign& sign : xmlSigns) {
        if (head.contains(sign.text))
            return &sign;
    }
    return nullptr;
}

} // namespace

Error oleError(const QByteArray& bytes, const QString& name) {
    const auto file = CompoundFile::open(bytes);
    if (!file)
        return {ErrorCode::Damaged, name, {}};
    const QStringList streams = file->streams();
    const QString document = QStringLiteral("WordDocument");
    if (streams.contains(QStringLiteral("EncryptedPackage")))
        return {ErrorCode::Encrypted, name, {}};
    if (streams.contains(document))
        return isDocEncrypted(file->beginOf(document)) ? Error{ErrorCode::Encrypted, name, {}}
                                                       : needed("doc", name);
    for (const QString& workbook : {QStringLiteral("Workbook"), QStringLiteral("Book")}) {
        if (streams.contains(workbook))
            return isXlsEncrypted(file->beginOf(workbook)) ? Error{ErrorCode::Encrypted, name, {}}
                                                           : needed("xls", name);
    }
    return {ErrorCode::Unsupported, name, QStringLiteral("OLE")};
}

bool isOfficeXml(const QByteArray& head) {
    return xmlSignOf(head) != nullptr;
}

Error xmlError(const QByteArray& bytes, const QString& name) {
    const XmlSign* sign = xmlSignOf(headOf(bytes));
    return sign != nullptr ? needed(sign->format, name) : Error{ErrorCode::Unsupported, name, {}};
}

Error packageError(ZipArchive& archive, PackageKind kind, const QString& name) {
    if (kind == PackageKind::Xlsx)
        return needed("xlsx", name);
    if (kind != PackageKind::Odt && kind != PackageKind::Ods)
        return {ErrorCode::Unsupported, name, QStringLiteral("ZIP")};
    const auto manifest = archive.read("META-INF/manifest.xml");
    if (!manifest && manifest.error().code != ErrorCode::NotFound)
        return manifest.error();
    if (manifest && manifest->contains(":encryption-data"))
        return {ErrorCode::Encrypted, name, {}};
    return needed(kind == PackageKind::Odt ? "odt" : "ods", name);
}

} // namespace gouji
