#pragma once

#include <QByteArray>

namespace gouji {

/// What a file is, told by its content; the suffix of its name is never asked.
enum class Format {
    Text, ///< whatever shows no other sign
    Html,
    Mhtml, ///< a web page in one file, `multipart/related`
    Zip,   ///< any container: DOCX, ODT, XLSX, an archive of files
    Pdf,
    Ole, ///< DOC, XLS, WPS, or an encrypted DOCX
    Rtf,
    OfficeXml, ///< a text or sheet of an office program as one XML file
    Picture,   ///< PNG, JPEG, TIFF, GIF, BMP
    Foreign,   ///< known, and nothing that a report is published in: RAR, 7z, SQLite
};

Format formatOf(const QByteArray& bytes);

/// For people, of what is told by the first bytes: `PDF`, `DOC, XLS, WPS`, `RAR`; empty for Text and web
/// pages.
QByteArray formatName(const QByteArray& bytes);

/// The beginning of a file in lower case, without byte order mark and what is blank; UTF-16 as its ASCII.
QByteArray headOf(const QByteArray& bytes);

} // namespace gouji
