#include "core/store/plain_json.h"

#include <algorithm>
#include <cstring>

namespace gouji::codec {

bool PlainJson::skip(char c) {
    if (!m_rest.startsWith(c))
        return false;
    m_rest = m_rest.sliced(1);
    return true;
}

bool PlainJson::skipName(const char* name) {
    const qsizetype length = qsizetype(std::strlen(name));
    const bool isThere = m_rest.size() >= length + 3 && m_rest[0] == '"' &&
                         m_rest.sliced(1, length) == QByteArrayView(name, length) &&
                         m_rest[length + 1] == '"' && m_rest[length + 2] == ':';
    if (isThere)
        m_rest = m_rest.sliced(length + 3);
    return isThere;
}

std::optional<QByteArrayView> PlainJson::string() {
    if (!m_rest.startsWith('"'))
        return std::nullopt;
    for (qsizetype i = 1; i < m_rest.size(); ++i) {
        const auto byte = static_cast<unsigned char>(m_rest[i]);
        if (byte == '\\' || byte < 0x20)
            return std::nullopt;
        if (byte == '"') {
            const QByteArrayView found = m_rest.sliced(1, i - 1);
            m_rest = m_rest.sliced(i + 1);
            return found;
        }
    }
    return std::nullopt;
}

/// Up to what ends a number.
QByteArrayView PlainJson::numeral() {
    const auto end =
        std::find_if(m_rest.begin(), m_rest.end(), [](char c) { return c == ',' || c == ']' || c == '}'; });
    return m_rest.first(end - m_rest.begin());
}

std::optional<qint64> PlainJson::whole() {
    const QByteArrayView digits = numeral();
    const bool areDigits =
        !digits.isEmpty() && digits.size() < 16 &&
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!areDigits)
        return std::nullopt;
    qint64 value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    m_rest = m_rest.sliced(digits.size());
    return value;
}

std::optional<double> PlainJson::number() {
    const QByteArrayView text = numeral();
    bool isNumber = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e';
    });
    const double value = isNumber ? text.toDouble(&isNumber) : 0;
    if (!isNumber)
        return std::nullopt;
    m_rest = m_rest.sliced(text.size());
    return value;
}

bool appendPlain(QString& out, QStringView text) {
    const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 || c == u'"' || c == u'\\' || c.isSurrogate();
    });
    if (!isPlain)
        return false;
    out += u'"';
    out += text;
    out += u'"';
    return true;
}

} // namespace gouji::codec
