#include "core/readers/reader.h"

#include "core/base/messages.h"
#include "core/readers/text_reader.h"

#include <array>

namespace gouji {

namespace {

/// Formats known by their first bytes that no reader takes yet. Told by name, never parsed as text.
struct Signature {
    const char* bytes;
    int length;
    const char* format;
};

constexpr std::array signatures{
    Signature{"%PDF-", 5, "PDF"},
    Signature{"PK\x03\x04", 4, "ZIP, DOCX, XLSX, ODT"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "DOC, XLS, WPS"},
    Signature{"{\\rtf", 5, "RTF"},
    Signature{"\x89PNG\r\n\x1A\n", 8, "PNG"},
    Signature{"\xFF\xD8\xFF", 3, "JPEG"},
    Signature{"II*\0", 4, "TIFF"},
    Signature{"MM\0*", 4, "TIFF"},
    Signature{"GIF8", 4, "GIF"},
    Signature{"Rar!", 4, "RAR"},
    Signature{"7z\xBC\xAF\x27\x1C", 6, "7z"},
    Signature{"SQLite format 3", 16, "SQLite"},
};

bool looksLikeHtml(const QByteArray& bytes) {
    const QByteArray head = bytes.left(1024).trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html") ||
           (head.startsWith("<") && head.contains("<head")) || head.contains("<table");
}

} // namespace

Result<Document> readDocument(const QByteArray& bytes, const QString& name, const Limits& limits) {
    if (bytes.isEmpty())
        return failure(ErrorCode::Empty, name);
    if (bytes.size() > limits.fileBytes)
        return failure(ErrorCode::TooLarge, name, sizesDetail(bytes.size(), limits.fileBytes));
    for (const Signature& signature : signatures) {
        if (bytes.startsWith(QByteArray::fromRawData(signature.bytes, signature.length)))
            return failure(ErrorCode::Unsupported, name, QString::fromLatin1(signature.format));
    }
    if (looksLikeHtml(bytes))
        return failure(ErrorCode::Unsupported, name, QStringLiteral("HTML"));
    return readText(bytes, name, limits);
}

} // namespace gouji
