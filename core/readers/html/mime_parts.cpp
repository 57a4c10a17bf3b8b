#include "core/readers/html/mime_parts.h"

#include <algorithm>
#include <map>

namespace gouji {

namespace {

constexpr int deepest = 4; ///< multiparts within each other
constexpr int mostParts = 2'000;
constexpr qsizetype headerBytes = 8'192; ///< of one header that are read

using Headers = std::map<QByteArray, QByteArray>; ///< names in lower case, folded lines joined

/// The headers at the beginning of `text`, which is moved behind the empty line that ends them.
Headers takeHeaders(QByteArrayView& text) {
    Headers headers;
    QByteArray name;
    while (!text.isEmpty()) {
        qsizetype end = text.indexOf('\n');
        end = end < 0 ? text.size() : end;
        const QByteArrayView raw = text.first(end);
        text = text.sliced(std::min(end + 1, text.size()));
        const QByteArrayView line = raw.trimmed();
        if (line.isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if ((raw.front() == ' ' || raw.front() == '\t') && !name.isEmpty()) {
            QByteArray& value = headers[name];
            value.append(' ').append(line.first(std::min(line.size(), headerBytes)));
            value.truncate(headerBytes);
        } else if (colon > 0 && colon < headerBytes) {
            name = line.first(colon).trimmed().toByteArray().toLower();
            headers[name] = line.sliced(colon + 1).trimmed().toByteArray().left(headerBytes);
        }
    }
    return headers;
}

QByteArray valueOf(const Headers& headers, const char* name) {
    const auto found = headers.find(name);
    return found == headers.end() ? QByteArray() : found->second;
}

/// `boundary` of `multipart/related; boundary="----=_Part"; type="text/html"`.
QByteArray parameter(const QByteArray& header, const char* name) {
    const QByteArray lower = header.toLower();
    for (qsizetype semicolon = header.indexOf(';'); semicolon >= 0;
         semicolon = header.indexOf(';', semicolon + 1)) {
        const qsizetype equals = header.indexOf('=', semicolon);
        if (equals < 0)
            break;
        if (lower.mid(semicolon + 1, equals - semicolon - 1).trimmed() != name)
            continue;
        QByteArray value = header.mid(equals + 1).trimmed();
        if (value.startsWith('"'))
            return value.mid(1, value.indexOf('"', 1) - 1);
        const qsizetype end = value.indexOf(';');
        return (end < 0 ? value : value.left(end)).trimmed();
    }
    return {};
}

int digitOf(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QByteArray fromQuotedPrintable(QByteArrayView text) {
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? digitOf(text[i + 1]) : -1;
        const int low = high >= 0 ? digitOf(text[i + 2]) : -1;
        if (low >= 0) {
            out += char(high * 16 + low);
            i += 2;
        } else if (text[i] != '=') {
            out += text[i];
        } else { // a line that goes on, perhaps with spaces at its end
            const qsizetype end = text.indexOf('\n', i);
            if (end >= 0 && text.sliced(i + 1, end - i - 1).trimmed().isEmpty())
                i = end;
            else
                out += '=';
        }
    }
    return out;
}

QByteArray decoded(QByteArrayView body, const QByteArray& encoding) {
    if (encoding == "base64")
        return QByteArray::fromBase64(body.toByteArray());
    return encoding == "quoted-printable" ? fromQuotedPrintable(body) : body.toByteArray();
}

/// Divides messages into parts and remembers the best page. Used once.
class PartSearch {
public:
    void read(QByteArrayView entity, int depth, const QByteArray& root = {}) {
        const Headers headers = takeHeaders(entity);
        const QByteArray contentType = valueOf(headers, "content-type");
        const QByteArray type =
            contentType.left(contentType.indexOf(';') < 0 ? contentType.size() : contentType.indexOf(';'))
                .trimmed()
                .toLower();
        const QByteArray boundary = parameter(contentType, "boundary");
        if (type.startsWith("multipart/") && !boundary.isEmpty() && depth < deepest) {
            readParts(entity, boundary, depth, parameter(contentType, "start"));
            return;
        }
        if (type != "text/html" && type != "application/xhtml+xml")
            return;
        const bool isRoot = !root.isEmpty() && valueOf(headers, "content-id") == root;
        if (page && !isRoot)
            return;
        page = MimePart{type, parameter(contentType, "charset"),
                        decoded(entity, valueOf(headers, "content-transfer-encoding").toLower())};
    }

    std::optional<MimePart> page;

private:
    void readParts(QByteArrayView body, const QByteArray& boundary, int depth, const QByteArray& root) {
        const QByteArray line = QByteArray("--").append(boundary);
        qsizetype at = body.indexOf(line);
        while (at >= 0 && ++m_parts <= mostParts) {
            const qsizetype start = body.indexOf('\n', at);
            if (start < 0 || body.sliced(at + line.size()).startsWith("--"))
                return;
            at = body.indexOf(line, start);
            const qsizetype end = at < 0 ? body.size() : at;
            read(body.sliced(start + 1, std::max<qsizetype>(0, end - start - 1)), depth + 1, root);
        }
    }

    int m_parts = 0;
};

} // namespace

std::optional<MimePart> rootPage(const QByteArray& message) {
    PartSearch search;
    search.read(message, 0);
    return std::move(search.page);
}

} // namespace gouji
