#include "core/store/statement_cache.h"

#include <sqlite3.h>

namespace gouji {

namespace {

/// More than all statements with a fixed text. Those whose text depends on their arguments come and go.
constexpr size_t mostIdle = 128;

} // namespace

void FinalizeStatement::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

PreparedStatement StatementCache::take(const QString& sql) {
    const auto idle = m_idle.find(sql);
    if (idle != m_idle.end() && !idle->second.empty()) {
        PreparedStatement kept = std::move(idle->second.back());
        idle->second.pop_back();
        --m_count;
        return kept;
    }
    sqlite3_stmt* made = nullptr;
    const QByteArray text = sql.toUtf8();
    sqlite3_prepare_v3(m_connection, text.constData(), int(text.size() + 1), SQLITE_PREPARE_PERSISTENT, &made,
                       nullptr);
    return PreparedStatement(made);
}

void StatementCache::giveBack(const QString& sql, PreparedStatement statement) {
    if (sql.startsWith(QLatin1String("PRAGMA"))) // may do its work while it is compiled, and only then
        return;
    sqlite3_reset(statement.get()); // says again what the last step said
    sqlite3_clear_bindings(statement.get());
    if (m_count >= mostIdle) {
        m_idle.clear();
        m_count = 0;
    }
    m_idle[sql].push_back(std::move(statement));
    ++m_count;
}

} // namespace gouji
