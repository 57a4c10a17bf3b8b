#include "core/store/compression.h"
#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QTest>

using namespace gouji;
using namespace gouji::store_test;

namespace {

/// Everything that was told of the case as a whole.
QStringList toldOfTheCase(const std::vector<VerifyProblem>& problems) {
    QStringList told;
    for (const VerifyProblem& problem : problems) {
        if (problem.reportId == 0)
            told += problem.detail;
    }
    return told;
}

/// The number of the page where a table or index begins, counted from 1.
int rootPage(const QString& path, const char* name) {
    const QString sql = QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = '%1'");
    return rows(path, sql.arg(QString::fromLatin1(name))).at(0).at(0).toInt();
}

/// A case with one page overwritten by zeros.
QByteArray withoutPageOf(const char* name) {
    const Folder folder;
    const QByteArray bytes = wholeCase();
    writeFile(folder.file(), bytes);
    return patched(bytes, (rootPage(folder.file(), name) - 1) * 4096, QByteArray(4096, '\0'));
}

} // namespace

/// What `verify` tells: of the file, its schema, its reports and their originals.
class TestVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrong() {
        const Folder folder;
        writeFile(folder.file(), wholeCase());
        QVERIFY(openCase(folder.file())->verify()->empty());
    }

    void findsDamage_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("ofReport");
        const auto row = [](const char* name, const char* sql, bool ofReport) {
            QTest::newRow(name) << QString::fromUtf8(sql) << ofReport;
        };
        const QString other = QString::fromLatin1(qCompress(QByteArray("b")).toHex());
        QTest::newRow("other bytes") << QStringLiteral("UPDATE originals SET content = x'%1'").arg(other)
                                     << true;
        row("no stream", "UPDATE originals SET content = x'0000000161'", true);
        row("other length", "UPDATE originals SET bytes = bytes + 1", true);
        row("huge length", "UPDATE originals SET content = x'fffffffe789c', bytes = 4294967294", true);
        row("empty blob", "UPDATE originals SET content = x''", true);
        row("no original", "DELETE FROM originals", true);
        row("other hash", "UPDATE reports SET sha256 = 'ff'", true);
        row("strange value", "UPDATE figures SET value = '3件' WHERE key = 't3.new.business'", true);
        row("strange anchor", "UPDATE figures SET anchor = '{}' WHERE key = 't3.new.business'", true);
        row("strange evidence", "UPDATE figures SET evidence = '[[\"rumour\",\"\"]]'", true);
        row("broken reference", "DELETE FROM figures WHERE key = 't3.new.total'", false);
    }

    void findsDamage() {
        QFETCH(QString, sql);
        QFETCH(bool, ofReport);
        const Folder folder;
        writeFile(folder.file(), wholeCase());
        QCOMPARE(execute(folder.file(), sql), QString());
        const auto problems = openCase(folder.file())->verify();
        QVERIFY(problems);
        QVERIFY(!problems->empty());
        QCOMPARE(problems->at(0).reportId, ofReport ? qint64(1) : qint64(0));
        QVERIFY(!problems->at(0).detail.isEmpty());
    }

    void findsADamagedPage() {
        const Folder folder;
        writeFile(folder.file(), withoutPageOf("findings_by_report"));
        const auto box = openCase(folder.file());
        const auto problems = box->verify();
        QVERIFY(problems);
        QStringList told = toldOfTheCase(*problems);
        QVERIFY(!told.isEmpty());
        QCOMPARE(told.removeDuplicates(), qsizetype(0)); // several checks meet the same page
        QCOMPARE(box->checkStructure().error().code, ErrorCode::Damaged);
        QVERIFY(!box->checkStructure().error().detail.contains(u'\n'));
        const auto listed = box->reports();
        QVERIFY(!listed);
        QCOMPARE(listed.error().code, ErrorCode::Damaged);
    }

    void findsAnotherSchema_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* sql, const char* told) {
            QTest::newRow(sql) << QString::fromLatin1(sql) << QString::fromLatin1(told);
        };
        row("DROP TRIGGER corrections_stay", "trigger corrections_stay is missing");
        row("DROP TRIGGER corrections_are_not_replaced", "trigger corrections_are_not_replaced is missing");
        row("DROP VIEW v_figures", "view v_figures is missing");
        row("DROP VIEW v_findings", "view v_findings is missing");
        row("DROP INDEX reports_by_sha256", "index reports_by_sha256 is missing");
        row("DROP INDEX findings_by_report", "index findings_by_report is missing");
        row("DROP TABLE statements", "table statements is missing");
        row("ALTER TABLE figures ADD COLUMN mine TEXT", "table figures is not as it was made");
        row("ALTER TABLE notes RENAME COLUMN detail TO details", "table notes is not as it was made");
        row("CREATE TABLE mine (text)", "table mine does not belong here");
        row("CREATE TRIGGER mine AFTER INSERT ON figures BEGIN UPDATE figures SET value = '0'; END",
            "trigger mine does not belong here");
        row("CREATE INDEX mine ON figures (value)", "index mine does not belong here");
    }

    void findsAnotherSchema() {
        QFETCH(QString, sql);
        QFETCH(QString, told);
        const Folder folder;
        writeFile(folder.file(), wholeCase());
        QCOMPARE(execute(folder.file(), sql), QString());
        const auto problems = openCase(folder.file())->verify();
        QVERIFY(problems);
        QVERIFY2(toldOfTheCase(*problems).contains(told),
                 qPrintable(toldOfTheCase(*problems).join(QLatin1Char('\n'))));
    }

    void tellsReplacedObjects() {
        const Folder folder;
        writeFile(folder.file(), wholeCase());
        for (const char* sql : {"DROP VIEW v_corrections",
                                "CREATE VIEW v_corrections AS SELECT report_id, key, old_value, new_value,"
                                " reason, 'nobody' AS author, at FROM corrections",
                                "DROP TRIGGER corrections_stay",
                                "CREATE TRIGGER corrections_stay BEFORE DELETE ON corrections"
                                " WHEN OLD.author = '' BEGIN SELECT RAISE(ABORT, 'no'); END"})
            QCOMPARE(execute(folder.file(), QString::fromLatin1(sql)), QString());
        const auto problems = openCase(folder.file())->verify();
        QVERIFY(problems);
        QCOMPARE(toldOfTheCase(*problems),
                 QStringList({QStringLiteral("trigger corrections_stay is not as it was made"),
                              QStringLiteral("view v_corrections is not as it was made")}));
    }

    void letsSpacesAndStatisticsBe() {
        const Folder folder;
        writeFile(folder.file(), wholeCase());
        for (const char* sql : {"ANALYZE", "DROP VIEW v_corrections",
                                "CREATE VIEW \"v_corrections\" AS\nSELECT report_id,  key, old_value,\n"
                                " new_value, reason, author, at FROM corrections",
                                "VACUUM"})
            QCOMPARE(execute(folder.file(), QString::fromLatin1(sql)), QString());
        QVERIFY(openCase(folder.file())->verify()->empty());
        QVERIFY(openCase(folder.file())->checkStructure());
    }

    void decompressesOnlyWhatItCompressed_data() {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<QByteArray>("content"); ///< null: refused
        const QByteArray text = QByteArray("年报").repeated(1000), stored = compressed(text);
        const auto row = [](const char* name, const QByteArray& bytes, qint64 length,
                            const QByteArray& content) { QTest::newRow(name) << bytes << length << content; };
        row("whole", stored, text.size(), text);
        row("nothing", compressed({}), 0, QByteArray(""));
        row("other length", stored, text.size() - 1, {});
        row("no length", QByteArray("\0\0\0", 3), 0, {});
        row("cut", stored.chopped(5), text.size(), {});
        row("checksum", patched(stored, stored.size() - 1, QByteArray(1, '\0')), text.size(), {});
        row("shorter stream", patched(stored, 0, QByteArray("\0\0\x1f\xff", 4)), 0x1fff, {});
        row("longer stream", patched(stored, 0, QByteArray("\0\0\0\x10", 4)), 16, {});
        row("more than zlib can make", QByteArray("\xff\xff\xff\xfexx", 6), 0xfffffffe, {});
    }

    void decompressesOnlyWhatItCompressed() {
        QFETCH(QByteArray, stored);
        QFETCH(qint64, length);
        QFETCH(QByteArray, content);
        const auto made = decompressed(stored, length);
        QCOMPARE(made.has_value(), !content.isNull());
        QVERIFY(!made || *made == content);
    }
};

int gouji::store_test::runVerify(const QStringList& arguments) {
    TestVerify test;
    return QTest::qExec(&test, arguments);
}

#include "test_verify.moc"
