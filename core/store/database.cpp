#include "core/store/database.h"

#include "core/store/query.h"

#include <QUrl>

#include <sqlite3.h>

namespace gouji {

namespace {

constexpr int busyMilliseconds = 5000;

/// SQLite's primary result codes as ours; extended codes have them in the lowest byte.
ErrorCode codeOf(int sqliteCode) {
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_READONLY:
        return ErrorCode::ReadOnly;
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return ErrorCode::Unreadable;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    default:
        return ErrorCode::Storage;
    }
}

Error errorOf(sqlite3* handle, const QString& path) {
    const int code = sqlite3_extended_errcode(handle);
    return {codeOf(code), path,
            QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(sqlite3_errmsg(handle)))};
}

int flagsFor(Database::Access access) {
    switch (access) {
    case Database::Access::ReadWrite:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Access::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case Database::Access::Immutable:
        break;
    }
    return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

QByteArray databaseName(const QString& path, Database::Access access) {
    if (access != Database::Access::Immutable)
        return path.toUtf8();
    return QUrl::fromLocalFile(path).toEncoded() + QByteArrayLiteral("?immutable=1");
}

} // namespace

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Database::Database(QString path, std::unique_ptr<OpenFile> open, Handle handle)
    : m_path(std::move(path)),
      m_open(std::move(open)),
      m_handle(std::move(handle)),
      m_statements(m_handle.get()) {}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const QString& path, Access access) {
    auto registered = access == Access::Immutable ? nullptr : std::make_unique<OpenFile>(path);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(databaseName(path, access).constData(), &opened,
                                     flagsFor(access) | SQLITE_OPEN_NOMUTEX, nullptr);
    Handle handle(opened);
    if (code != SQLITE_OK)
        return failure(errorOf(opened, path));
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, busyMilliseconds);
    std::unique_ptr<Database> database(new Database(path, std::move(registered), std::move(handle)));
    for (const char* pragma : {"PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF"}) {
        if (auto done = database->execute(QLatin1String(pragma)); !done)
            return failure(done.error());
    }
    return database;
}

Error Database::lastError() const {
    return errorOf(m_handle.get(), m_path);
}

Result<void> Database::execute(const QString& sql) {
    Query query(*this, sql);
    query.run();
    while (query.next()) {
    }
    return query.result();
}

Result<void> Database::setDurability(Durability durability) {
    if (durability == Durability::EachCommit)
        return execute(QStringLiteral("PRAGMA synchronous=FULL"));
    const auto mode = value(QStringLiteral("PRAGMA journal_mode"));
    if (!mode)
        return failure(mode.error());
    return *mode == QLatin1String("wal") ? execute(QStringLiteral("PRAGMA synchronous=NORMAL"))
                                         : Result<void>();
}

Result<QString> Database::value(const QString& sql) {
    auto all = values(sql);
    if (!all)
        return failure(all.error());
    return all->value(0);
}

Result<QStringList> Database::values(const QString& sql) {
    Query query(*this, sql);
    QStringList all;
    for (query.run(); query.next();)
        all.append(query.text(0));
    if (auto done = query.result(); !done)
        return failure(done.error());
    return all;
}

} // namespace gouji
