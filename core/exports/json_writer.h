#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QString>

namespace gouji {

/// Writes one JSON value as compact UTF-8, piece by piece, in the order of the calls (QJsonObject would sort
/// the keys). The caller keeps begin and end in balance; commas and escapes are the writer's. Lone surrogates
/// come out as a replacement character: the result is always valid UTF-8.
class JsonWriter {
public:
    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginArray();
    JsonWriter& endArray();

    /// The name of the next value; plain ASCII without anything to escape.
    JsonWriter& key(QLatin1String name);
    /// Any name.
    JsonWriter& key(QStringView name);

    JsonWriter& string(QStringView text);
    JsonWriter& string(QLatin1String text) { return string(QStringView(QString(text))); }
    /// A string, or null when it is empty.
    JsonWriter& stringOrNull(QStringView text) { return text.isEmpty() ? null() : string(text); }
    JsonWriter& number(qint64 value);
    /// With at most three places.
    JsonWriter& number(double value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    /// The text so far; the writer is empty afterwards.
    QByteArray take();

private:
    void separate();
    void appendString(QStringView text);

    QByteArray m_text;
    bool m_needsComma = false;
};

} // namespace gouji
