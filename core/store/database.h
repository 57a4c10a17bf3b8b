#pragma once

#include "core/base/result.h"
#include "core/store/open_files.h"
#include "core/store/statement_cache.h"

#include <QScopeGuard>
#include <QStringList>

#include <memory>

/// A thin cover over SQLite: errors as values, transactions as scopes; statements are core/store/query.h.
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

    /// One statement; its results are passed over.
    Result<void> execute(const QString& sql);
    /// The first column of the first row; empty when there is none.
    Result<QString> value(const QString& sql);
    /// The first column of every row.
    Result<QStringList> values(const QString& sql);

    /// When commits reach the disk; not inside a transaction. Other connections have their own say.
    enum class Durability {
        EachCommit,   ///< before COMMIT returns
        Checkpointed, ///< from time to time, and with the next commit of the other kind; in order. WAL only:
                      ///< without it, it is each commit. A process that is killed loses nothing either way.
    };
    Result<void> setDurability(Durability durability);

    const QString& path() const { return m_path; }
    sqlite3* handle() const { return m_handle.get(); }
    StatementCache& statements() { return m_statements; }
    /// What the last call to SQLite that failed says.
    Error lastError() const;

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    using Handle = std::unique_ptr<sqlite3, Close>;
    Database(QString path, std::unique_ptr<OpenFile> open, Handle handle);

    QString m_path;
    std::unique_ptr<OpenFile> m_open; ///< for connections that lock; outlives the handle
    Handle m_handle;
    StatementCache m_statements;
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
