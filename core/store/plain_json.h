#pragma once

#include <QByteArrayView>
#include <QString>
#include <QVarLengthArray>

#include <optional>

/// The part of JSON that nearly every stored value is of: no spaces, no escapes, whole numbers. Each figure
/// has three such values, and QJsonDocument takes longer for one than SQLite for the row. What is not of this
/// part is left to QJsonDocument.
namespace gouji::codec {

/// Reads from front to back; each call passes over what it has found, or finds nothing and stays.
class PlainJson {
public:
    explicit PlainJson(QByteArrayView utf8) : m_rest(utf8) {}

    bool skip(char c);
    /// `"name":`
    bool skipName(const char* name);
    /// A string, still as UTF-8.
    std::optional<QByteArrayView> string();
    std::optional<qint64> whole();
    std::optional<double> number();
    bool isAtEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView numeral();

    QByteArrayView m_rest;
};

/// The string with its quotes at the end of `out`; false when it needs an escape.
bool appendPlain(QString& out, QStringView text);

/// Bytes of a short text as UTF-16, for functions that want that; other bytes than ASCII become other
/// characters than were meant, but never ASCII.
class Widened {
public:
    explicit Widened(QByteArrayView bytes) {
        m_text.reserve(bytes.size());
        for (const char byte : bytes)
            m_text.append(char16_t(static_cast<unsigned char>(byte)));
    }
    QStringView view() const { return {m_text.constData(), m_text.size()}; }

private:
    QVarLengthArray<char16_t, 48> m_text;
};

} // namespace gouji::codec
