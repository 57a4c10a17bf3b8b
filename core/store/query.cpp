#include "core/store/query.h"

#include <sqlite3.h>

namespace gouji {

Query::Query(Database& database, const QString& sql)
    : m_database(database), m_sql(sql), m_statement(database.statements().take(sql)) {
    if (!m_statement)
        m_error = database.lastError();
}

Query::~Query() {
    if (m_statement)
        m_database.statements().giveBack(m_sql, std::move(m_statement));
}

void Query::reset() {
    if (!m_error)
        sqlite3_reset(m_statement.get()); // says again what the last step said
}

bool Query::start() {
    m_hasMore = !m_error;
    if (m_hasMore && sqlite3_column_count(m_statement.get()) == 0)
        (void)next();
    return !m_error;
}

bool Query::next() {
    if (!m_hasMore)
        return false;
    const int code = sqlite3_step(m_statement.get());
    m_hasMore = code == SQLITE_ROW;
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        keep(code);
    return m_hasMore;
}

void Query::keep(int code) {
    if (code != SQLITE_OK && !m_error)
        m_error = m_database.lastError();
}

void Query::bind(int index, const QString& text) {
    if (m_error)
        return;
    const QByteArray utf8 = text.toUtf8();
    keep(sqlite3_bind_text64(m_statement.get(), index, utf8.constData(), quint64(utf8.size()),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind(int index, const QByteArray& bytes) {
    if (!m_error)
        keep(sqlite3_bind_blob64(m_statement.get(), index, bytes.constData(), quint64(bytes.size()),
                                 SQLITE_TRANSIENT));
}

void Query::bind(int index, qint64 number) {
    if (!m_error)
        keep(sqlite3_bind_int64(m_statement.get(), index, number));
}

void Query::bindNull(int index) {
    if (!m_error)
        keep(sqlite3_bind_null(m_statement.get(), index));
}

bool Query::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

QByteArrayView Query::utf8(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return {text, text ? sqlite3_column_bytes(m_statement.get(), column) : 0};
}

QString Query::text(int column) const {
    return QString::fromUtf8(utf8(column));
}

std::optional<QString> Query::optionalText(int column) const {
    return isNull(column) ? std::nullopt : std::optional<QString>(text(column));
}

std::optional<int> Query::optionalNumber(int column) const {
    return isNull(column) ? std::nullopt : std::optional<int>(int(number(column)));
}

qint64 Query::number(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArray Query::bytes(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return QByteArray(bytes, bytes ? sqlite3_column_bytes(m_statement.get(), column) : 0);
}

qint64 Query::insertedId() const {
    return sqlite3_last_insert_rowid(m_database.handle());
}

qint64 Query::changedRows() const {
    return sqlite3_changes64(m_database.handle());
}

Result<void> Query::result() const {
    if (m_error)
        return failure(*m_error);
    return {};
}

} // namespace gouji
