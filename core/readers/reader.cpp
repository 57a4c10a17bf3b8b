#include "core/readers/reader.h"

#include "core/base/messages.h"
#include "core/readers/format.h"
#include "core/readers/html/html_reader.h"
#include "core/readers/text_reader.h"

namespace gouji {

Result<Document> readDocument(const QByteArray& bytes, const QString& name, const Limits& limits) {
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
    case Format::Pdf:
    case Format::Ole:
    case Format::Rtf:
    case Format::Picture:
    case Format::Foreign:
        break;
    }
    return failure(ErrorCode::Unsupported, name, QString::fromLatin1(formatName(bytes)));
}

} // namespace gouji
