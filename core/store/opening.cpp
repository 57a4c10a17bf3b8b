#include "core/store/opening.h"

#include "core/store/file_header.h"
#include "core/store/migrations.h"
#include "core/store/open_files.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace gouji {

namespace {

enum class Found { Nothing, Case };

QString walOf(const QString& path) {
    return path + QStringLiteral("-wal");
}

/// Whether the header's schema is one that this program can bring to its own.
Result<void> checkSchema(const QString& path, const QByteArray& header) {
    const auto schema = qFromBigEndian<qint32>(header.constData() + 60);
    if (schema > currentSchema)
        return failure(ErrorCode::NewerSchema, path);
    if (schema < 1)
        return failure(ErrorCode::Damaged, path, QStringLiteral("user_version %1").arg(schema));
    return {};
}

/// Looks at the first 100 bytes (sqlite.org/fileformat2.html, 1.3) without SQLite, which might touch the
/// file. The application id and the schema are there from the first commit.
Result<Found> inspectHeader(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable, path, file.errorString());
    const QByteArray header = file.read(100);
    if (file.error() != QFile::NoError)
        return failure(ErrorCode::Unreadable, path, file.errorString());
    if (header.isEmpty())
        return Found::Nothing;
    const bool isSqlite = header.size() == 100 && header.startsWith(QByteArrayLiteral("SQLite format 3\0"));
    if (!isSqlite || qFromBigEndian<quint32>(header.constData() + 68) != caseApplicationId)
        return failure(ErrorCode::NotACase, path);
    const QByteArray newer = headerInWal(walOf(path));
    if (const auto known = checkSchema(path, newer.isEmpty() ? header : newer); !known)
        return failure(known.error());
    return Found::Case;
}

Result<Found> inspect(const QString& path, bool mayCreate) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::NotACase, path);
    if (!info.exists() && !mayCreate)
        return failure(ErrorCode::Unreadable, path);
    Result<Found> found = info.exists() ? inspectHeader(path) : Result<Found>(Found::Nothing);
    if (found && *found == Found::Nothing && !mayCreate)
        return failure(ErrorCode::NotACase, path);
    return found;
}

bool isWritable(const QString& path) {
    const QFileInfo info(path);
    return info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
}

/// Whether the file can really be read: takes the locks, finds the WAL, parses the schema. Commits reach the
/// disk from here on.
Result<void> tryReading(Database& database) {
    const auto objects = database.value(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!objects)
        return failure(objects.error());
    return database.setDurability(Database::Durability::EachCommit);
}

bool hasPendingWal(const QString& path) {
    return QFileInfo(walOf(path)).size() > 0;
}

/// Whether the file itself is all there is to read.
bool isAtRest(const QString& path) {
    return !hasPendingWal(path) && QFileInfo(path + QStringLiteral("-journal")).size() == 0;
}

/// Finds a damaged file without leaving a trace: an immutable connection takes no locks and makes no files.
/// It would not see what others are writing, so then the question is left to the opening itself.
Result<void> tryUntouched(const QString& path) {
    if (!isAtRest(path))
        return {};
    const auto database = Database::open(path, Database::Access::Immutable);
    if (!database)
        return failure(database.error());
    const auto read = tryReading(**database);
    return read || !isAtRest(path) ? Result<void>() : read;
}

