#pragma once

#include "core/base/result.h"
#include "core/store/open_files.h"

#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

class QSqlError;

/// A thin cover over Qt SQL: errors as values, statements that remember their failure, transactions as
/// scopes.
namespace gouji {

/// One connection to a database file. Belongs to the thread that opened it. Queries must not outlive it.
class Database {
public:
    enum class Access {
        ReadWrite, ///< creates the file when there is none
        ReadOnly,
        Immutable, ///< no locks, no journal: for media that nobody can change
    };

    /// Makes an empty file for writing when there is none; reads nothing yet. Writers wait up to five seconds
    /// for each other. Errors carry `path` as their place.
    static Result<std::unique_ptr<Database>> open(const QString& path, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// One statement without results.
    Result<void> execute(const QString& sql);
    /// The first column of the first row; empty when there is none.
    Result<QString> value(const QString& sql);
    /// The first column of every row.
    Result<QStringList> values(const QString& sql);

    const QString& path() const { return m_path; }
    QSqlDatabase& handle() { return m_handle; }
    Error error(const QSqlError& error) const;

private:
    Database(QString path, QString name);

    QString m_path;
    QString m_name;
    QSqlDatabase m_handle;
    std::optional<OpenFile> m_open; ///< for connections that lock
};

/// Empty text where a column allows no null; QSQLITE would bind a null QString as NULL.
inline QVariant toVariant(const QString& text) {
    return text.isNull() ? QVariant(QLatin1String("").toString()) : QVariant(text);
}
inline QVariant toVariant(const QByteArray& bytes) {
    return bytes;
}
inline QVariant toVariant(qint64 number) {
    return number;
}
inline QVariant toVariant(const std::optional<QString>& text) {
    return text ? toVariant(*text) : QVariant();
}
inline QVariant toVariant(const std::optional<int>& number) {
    return number ? QVariant(*number) : QVariant();
}

/// NULL for an empty text.
inline std::optional<QString> orNull(const QString& text) {
    return text.isEmpty() ? std::nullopt : std::optional<QString>(text);
}

/// A prepared statement, to be run as often as one likes. The first failure stays and makes the rest idle.
class Query {
public:
    Query(Database& database, const QString& sql);

    /// Binds the values in order and executes.
    template <typename... Values>
    bool run(const Values&... values) {
        int index = 0;
        (m_query.bindValue(index++, toVariant(values)), ...);
        return execute();
    }
    /// The same for a number of values that is known only now.
    template <typename Value>
    bool runList(const std::vector<Value>& values) {
        for (size_t i = 0; i < values.size(); ++i)
            m_query.bindValue(int(i), toVariant(values[i]));
        return execute();
    }

    /// To the next row; false at the end and on failure.
    bool next();

    QString text(int column) const { return m_query.value(column).toString(); }
    std::optional<QString> optionalText(int column) const;
    std::optional<int> optionalNumber(int column) const;
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }

    qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }
    qint64 changedRows() const { return m_query.numRowsAffected(); }

    /// Whether everything went well so far.
    Result<void> result() const;

private:
    bool execute();
    bool keep(bool ok);

    Database& m_database;
    QSqlQuery m_query;
    std::optional<Error> m_error;
};

enum class TransactionKind {
    Read,  ///< one snapshot for several queries
    Write, ///< takes the writer's lock at once, waiting for it
};

/// Runs `body`, which returns a Result, in a transaction: committed when it succeeds, else rolled back.
/// Queries of the body must be gone when it returns.
template <typename Body>
auto inTransaction(Database& database, TransactionKind kind, const Body& body) -> decltype(body()) {
    const bool writes = kind == TransactionKind::Write;
    if (auto begun = database.execute(writes ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
        !begun)
        return failure(begun.error());
    auto rollback = qScopeGuard([&] { (void)database.execute(QStringLiteral("ROLLBACK")); });
    auto result = body();
    if (!result)
        return result;
    if (auto committed = database.execute(QStringLiteral("COMMIT")); !committed)
        return failure(committed.error());
    rollback.dismiss();
    return result;
}

} // namespace gouji
