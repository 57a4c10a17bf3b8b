#include "core/readers/html/html_reader.h"
#include "core/readers/html/mime_parts.h"

namespace gouji {

Result<Document> readMhtml(const QByteArray& bytes, const QString& name, const Limits& limits) {
    const auto page = rootPage(bytes);
    if (!page)
        return failure(ErrorCode::Unsupported, name, QStringLiteral("a message without a web page"));
    auto document = readHtml(page->bytes, name, limits, page->charset);
    if (document)
        document->format = QStringLiteral("mhtml");
    return document;
}

} // namespace gouji
