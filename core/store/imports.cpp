#include "core/store/imports.h"

#include "core/store/codec.h"
#include "core/store/row_reader.h"

namespace gouji {

namespace {

Result<void> writeEnd(Database& database, const ImportRecord& record, const QDateTime& now) {
    Query query(database,
                QStringLiteral("UPDATE imports SET ended_at = ?, is_complete = ?, files = ?, added = ?,"
                               " already_there = ?, read_again = ? WHERE import_id = ?"));
    query.run(codec::time(now), qint64(record.isComplete), qint64(record.files), qint64(record.added),
              qint64(record.alreadyThere), qint64(record.readAgain), record.id);
    if (const auto done = query.result(); !done)
        return done;
    if (query.changedRows() == 0)
        return failure(ErrorCode::NotFound, database.path(), QStringLiteral("import %1").arg(record.id));
    return {};
}

Result<void> writeFailures(Database& database, const ImportRecord& record) {
    Query query(database,
                QStringLiteral("INSERT INTO import_failures (import_id, position, path, code, detail)"
                               " VALUES (?,?,?,?,?)"));
    qint64 position = 0;
    for (const ImportFailure& failed : record.failures)
        query.run(record.id, position++, failed.path, errorName(failed.error.code), failed.error.detail);
    return query.result();
}

Result<void> readFailures(Database& database, ImportRecord& into) {
    Query query(database, QStringLiteral("SELECT path, code, detail FROM import_failures WHERE import_id = ?"
                                         " ORDER BY position"));
    query.run(into.id);
    while (query.next()) {
        const auto code = errorFromName(query.text(1));
        if (!code)
            return failure(ErrorCode::Damaged, database.path(),
                           QStringLiteral("stored value \"%1\"").arg(query.text(1)));
        into.failures.push_back({query.text(0), {*code, query.text(0), query.text(2)}});
    }
    return query.result();
}

Result<std::optional<ImportRecord>> lastWithin(Database& database) {
    Query query(database,
                QStringLiteral("SELECT import_id, paths, started_at, ended_at, is_complete, files, added,"
                               " already_there, read_again FROM imports"
                               " ORDER BY import_id DESC LIMIT 1"));
    query.run();
    if (!query.next()) {
        if (const auto done = query.result(); !done)
            return failure(done.error());
        return std::optional<ImportRecord>();
    }
    RowReader row(database, query);
    ImportRecord record;
    record.id = query.number(0);
    record.paths = row.names(1);
    record.startedAt = row.time(2);
    if (query.optionalText(3))
        record.endedAt = row.time(3);
    record.isComplete = query.number(4) != 0;
    record.files = int(query.number(5));
    record.added = int(query.number(6));
    record.alreadyThere = int(query.number(7));
    record.readAgain = int(query.number(8));
    if (const auto done = row.result(); !done)
        return failure(done.error());
    if (const auto done = readFailures(database, record); !done)
        return failure(done.error());
    return std::optional<ImportRecord>(std::move(record));
}

} // namespace

Result<qint64> beginImport(Database& database, const QStringList& paths, const QDateTime& now) {
    Query query(database, QStringLiteral("INSERT INTO imports (paths, started_at) VALUES (?,?)"));
    query.run(codec::names(paths), codec::time(now));
    if (const auto done = query.result(); !done)
        return failure(done.error());
    const qint64 id = query.insertedId();
    if (const auto later = database.setDurability(Database::Durability::Checkpointed); !later)
        return failure(later.error());
    return id;
}

Result<void> endImport(Database& database, const ImportRecord& record, const QDateTime& now) {
    if (const auto synced = database.setDurability(Database::Durability::EachCommit); !synced)
        return synced;
    return inTransaction(database, TransactionKind::Write, [&] {
        return writeEnd(database, record, now).and_then([&] { return writeFailures(database, record); });
    });
}

Result<std::optional<ImportRecord>> lastImport(Database& database) {
    return inTransaction(database, TransactionKind::Read, [&] { return lastWithin(database); });
}

} // namespace gouji
