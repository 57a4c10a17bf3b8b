#pragma once

#include <QHashFunctions>
#include <QString>

#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace gouji {

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const;
};
using PreparedStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// Prepared statements of one connection, kept by their text: compiling one costs more than running most of
/// them. Belongs to the connection's thread and must be gone before the connection is closed.
class StatementCache {
public:
    explicit StatementCache(sqlite3* connection) : m_connection(connection) {}

    /// A statement that nobody else has. Null on failure, of which the connection knows the reason.
    PreparedStatement take(const QString& sql);
    /// Back from use; it is reset and its bindings are cleared. Pragmas are not kept.
    void giveBack(const QString& sql, PreparedStatement statement);

private:
    sqlite3* m_connection;
    std::unordered_map<QString, std::vector<PreparedStatement>> m_idle;
    size_t m_count = 0; ///< of all that are idle
};

} // namespace gouji
