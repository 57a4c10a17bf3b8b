#include "core/readers/format.h"

#include "core/readers/office_format.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace gouji {

namespace {

/// So much of a file may show that it is a web page.
constexpr qsizetype headBytes = 4096;

struct Signature {
    const char* bytes;
    int length;
    const char* name;
    Format format;
};

constexpr std::array signatures{
    Signature{"%PDF-", 5, "PDF", Format::Pdf},
    Signature{"PK\x03\x04", 4, "ZIP", Format::Zip},
    Signature{"PK\x05\x06", 4, "ZIP", Format::Zip}, // without entries
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "DOC, XLS, WPS", Format::Ole},
    Signature{"{\\rtf", 5, "RTF", Format::Rtf},
    Signature{"\x89PNG\r\n\x1A\n", 8, "PNG", Format::Picture},
    Signature{"\xFF\xD8\xFF", 3, "JPEG", Format::Picture},
    Signature{"II*\0", 4, "TIFF", Format::Picture},
    Signature{"MM\0*", 4, "TIFF", Format::Picture},
    Signature{"GIF8", 4, "GIF", Format::Picture},
    Signature{"Rar!", 4, "RAR", Format::Foreign},
    Signature{"7z\xBC\xAF\x27\x1C", 6, "7z", Format::Foreign},
    Signature{"SQLite format 3", 16, "SQLite", Format::Foreign},
};

/// `BM` alone begins words as well; the two reserved numbers behind the size are 0, and the header tells its
/// own length.
bool isBitmap(const QByteArray& bytes) {
    return bytes.size() >= 18 && bytes.startsWith("BM") && bytes.mid(6, 4) == QByteArray(4, '\0') &&
           bytes.mid(15, 3) == QByteArray(3, '\0');
}

const Signature* signatureOf(const QByteArray& bytes) {
    static constexpr Signature bitmap{"BM", 2, "BMP", Format::Picture};
    if (isBitmap(bytes))
        return &bitmap;
    const auto found = std::find_if(signatures.begin(), signatures.end(), [&](const Signature& signature) {
        return bytes.startsWith(QByteArray::fromRawData(signature.bytes, signature.length));
    });
    return found == signatures.end() ? nullptr : &*found;
}

bool isWebPage(const QByteArray& head) {
    static constexpr std::array anywhere{"<html", "<table", "<!doctype html"};
    static constexpr std::array behindMarkup{"<head", "<body", "<div", "<p>", "<p ", "<meta", "<span", "<h1"};
    const auto contains = [&](const char* tag) { return head.contains(tag); };
    return std::any_of(anywhere.begin(), anywhere.end(), contains) ||
           (head.startsWith('<') && std::any_of(behindMarkup.begin(), behindMarkup.end(), contains));
}

/// The headers of a message whose body is a web page with its parts.
bool isMhtml(const QByteArray& head) {
    const qsizetype end = std::max(head.indexOf("\n\n"), head.indexOf("\r\n\r\n"));
    const QByteArray headers = end < 0 ? head : head.left(end);
    return headers.contains("mime-version:") && headers.contains("content-type:") &&
           (headers.contains("multipart/") || headers.contains("text/html"));
}

/// A BMP file: two letters are no sign, so its header is looked at (sizes of BITMAPCOREHEADER … V5HEADER).
bool hasBmpSign(const QByteArray& bytes) {
    static constexpr std::array headers{12, 40, 52, 56, 64, 108, 124};
    return bytes.size() > 26 && bytes.startsWith("BM") && bytes.mid(6, 4) == QByteArray(4, '\0') &&
           bytes.mid(15, 3) == QByteArray(3, '\0') &&
           std::find(headers.begin(), headers.end(), int(bytes[14])) != headers.end();
}

/// Mail programs and servers leave lines of their own before the sign; it counts within the first 1,024 bytes
/// (ISO 32000-1, Adobe's implementation notes).
bool hasPdfSign(const QByteArray& bytes) {
    return bytes.left(1024).contains("%PDF-");
}

} // namespace

Format formatOf(const QByteArray& bytes) {
    if (const Signature* signature = signatureOf(bytes))
        return signature->format;
    if (hasBmpSign(bytes))
        return Format::Picture;
    const QByteArray head = headOf(bytes);
    if (isOfficeXml(head))
        return Format::OfficeXml;
    if (isMhtml(head))
        return Format::Mhtml;
    if (isWebPage(head))
        return Format::Html;
    return hasPdfSign(bytes) ? Format::Pdf : Format::Text;
}

QByteArray formatName(const QByteArray& bytes) {
    const Signature* signature = signatureOf(bytes);
    return signature ? QByteArray(signature->name) : hasBmpSign(bytes) ? QByteArray("BMP") : QByteArray();
}

QByteArray headOf(const QByteArray& bytes) {
    QByteArray head = bytes.left(headBytes);
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder(head);
        head = text.toUtf8();
    }
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    return head.trimmed().toLower();
}

} // namespace gouji
