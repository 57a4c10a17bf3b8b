#include "core/store/migrations.h"
#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace gouji;
using namespace gouji::store_test;

namespace {

using Mode = CaseFile::Mode;

Result<std::unique_ptr<CaseFile>> tryToOpen(const QString& path, Mode mode = Mode::OpenOrCreate) {
    return CaseFile::open(path, mode, services());
}

/// Bytes of another application's SQLite database.
QByteArray foreignDatabase() {
    const Folder folder;
    for (const char* sql :
         {"PRAGMA application_id=1", "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('mine')"})
        execute(folder.file(), QLatin1String(sql));
    return contentOf(folder.file());
}

QByteArray hashOf(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// A file of the case and what lies beside it.
struct Left {
    QByteArray file;
    QByteArray wal;
};

/// As a power failure leaves a case behind whose last commit is `sql`: it stands in the log alone.
Left crashedAfter(const QString& sql) {
    const Folder folder;
    const auto box = openCase(folder.file()); // so that the log outlives the other connection
    (void)box->add(newReport(QStringLiteral("a")));
    execute(folder.file(), sql);
    return {contentOf(folder.file()), contentOf(folder.file() + QStringLiteral("-wal"))};
}

/// A case whose header says DELETE mode, changed by `sql`.
QByteArray withoutWal(const QString& sql) {
    const Folder folder;
    writeFile(folder.file(), wholeCase());
    execute(folder.file(), QStringLiteral("PRAGMA journal_mode=DELETE"));
    execute(folder.file(), sql);
    return contentOf(folder.file());
}

} // namespace

/// What may stand where a case file should be: opened, created, or refused unharmed.
class TestOpening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsWhatIsMissing_data() {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("missing") << false;
        QTest::newRow("zero bytes") << true;
    }

    void createsWhatIsMissing() {
        QFETCH(bool, isThere);
        const Folder folder;
        const QString path = folder.file(QStringLiteral("2024 年报 100%#1?.gouji"));
        if (isThere)
            writeFile(path, {});
        QVERIFY(!tryToOpen(path, Mode::OpenExisting));
        QCOMPARE(QFile::exists(path), isThere);
        {
            const auto box = tryToOpen(path);
            QVERIFY(box);
            QCOMPARE((*box)->path(), path);
            QVERIFY(!(*box)->isReadOnly());
            QVERIFY((*box)->add(newReport(QStringLiteral("a"))));
        }
        QCOMPARE(tryToOpen(path, Mode::OpenExisting).value()->reports()->size(), size_t(1));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void refusesOtherFiles_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QByteArray>("wal"); ///< in a file -wal; none when empty
        const QByteArray box = wholeCase(), none;
        const auto row = [&](const char* name, const QByteArray& bytes, ErrorCode code) {
            QTest::newRow(name) << bytes << code << none;
        };
        row("text", QByteArray("年报\n"), ErrorCode::NotACase);
        row("one byte", QByteArray("S"), ErrorCode::NotACase);
        row("magic only", QByteArray("SQLite format 3\0", 16), ErrorCode::NotACase);
        row("long text", QByteArray(1'000'000, 'x'), ErrorCode::NotACase);
        row("foreign database", foreignDatabase(), ErrorCode::NotACase);
        row("newer schema", patched(box, 60, QByteArray("\0\0\0\x7f", 4)), ErrorCode::NewerSchema);
        row("newer schema without WAL",
            withoutWal(QStringLiteral("PRAGMA user_version=%1").arg(currentSchema + 1)),
            ErrorCode::NewerSchema);
        row("no schema without WAL", withoutWal(QStringLiteral("PRAGMA user_version=0")), ErrorCode::Damaged);
        row("negative schema", patched(box, 60, QByteArray(4, '\xff')), ErrorCode::Damaged);
        row("truncated", box.first(box.size() / 2), ErrorCode::Damaged);
        row("truncated without WAL",
            withoutWal(QStringLiteral("PRAGMA user_version=2")).first(box.size() / 2), ErrorCode::Damaged);
        row("header only", box.first(100), ErrorCode::Damaged);
        row("page size 3", patched(box, 16, QByteArray("\0\3", 2)), ErrorCode::Damaged);
        row("schema overwritten", patched(box, 100, QByteArray(3900, '\x7f')), ErrorCode::Damaged);
        const Left newer = crashedAfter(QStringLiteral("PRAGMA user_version=%1").arg(currentSchema + 1));
        QTest::newRow("newer schema in the WAL") << newer.file << ErrorCode::NewerSchema << newer.wal;
    }

