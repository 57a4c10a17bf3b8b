#include "core/readers/html/html_reader.h"

#include "core/readers/encoding.h"
#include "core/readers/html/page_content.h"
#include "core/readers/html/page_tree.h"
#include "core/readers/html/sheet_lines.h"
#include "core/readers/page_document.h"
#include "core/readers/spoilt_text.h"

namespace gouji {

namespace {

/// The charset that the page's meta elements name. Browsers look as far.
QByteArray declaredCharset(const QByteArray& bytes) {
    constexpr qsizetype furthest = 4096;
    const QByteArray head = bytes.left(furthest).toLower();
    for (qsizetype meta = head.indexOf("<meta"); meta >= 0; meta = head.indexOf("<meta", meta + 1)) {
        qsizetype end = head.indexOf('>', meta);
        end = end < 0 ? head.size() : end;
        const qsizetype at = head.indexOf("charset", meta);
        if (at < 0 || at > end)
            continue;
        const QByteArray value = head.mid(at + 7, end - at - 7).trimmed();
        if (!value.startsWith('='))
            continue;
        QByteArray charset;
        for (const char c : value.mid(1).trimmed()) {
            if (QByteArrayView("\"' \t\r\n;/").contains(c) && !charset.isEmpty())
                break;
            if (!QByteArrayView("\"' \t\r\n").contains(c))
                charset += c;
        }
        return charset;
    }
    return {};
}

} // namespace

Result<Document> readHtml(const QByteArray& bytes, const QString& name, const Limits& limits,
                          const QByteArray& charset) {
    const QByteArray declared = declaredCharset(bytes);
    const auto decoded = decodeText(bytes, declared.isEmpty() ? charset : declared);
    if (!decoded)
        return failure(ErrorCode::Damaged, name, QStringLiteral("not a text file"));
    const QByteArray page = decoded->text.toUtf8();
    const auto tree = PageTree::build(page, limits);
    if (!tree)
        return failure(tree.error().code, name, tree.error().detail);
    HtmlContent content = pageContent(*tree, limits, isSheetPage(bytes));
    Document document = pageDocument(std::move(content.blocks), QStringLiteral("html"), limits);
    document.truncated = document.truncated || content.isCut;
    document.pictures = content.pictures;
    document.encoding = decoded->encoding;
    document.brokenCharacters += decoded->replaced;
    if (document.blocks.empty())
        return failure(ErrorCode::Empty, name);
    if (isMojibake(document.text))
        return failure(ErrorCode::Damaged, name, QStringLiteral("decoded wrongly and saved so"));
    return document;
}

} // namespace gouji
