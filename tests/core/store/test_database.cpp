#include "core/store/imports.h"
#include "core/store/migrations.h"
#include "core/store/query.h"
#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QTest>

using namespace gouji;
using namespace gouji::store_test;

namespace {

std::unique_ptr<Database> numbers() {
    auto opened = Database::open(QStringLiteral(":memory:"), Database::Access::ReadWrite);
    if (!opened || !(*opened)->execute(QStringLiteral("CREATE TABLE t (n INTEGER UNIQUE, s, b)")))
        qFatal("no database in memory");
    for (const int n : {1, 2, 3})
        (void)Query(**opened, QStringLiteral("INSERT INTO t (n) VALUES (?)")).run(n);
    return std::move(*opened);
}

const QString inOrder = QStringLiteral("SELECT n FROM t ORDER BY n");

QList<qint64> all(Query& query) {
    QList<qint64> found;
    while (query.next())
        found += query.number(0);
    return found;
}

} // namespace

/// Statements over SQLite itself: values, failures, and being kept for later.
class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTexts_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QStringLiteral("");
        QTest::newRow("null is empty") << QString();
        QTest::newRow("Chinese") << QStringLiteral("勾稽");
        QTest::newRow("beyond the first plane") << QString::fromUcs4(U"𠮷𪚥");
        QTest::newRow("a zero within") << QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
        QTest::newRow("digits") << QStringLiteral("007");
    }

    void keepsTexts() {
        QFETCH(QString, text);
        const auto database = numbers();
        Query write(*database, QStringLiteral("UPDATE t SET s = ? WHERE n = 1"));
        QVERIFY(write.run(text));
        QCOMPARE(write.changedRows(), 1);
        Query read(*database, QStringLiteral("SELECT s FROM t WHERE n = 1"));
        read.run();
        QVERIFY(read.next());
        QCOMPARE(read.text(0), text);
        QVERIFY(read.optionalText(0).has_value());
    }

    void tellsNullFromEmpty() {
        const auto database = numbers();
        Query write(*database, QStringLiteral("UPDATE t SET s = ?, b = ? WHERE n = 1"));
        QVERIFY(write.run(std::optional<QString>(), QByteArray()));
        Query read(*database, QStringLiteral("SELECT s, b FROM t WHERE n = 1"));
        read.run();
        QVERIFY(read.next());
        QVERIFY(!read.optionalText(0));
        QVERIFY(!read.optionalNumber(0));
        QVERIFY(read.text(0).isNull());
        QVERIFY(read.optionalText(1).has_value());
    }

    void keepsBytesAndLargeNumbers() {
        const auto database = numbers();
        const QByteArray bytes("\0\xff\x80", 3);
        constexpr qint64 large = 9'007'199'254'740'993; // no double
        QVERIFY(Query(*database, QStringLiteral("INSERT INTO t (n, b) VALUES (?, ?)")).run(large, bytes));
        Query read(*database, QStringLiteral("SELECT n, b FROM t WHERE n > 3"));
        read.run();
        QVERIFY(read.next());
        QCOMPARE(read.number(0), large);
        QCOMPARE(read.bytes(1), bytes);
    }

    void endsOnce() {
        const auto database = numbers();
        Query query(*database, inOrder);
        query.run();
        QCOMPARE(all(query), QList<qint64>({1, 2, 3}));
        QVERIFY(!query.next()); // SQLite itself would begin anew
        query.run();
        QCOMPARE(all(query), QList<qint64>({1, 2, 3}));
        QVERIFY(query.result());
    }

    void sameTextTwiceAtOnce() {
        const auto database = numbers();
        Query outer(*database, inOrder);
        outer.run();
        QVERIFY(outer.next());
        {
            Query inner(*database, inOrder);
            inner.run();
            QCOMPARE(all(inner), QList<qint64>({1, 2, 3}));
        }
        Query another(*database, inOrder);
        another.run();
        QCOMPARE(all(another), QList<qint64>({1, 2, 3}));
        QCOMPARE(all(outer), QList<qint64>({2, 3}));
    }

    /// What was bound before is NULL again.
    void forgetsWhatWasBound() {
        const auto database = numbers();
        const QString sql = QStringLiteral("SELECT coalesce(?1, -1)");
        for (const std::vector<qint64>& bound : {std::vector<qint64>{7}, std::vector<qint64>{}}) {
            Query query(*database, sql);
            query.runList(bound);
            QVERIFY(query.next());
            QCOMPARE(query.number(0), bound.empty() ? -1 : 7);
        }
    }

    void keepsNoSnapshot() {
        const Folder folder;
        auto opened = Database::open(folder.file(), Database::Access::ReadWrite);
        QVERIFY(opened.has_value());
        QVERIFY((*opened)->execute(QStringLiteral("PRAGMA journal_mode=WAL")));
        QVERIFY((*opened)->execute(QStringLiteral("CREATE TABLE t (n)")));
        const QString count = QStringLiteral("SELECT count(*) FROM t");
        {
            Query query(**opened, QStringLiteral("SELECT 1 UNION ALL SELECT n FROM t"));
            query.run();
            QVERIFY(query.next()); // left in the middle
        }
        QCOMPARE(execute(folder.file(), QStringLiteral("INSERT INTO t VALUES (1)")), QString());
        QCOMPARE(*(*opened)->value(count), QStringLiteral("1"));
        QCOMPARE(execute(folder.file(), QStringLiteral("DROP TABLE t")), QString());
        QVERIFY(!(*opened)->value(count));
    }

    void firstFailureStays() {
        const auto database = numbers();
        Query query(*database, QStringLiteral("INSERT INTO t (n) VALUES (?)"));
        QVERIFY(!query.run(2));
        QVERIFY(!query.run(4));
        QVERIFY(!query.result());
        QVERIFY(query.result().error().detail.contains(QLatin1String("UNIQUE")));
        QCOMPARE(*database->value(QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("3"));
        Query again(*database, QStringLiteral("INSERT INTO t (n) VALUES (?)"));
        QVERIFY(again.run(4)); // the statement itself is as good as new
    }

    void refusesWhatIsNoStatement_data() {
        QTest::addColumn<QString>("sql");
        for (const char* sql : {"", "SELEC 1", "SELECT x FROM t", "-- nothing"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }

    void refusesWhatIsNoStatement() {
        QFETCH(QString, sql);
        const auto database = numbers();
        QVERIFY(!database->execute(sql));
        Query query(*database, sql);
        QVERIFY(!query.run());
        QVERIFY(!query.next());
    }

    void refusesTooManyValues() {
        const auto database = numbers();
        Query query(*database, QStringLiteral("SELECT ?"));
        QVERIFY(!query.run(1, 2));
        QVERIFY(!query.next());
        QVERIFY(!query.result());
    }

    /// Some pragmas do their work while they are compiled.
    void pragmasAreDoneEachTime() {
        const auto database = numbers();
        for (const char* mode : {"2", "1", "2", "1"}) {
            QVERIFY(database->execute(QStringLiteral("PRAGMA synchronous=%1").arg(QLatin1String(mode))));
            QCOMPARE(*database->value(QStringLiteral("PRAGMA synchronous")), QLatin1String(mode));
        }
    }

    void commitsAreSyncedAsWanted_data() {
        QTest::addColumn<QString>("journal");
        QTest::addColumn<QString>("during");
        QTest::newRow("WAL") << QStringLiteral("wal") << QStringLiteral("1");
        QTest::newRow("without") << QStringLiteral("delete") << QStringLiteral("2");
    }

    void commitsAreSyncedAsWanted() {
        QFETCH(QString, journal);
        QFETCH(QString, during);
        const Folder folder;
        auto database = *Database::open(folder.file(), Database::Access::ReadWrite);
        QCOMPARE(*database->value(QString(QStringLiteral("PRAGMA journal_mode=") + journal)), journal);
        QVERIFY(createSchema(*database));
        const QString synchronous = QStringLiteral("PRAGMA synchronous");
        const auto id = beginImport(*database, {}, QDateTime::currentDateTime());
        QVERIFY(id.has_value());
        QCOMPARE(*database->value(synchronous), during);
        ImportRecord record;
        record.id = *id;
        QVERIFY(endImport(*database, record, QDateTime::currentDateTime()));
        QCOMPARE(*database->value(synchronous), QStringLiteral("2"));
    }

    /// Statements whose texts differ do not pile up.
    void forgetsOldStatements() {
        const auto database = numbers();
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(*database->value(QStringLiteral("SELECT %1").arg(i)), QString::number(i));
    }
};

int gouji::store_test::runDatabase(const QStringList& arguments) {
    TestDatabase test;
    return QTest::qExec(&test, arguments);
}

#include "test_database.moc"