    void refusesOtherFiles() {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QByteArray, wal);
        const Folder folder;
        const QString walFile = folder.file() + QStringLiteral("-wal");
        writeFile(folder.file(), bytes);
        if (!wal.isEmpty())
            writeFile(walFile, wal);
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        for (const Mode mode : {Mode::OpenOrCreate, Mode::OpenExisting}) {
            const auto opened = tryToOpen(folder.file(), mode);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, code);
            QCOMPARE(opened.error().place, folder.file());
        }
        QCOMPARE(hashOf(contentOf(folder.file())), hashOf(bytes));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), files);
        QVERIFY(wal.isEmpty() || contentOf(walFile) == wal);
    }

    void readsWhatACrashLeftInTheWal() {
        const Folder folder;
        const Left left = crashedAfter(QStringLiteral("UPDATE reports SET year = 2019"));
        QVERIFY(!left.wal.isEmpty());
        writeFile(folder.file(), left.file);
        writeFile(folder.file() + QStringLiteral("-wal"), left.wal);
        QCOMPARE(openCase(folder.file())->summary(1)->identity.year, std::optional<int>(2019));
    }

    /// A reader that may not write the file, but beside it, leaves nothing there either.
    void refusesDamageWithoutATrace() {
        const Folder folder;
        const QByteArray bytes = wholeCase();
        writeFile(folder.file(), bytes.first(bytes.size() / 2));
        QCOMPARE(chmod(qPrintable(folder.file()), 0444), 0);
        QCOMPARE(chmod(qPrintable(folder.path()), 0777), 0);
        const QString result = childResult({QStringLiteral("open"), folder.file()});
        QCOMPARE(chmod(qPrintable(folder.path()), 0700), 0);
        QCOMPARE(result, QStringLiteral("1 ") + errorName(ErrorCode::Damaged));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("case.gouji")));
    }

    void refusesFoldersAndPipes() {
        const Folder folder;
        QCOMPARE(tryToOpen(folder.path()).error().code, ErrorCode::NotACase);
        QCOMPARE(mkfifo(qPrintable(folder.file()), 0600), 0);
        QCOMPARE(tryToOpen(folder.file()).error().code, ErrorCode::NotACase);
    }

    void doesNotMakeFolders() {
        const Folder folder;
        QVERIFY(!tryToOpen(folder.file(QStringLiteral("no/where.gouji"))));
        QVERIFY(!QFile::exists(folder.file(QStringLiteral("no"))));
    }

    void isOpenTwice() {
        const Folder folder;
        const auto one = openCase(folder.file());
        const auto two = openCase(folder.file());
        const qint64 id = one->add(newReport(QStringLiteral("a")))->reportId;
        QCOMPARE(two->reports()->size(), size_t(1));
        QVERIFY(two->apply({id, {{total, {}, number(15)}}, {}}));
        QCOMPARE(one->report(id)->summary.corrections, 1);
    }

    void saysBusyWhenAnotherWriterStays() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const QString result = childResult({QStringLiteral("busy"), folder.file()});
        QCOMPARE(result, QStringLiteral("0 "));
        QVERIFY(box->reports()->empty());
    }

    void waitsForAnotherWriter() {
        const Folder folder;
        const auto box = openCase(folder.file());
        const QString result = childResult({QStringLiteral("wait"), folder.file()});
        QCOMPARE(result, QStringLiteral("0 "));
        QCOMPARE(box->reports()->size(), size_t(1));
    }

    /// As root permissions prove nothing: a child becomes `nobody`.
    void opensForReadingOnly_data() {
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::newRow("folder") << 0555 << 0666;
        QTest::newRow("file") << 0777 << 0444;
        QTest::newRow("both") << 0555 << 0444;
    }

    void opensForReadingOnly() {
        QFETCH(int, folderMode);
        QFETCH(int, fileMode);
        const Folder folder;
        const QByteArray bytes = wholeCase();
        writeFile(folder.file(), bytes);
        QCOMPARE(chmod(qPrintable(folder.file()), mode_t(fileMode)), 0);
        QCOMPARE(chmod(qPrintable(folder.path()), mode_t(folderMode)), 0);
        const QString result = childResult({QStringLiteral("readonly"), folder.file()});
        QCOMPARE(chmod(qPrintable(folder.path()), 0700), 0);
        QCOMPARE(result, QStringLiteral("0 "));
        QVERIFY(contentOf(folder.file()) == bytes);
    }

    void tellsWhatCannotBeRead_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("wal"); ///< in a file -wal; none when empty
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray box = wholeCase(), none;
        QTest::newRow("no permission")
            << QStringLiteral("open") << box << none << 0755 << 0000 << ErrorCode::Unreadable;
        QTest::newRow("changes in the WAL")
            << QStringLiteral("open") << box << QByteArray(4096, 'w') << 0555 << 0444 << ErrorCode::ReadOnly;
        QTest::newRow("older schema")
            << QStringLiteral("open") << contentOf(QStringLiteral(GOUJI_TEST_DATA "/case_v1.gouji")) << none
            << 0555 << 0444 << ErrorCode::ReadOnly;
        QTest::newRow("zero bytes") << QStringLiteral("open") << none << none << 0555 << 0444
                                    << ErrorCode::ReadOnly;
        QTest::newRow("nothing there")
            << QStringLiteral("open-missing") << none << none << 0555 << 0444 << ErrorCode::Unwritable;
    }

    void tellsWhatCannotBeRead() {
        QFETCH(QString, what);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, wal);
        QFETCH(int, folderMode);
        QFETCH(int, fileMode);
        QFETCH(ErrorCode, code);
        const Folder folder;
        writeFile(folder.file(), bytes);
        QCOMPARE(chmod(qPrintable(folder.file()), mode_t(fileMode)), 0);
        if (!wal.isEmpty())
            writeFile(folder.file() + QStringLiteral("-wal"), wal);
        QCOMPARE(chmod(qPrintable(folder.path()), mode_t(folderMode)), 0);
        const QString path =
            what == QLatin1String("open") ? folder.file() : folder.file(QStringLiteral("none.gouji"));
        const QString result = childResult({QStringLiteral("open"), path});
        QCOMPARE(chmod(qPrintable(folder.path()), 0700), 0);
        QCOMPARE(result, QStringLiteral("1 ") + errorName(code));
    }

    /// A network share refuses the shared memory of WAL; here a link that leads nowhere does.
    void worksWithoutWal_data() {
        QTest::addColumn<bool>("wasWal");
        QTest::newRow("new case") << false;
        QTest::newRow("case from a local disk") << true;
    }

    void worksWithoutWal() {
        QFETCH(bool, wasWal);
        const Folder folder;
        if (wasWal)
            writeFile(folder.file(), wholeCase());
        QCOMPARE(symlink("/nonexistent/folder/shm", qPrintable(folder.file() + QStringLiteral("-shm"))), 0);
        for (int i = 0; i < 2; ++i) {
            const auto box = openCase(folder.file());
            QVERIFY(!box->isReadOnly());
            const auto added = box->add(newReport(QStringLiteral("b%1").arg(i)));
            QVERIFY(added);
            const auto other = openCase(folder.file());
            QVERIFY(other->apply({added->reportId, {{total, {}, number(15)}}, {}}));
            QCOMPARE(box->report(added->reportId)->summary.corrections, 1);
        }
        QCOMPARE(openCase(folder.file())->reports()->size(), wasWal ? size_t(3) : size_t(2));
        QVERIFY(QFile::remove(folder.file() + QStringLiteral("-shm")));
        QVERIFY(openCase(folder.file())->verify()->empty());
        QCOMPARE(rows(folder.file(), QStringLiteral("PRAGMA journal_mode")).at(0).at(0),
                 QStringLiteral("wal"));
    }

    void refusesStrangeValuesInReports() {
        const Folder folder;
        writeFile(folder.file(), wholeCase());
        QCOMPARE(execute(folder.file(), QStringLiteral("UPDATE figures SET value = 'x'")), QString());
        const auto report = openCase(folder.file())->report(1);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Damaged);
        QVERIFY(report.error().detail.contains(QStringLiteral("\"x\"")));
        QCOMPARE(openCase(folder.file())->panel({}).error().code, ErrorCode::Damaged);
    }
};

int gouji::store_test::runOpening(const QStringList& arguments) {
    TestOpening test;
    return QTest::qExec(&test, arguments);
}

#include "test_opening.moc"
