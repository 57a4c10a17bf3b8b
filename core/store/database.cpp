#include "core/store/database.h"

#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace gouji {

namespace {

constexpr int busyMilliseconds = 5000;

/// SQLite's primary result codes (sqlite3.h) as ours; extended codes have them in the lowest byte.
ErrorCode codeOf(int sqliteCode) {
    switch (sqliteCode & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return ErrorCode::Busy;
    case 8: // SQLITE_READONLY
        return ErrorCode::ReadOnly;
    case 3:  // SQLITE_PERM
    case 14: // SQLITE_CANTOPEN
        return ErrorCode::Unreadable;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return ErrorCode::Damaged;
    default:
        return ErrorCode::Storage;
    }
}

QString connectOptions(Database::Access access) {
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds);
    if (access != Database::Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Database::Access::Immutable)
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    return options;
}

QString databaseName(const QString& path, Database::Access access) {
    if (access != Database::Access::Immutable)
        return path;
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + QStringLiteral("?immutable=1");
}

} // namespace

Database::Database(QString path, QString name)
    : m_path(std::move(path)),
      m_name(std::move(name)),
      m_handle(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name)) {}

Database::~Database() {
    m_handle.close();
    m_handle = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Access access) {
    std::unique_ptr<Database> database(
        new Database(path, QStringLiteral("gouji-") + QUuid::createUuid().toString(QUuid::WithoutBraces)));
    if (access != Access::Immutable)
        database->m_open.emplace(path);
    database->m_handle.setDatabaseName(databaseName(path, access));
    database->m_handle.setConnectOptions(connectOptions(access));
    if (!database->m_handle.open())
        return failure(database->error(database->m_handle.lastError()));
    for (const char* pragma : {"PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF"}) {
        if (auto done = database->execute(QLatin1String(pragma)); !done)
            return failure(done.error());
    }
    return database;
}

Error Database::error(const QSqlError& error) const {
    const int code = error.nativeErrorCode().toInt();
    const QString words = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {codeOf(code), m_path, QStringLiteral("SQLite %1: %2").arg(code).arg(words)};
}

Result<void> Database::execute(const QString& sql) {
    QSqlQuery query(m_handle);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(error(query.lastError()));
    return {};
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

Query::Query(Database& database, const QString& sql) : m_database(database), m_query(database.handle()) {
    m_query.setForwardOnly(true);
    keep(m_query.prepare(sql));
}

bool Query::execute() {
    return !m_error && keep(m_query.exec());
}

bool Query::next() {
    if (m_error)
        return false;
    return m_query.next() || (keep(!m_query.lastError().isValid()) && false);
}

std::optional<QString> Query::optionalText(int column) const {
    return m_query.isNull(column) ? std::nullopt : std::optional<QString>(text(column));
}

std::optional<int> Query::optionalNumber(int column) const {
    return m_query.isNull(column) ? std::nullopt : std::optional<int>(m_query.value(column).toInt());
}

Result<void> Query::result() const {
    if (m_error)
        return failure(*m_error);
    return {};
}

bool Query::keep(bool ok) {
    if (!ok && !m_error)
        m_error = m_database.error(m_query.lastError());
    return ok;
}

} // namespace gouji
