#pragma once

#include "core/store/database.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace gouji {

/// NULL for an empty text.
inline std::optional<QString> orNull(const QString& text) {
    return text.isEmpty() ? std::nullopt : std::optional<QString>(text);
}

/// A prepared statement, to be run as often as one likes. The first failure stays and makes the rest idle.
/// Belongs to the connection's thread; a transaction ends only after its queries are gone.
class Query {
public:
    Query(Database& database, const QString& sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Binds the values in order: texts (a null one is an empty text), bytes, whole numbers; no value is
    /// NULL. Without results the statement is executed before this returns.
    template <typename... Values>
    bool run(const Values&... values) {
        reset();
        int index = 0;
        (bind(++index, values), ...);
        return start();
    }
    /// The same for a number of values that is known only now.
    template <typename Value>
    bool runList(const std::vector<Value>& values) {
        reset();
        int index = 0;
        for (const Value& value : values)
            bind(++index, value);
        return start();
    }

    /// To the next row; false at the end and on failure.
    bool next();

    bool isNull(int column) const;
    QString text(int column) const; ///< null for NULL
    std::optional<QString> optionalText(int column) const;
    std::optional<int> optionalNumber(int column) const;
    qint64 number(int column) const;
    QByteArray bytes(int column) const;
    /// The text as it is stored, until the next row.
    QByteArrayView utf8(int column) const;

    qint64 insertedId() const;
    qint64 changedRows() const;

    /// Whether everything went well so far.
    Result<void> result() const;

private:
    void reset();
    bool start();
    void bind(int index, const QString& text);
    void bind(int index, const QByteArray& bytes);
    void bind(int index, qint64 number);
    void bindNull(int index);
    template <typename Value>
    void bind(int index, const std::optional<Value>& value) {
        value ? bind(index, *value) : bindNull(index);
    }
    void keep(int code);

    Database& m_database;
    QString m_sql;
    PreparedStatement m_statement; ///< null: could not be prepared
    bool m_hasMore = false;        ///< after its last row SQLite would begin anew
    std::optional<Error> m_error;
};

} // namespace gouji
