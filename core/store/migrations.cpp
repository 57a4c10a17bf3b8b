#include "core/store/migrations.h"

#include "core/store/query.h"

#include <QFile>
#include <QFileInfo>

namespace gouji {

namespace {

Result<int> schemaOf(Database& database) {
    const auto version = database.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failure(version.error());
    return version->toInt();
}

Result<void> runSchemas(Database& database, int from) {
    for (int number = from + 1; number <= currentSchema; ++number) {
        const auto statements = schemaStatements(number);
        if (!statements)
            return failure(statements.error());
        for (const QString& statement : *statements) {
            if (auto done = database.execute(statement); !done)
                return done;
        }
    }
    const auto broken = database.values(QStringLiteral("PRAGMA foreign_key_check"));
    if (!broken)
        return failure(broken.error());
    if (!broken->isEmpty())
        return failure(ErrorCode::Damaged, database.path(),
                       QStringLiteral("foreign keys of ") + broken->join(u' '));
    return database.execute(QStringLiteral("PRAGMA user_version=%1").arg(currentSchema));
}

Result<bool> isCase(Database& database) {
    const auto id = database.value(QStringLiteral("PRAGMA application_id"));
    if (!id)
        return failure(id.error());
    return quint32(id->toLongLong()) == caseApplicationId;
}

Result<void> fillEmpty(Database& database) {
    const auto ours = isCase(database);
    if (!ours)
        return failure(ours.error());
    if (*ours)
        return {};
    const auto objects = database.value(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!objects)
        return failure(objects.error());
    if (*objects != QLatin1String("0"))
        return failure(ErrorCode::NotACase, database.path());
    if (auto marked = database.execute(QStringLiteral("PRAGMA application_id=%1").arg(caseApplicationId));
        !marked)
        return marked;
    return runSchemas(database, 0);
}

QString freeBackupPath(const QString& path, int schema) {
    QString candidate = QStringLiteral("%1.v%2.bak").arg(path).arg(schema);
    for (int n = 2; QFileInfo::exists(candidate); ++n)
        candidate = QStringLiteral("%1.v%2-%3.bak").arg(path).arg(schema).arg(n);
    return candidate;
}

/// A whole copy under its final name, or none. Reads through a connection of its own, because VACUUM cannot
/// run inside the transaction that keeps writers away.
Result<void> backUp(const QString& path, int schema) {
    const QString target = freeBackupPath(path, schema);
    const QString partial = target + QStringLiteral(".partial");
    QFile::remove(partial);
    {
        auto reader = Database::open(path, Database::Access::ReadWrite);
        if (!reader)
            return failure(reader.error());
        Query copy(**reader, QStringLiteral("VACUUM INTO ?"));
        if (!copy.run(partial)) {
            QFile::remove(partial);
            return copy.result();
        }
    }
    if (!QFile::rename(partial, target))
        return failure(ErrorCode::Storage, target, QStringLiteral("cannot be written"));
    return {};
}

Result<void> migrateLocked(Database& database) {
    const auto schema = schemaOf(database);
    if (!schema)
        return failure(schema.error());
    if (*schema > currentSchema)
        return failure(ErrorCode::NewerSchema, database.path());
    if (*schema == currentSchema)
        return {};
    if (*schema < 1)
        return failure(ErrorCode::Damaged, database.path(), QStringLiteral("user_version %1").arg(*schema));
    if (auto kept = backUp(database.path(), *schema); !kept)
        return kept;
    return runSchemas(database, *schema);
}

} // namespace

Result<QStringList> schemaStatements(int number) {
    QFile file(QStringLiteral(":/schema/%1.sql").arg(number));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, file.fileName());
    return QString::fromUtf8(file.readAll()).split(QStringLiteral("\n-- ;;\n"));
}

Result<void> createSchema(Database& database) {
    return inTransaction(database, TransactionKind::Write, [&] { return fillEmpty(database); });
}

Result<void> migrate(Database& database) {
    const auto schema = schemaOf(database);
    if (!schema)
        return failure(schema.error());
    if (*schema == currentSchema)
        return {};
    if (*schema > currentSchema)
        return failure(ErrorCode::NewerSchema, database.path());
    return inTransaction(database, TransactionKind::Write, [&] { return migrateLocked(database); });
}

} // namespace gouji
