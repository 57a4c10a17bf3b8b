#include "core/exports/json_writer.h"

#include <utility>

namespace gouji {

namespace {

void appendEscaped(QByteArray& out, char c) {
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += hex[(c >> 4) & 0xF];
        out += hex[c & 0xF];
    }
}

bool needsEscape(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

} // namespace

void JsonWriter::separate() {
    if (m_needsComma)
        m_text += ',';
    m_needsComma = true;
}

void JsonWriter::appendString(QStringView text) {
    const QByteArray utf8 = text.toUtf8();
    m_text += '"';
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (!needsEscape(utf8[i]))
            continue;
        m_text.append(utf8.constData() + plainFrom, i - plainFrom);
        appendEscaped(m_text, utf8[i]);
        plainFrom = i + 1;
    }
    m_text.append(utf8.constData() + plainFrom, utf8.size() - plainFrom);
    m_text += '"';
}

JsonWriter& JsonWriter::beginObject() {
    separate();
    m_text += '{';
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::endObject() {
    m_text += '}';
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::beginArray() {
    separate();
    m_text += '[';
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::endArray() {
    m_text += ']';
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::key(QLatin1String name) {
    separate();
    m_text += '"';
    m_text.append(name.data(), name.size());
    m_text += "\":";
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::key(QStringView name) {
    separate();
    appendString(name);
    m_text += ':';
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::string(QStringView text) {
    separate();
    appendString(text);
    return *this;
}

JsonWriter& JsonWriter::number(qint64 value) {
    separate();
    m_text += QByteArray::number(value);
    return *this;
}

JsonWriter& JsonWriter::number(double value) {
    if (!qIsFinite(value))
        return null();
    QByteArray digits = QByteArray::number(value, 'f', 3);
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    separate();
    m_text += digits == "-0" ? QByteArray("0") : digits;
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    separate();
    m_text += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    separate();
    m_text += "null";
    return *this;
}

QByteArray JsonWriter::take() {
    m_needsComma = false;
    return std::exchange(m_text, {});
}

} // namespace gouji