/// Takes a file out of WAL mode where no shared memory can be had. In exclusive locking mode SQLite needs
/// none (sqlite.org/wal.html, "Use of WAL Without Shared-Memory").
Result<void> leaveWal(Database& database) {
    for (const char* sql :
         {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE", "PRAGMA locking_mode=NORMAL"}) {
        if (auto done = database.execute(QLatin1String(sql)); !done)
            return done;
    }
    return tryReading(database); // lets go of the exclusive lock
}

/// A connection without WAL, after `refusal` said that WAL does not work here.
Result<std::unique_ptr<Database>> openWithoutWal(const QString& path, const Error& refusal) {
    if (refusal.code == ErrorCode::Damaged || refusal.code == ErrorCode::Busy)
        return failure(refusal);
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return database;
    if (auto left = leaveWal(**database); !left)
        return failure(refusal);
    return database;
}

/// Turns WAL on. SQLite says `wal` even where the next access will fail, so that is tried.
Result<std::unique_ptr<Database>> withWal(std::unique_ptr<Database> database) {
    const QString path = database->path();
    (void)database->execute(QStringLiteral("PRAGMA journal_mode=WAL")); // refused or busy: stays as it is
    const auto read = tryReading(*database);
    if (read)
        return database;
    database.reset();
    return openWithoutWal(path, read.error());
}

Result<std::unique_ptr<Database>> openWritable(const QString& path) {
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return database;
    if (const auto read = tryReading(**database); !read) {
        database->reset();
        database = openWithoutWal(path, read.error());
        if (!database)
            return database;
        if (const auto migrated = migrate(**database); !migrated)
            return failure(migrated.error());
        return database;
    }
    // Before WAL: a case that is refused keeps its mode.
    if (const auto migrated = migrate(**database); !migrated)
        return failure(migrated.error());
    return withWal(std::move(*database));
}

/// Immutable is the last resort: it would not see what a WAL file still holds.
Result<std::unique_ptr<Database>> openReadable(const QString& path) {
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database;
    const auto read = tryReading(**database);
    if (read || read.error().code == ErrorCode::Damaged || read.error().code == ErrorCode::Busy)
        return read ? std::move(database) : failure(read.error());
    if (hasPendingWal(path))
        return failure(ErrorCode::ReadOnly, path, QStringLiteral("changes wait in %1-wal").arg(path));
    database = Database::open(path, Database::Access::Immutable);
    if (!database)
        return database;
    if (const auto again = tryReading(**database); !again)
        return failure(again.error());
    return database;
}

/// Refuses what is no sound case without leaving a trace. A file that this process has open was examined
/// then, and only SQLite may touch it now.
Result<Found> examine(const QString& path, bool mayCreate) {
    Result<Found> found = QFileInfo(path).size() > 0 ? Found::Case : Found::Nothing;
    lookUnlessOpen(path, [&] {
        found = inspect(path, mayCreate);
        if (!found || *found == Found::Nothing)
            return;
        if (const auto sound = tryUntouched(path); !sound)
            found = failure(sound.error());
    });
    return found;
}

Result<OpenedCase> openExisting(const QString& path) {
    const bool writable = isWritable(path);
    auto database = writable ? openWritable(path) : openReadable(path);
    if (!database)
        return failure(database.error());
    if (writable)
        return OpenedCase{std::move(*database), false};
    const auto schema = (*database)->value(QStringLiteral("PRAGMA user_version"));
    if (!schema)
        return failure(schema.error());
    if (schema->toInt() > currentSchema)
        return failure(ErrorCode::NewerSchema, path);
    if (schema->toInt() < currentSchema)
        return failure(ErrorCode::ReadOnly, path,
                       QStringLiteral("schema %1 must be migrated first").arg(*schema));
    return OpenedCase{std::move(*database), true};
}

/// Where a new file cannot be made, the folder is at fault, not the case.
Error creating(Error error) {
    if (error.code == ErrorCode::Unreadable)
        error.code = ErrorCode::Unwritable;
    return error;
}

Result<OpenedCase> create(const QString& path) {
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return failure(creating(database.error()));
    if (auto read = tryReading(**database); !read)
        return failure(read.error());
    // Before WAL: so the header in the file itself says from the first commit on whose it is.
    if (auto created = createSchema(**database); !created)
        return failure(created.error());
    if (auto migrated = migrate(**database); !migrated)
        return failure(migrated.error());
    auto ready = withWal(std::move(*database));
    if (!ready)
        return failure(ready.error());
    return OpenedCase{std::move(*ready), false};
}

} // namespace

Result<OpenedCase> openCase(const QString& path, bool mayCreate) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto found = examine(absolute, mayCreate);
    if (!found)
        return failure(found.error());
    return *found == Found::Nothing ? create(absolute) : openExisting(absolute);
}

} // namespace gouji
