#include "core/store/migrations.h"
#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace gouji;
using namespace gouji::store_test;

namespace {

const QString version1 = QStringLiteral(GOUJI_TEST_DATA "/case_v1.gouji");

/// A copy of the checked-in case of schema 1 (tests/data/make_case_v1.py says what is in it).
struct OldCase {
    Folder folder;
    QString path = folder.file(QStringLiteral("旧 案卷.gouji"));
    QByteArray bytes = contentOf(version1);

    OldCase() { writeFile(path, bytes); }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
};

std::vector<QStringList> everything(const QString& path, const QString& table) {
    return rows(path, QStringLiteral("SELECT * FROM ") + table);
}

QString userVersion(const QString& path) {
    return rows(path, QStringLiteral("PRAGMA user_version")).at(0).at(0);
}

} // namespace

/// Older case files: brought to the current schema with everything in them, or left alone.
class TestMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsThePublicViews_data() {
        QTest::addColumn<QString>("view");
        for (const char* view : {"v_reports", "v_figures", "v_findings", "v_corrections"})
            QTest::newRow(view) << QString::fromLatin1(view);
    }

    void keepsThePublicViews() {
        QFETCH(QString, view);
        const OldCase old;
        const auto before = everything(old.path, view);
        QVERIFY(!before.empty());
        QVERIFY(openCase(old.path));
        auto after = everything(old.path, view);
        for (QStringList& row : after)
            row.resize(before.front().size()); // columns may be added at the end
        QVERIFY(after == before);
        QCOMPARE(userVersion(old.path), QString::number(currentSchema));
    }

    void startsFromEverySchema_data() {
        QTest::addColumn<int>("schema");
        for (int schema = 1; schema < currentSchema; ++schema)
            QTest::addRow("%d", schema) << schema;
    }

    void startsFromEverySchema() {
        QFETCH(int, schema);
        const OldCase old;
        for (int number = 2; number <= schema; ++number) {
            const auto statements = schemaStatements(number);
            QVERIFY(statements.has_value());
            for (const QString& statement : *statements)
                QCOMPARE(execute(old.path, statement), QString());
        }
        QCOMPARE(execute(old.path, QStringLiteral("PRAGMA user_version=%1").arg(schema)), QString());
        const auto box = openCase(old.path);
        QVERIFY(box->verify()->empty());
        QCOMPARE(box->report(3)->corrections.size(), size_t(3));
        QCOMPARE(QString::fromUtf8(*box->original(3)), QStringLiteral("额敏2023.txt的原文"));
        QCOMPARE(box->summary(3)->part, 0); // what was one report stays one
        QCOMPARE(box->summary(3)->parts, 1);
        QCOMPARE(sourceTitle(*box->summary(3)), box->summary(3)->sourceName);
        QVERIFY(QFile::exists(QStringLiteral("%1.v%2.bak").arg(old.path).arg(schema)));
    }

    void keepsReportsOriginalsAndCorrections() {
        const OldCase old;
        const auto box = openCase(old.path);
        const auto report = box->report(3);
        QVERIFY(report);
        QCOMPARE(report->summary.status, ReviewStatus::InReview);
        QCOMPARE(report->summary.corrections, 2);
        QCOMPARE(report->summary.warnings, 1);
        QCOMPARE(report->report.identity.division.value(3), QStringLiteral("喀拉也木勒镇"));
        QCOMPARE(report->report.identity.publishedOn, QDate(2024, 1, 15));
        const QString edition = QStringLiteral("2021");
        QVERIFY((report->report.tableForms == std::map<QString, QString>{{QStringLiteral("t2"), edition},
                                                                         {QStringLiteral("t3"), edition}}));
        const Reading expected{
            FigureState::Doubtful, Decimal(16), QStringLiteral("16"), PageRect{2, QRectF(1, 2.5, 3, 4)}, {}};
        QVERIFY(report->figures.at(total).reading == expected);
        QVERIFY(report->figures.at(total).effective() == number(15));
        QCOMPARE(report->figures.at(total).correction->id, qint64(4));
        QCOMPARE(report->corrections.size(), size_t(3));
        QCOMPARE(QString::fromUtf8(*box->original(3)), QStringLiteral("额敏2023.txt的原文"));
        QVERIFY(box->report(5));
        QVERIFY(box->verify()->empty());
    }

    void goesOnAfterwards() {
        const OldCase old;
        const auto box = openCase(old.path);
        QVERIFY(box->apply({3, {{total, number(15), {}}}, QStringLiteral("撤回")}));
        QVERIFY(box->corrections()->back().id > 7);
        QVERIFY(box->add(newReport(QStringLiteral("new")))->reportId > 5);
        QVERIFY(
            execute(old.path, QStringLiteral("DELETE FROM corrections")).contains(QStringLiteral("never")));
        QVERIFY(execute(old.path, QStringLiteral("UPDATE corrections SET at = ''"))
                    .contains(QStringLiteral("never")));
    }

    void leavesACopyBesideIt() {
        const OldCase old;
        QVERIFY(openCase(old.path));
        const QString backup = old.path + QStringLiteral(".v1.bak");
        QCOMPARE(old.files(),
                 QStringList({QStringLiteral("旧 案卷.gouji"), QStringLiteral("旧 案卷.gouji.v1.bak")}));
        QCOMPARE(userVersion(backup), QStringLiteral("1"));
        for (const char* table : {"reports", "originals", "figures", "findings", "corrections"}) {
            const QString name = QString::fromLatin1(table);
            QVERIFY2(everything(backup, name) == everything(version1, name), table);
        }
    }

    void neverOverwritesACopy() {
        const OldCase old;
        writeFile(old.path + QStringLiteral(".v1.bak"), "earlier");
        QVERIFY(openCase(old.path));
        QCOMPARE(contentOf(old.path + QStringLiteral(".v1.bak")), QByteArray("earlier"));
        QCOMPARE(userVersion(old.path + QStringLiteral(".v1-2.bak")), QStringLiteral("1"));
    }

    void migratesOnce() {
        const OldCase old;
        QVERIFY(openCase(old.path));
        const QStringList files = old.files();
        QVERIFY(openCase(old.path));
        QCOMPARE(old.files(), files);
    }

    /// A table in the way of the last statements stops the migration in the middle.
    void rollsBackWhenInterrupted() {
        const OldCase old;
        QCOMPARE(execute(old.path, QStringLiteral("CREATE TABLE journal (mine)")), QString());
        const auto opened = CaseFile::open(old.path, CaseFile::Mode::OpenExisting, services());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Storage);
        QVERIFY(opened.error().detail.contains(QStringLiteral("journal")));
        QCOMPARE(userVersion(old.path), QStringLiteral("1"));
        for (const char* table :
             {"reports", "figures", "findings", "corrections", "v_figures", "v_corrections"}) {
            const QString name = QString::fromLatin1(table);
            QVERIFY2(everything(old.path, name) == everything(version1, name), table);
        }
        QCOMPARE(execute(old.path, QStringLiteral("DROP TABLE journal")), QString());
        QVERIFY(openCase(old.path));
        QCOMPARE(userVersion(old.path), QString::number(currentSchema));
    }

    void refusesBrokenReferences() {
        const OldCase old;
        QCOMPARE(execute(old.path, QStringLiteral("DELETE FROM figures WHERE key = 't3.new.total'")),
                 QString());
        const auto opened = CaseFile::open(old.path, CaseFile::Mode::OpenExisting, services());
        QVERIFY(!opened);
        QCOMPARE(userVersion(old.path), QStringLiteral("1"));
        QCOMPARE(everything(old.path, QStringLiteral("corrections")).size(), size_t(3));
    }

    void needsAPlaceForTheCopy() {
        const OldCase old;
        QVERIFY(QDir().mkpath(old.path + QStringLiteral(".v1.bak.partial/full")));
        const auto opened = CaseFile::open(old.path, CaseFile::Mode::OpenExisting, services());
        QVERIFY(!opened);
        QCOMPARE(userVersion(old.path), QStringLiteral("1"));
    }

    void knowsItsSchemas() {
        for (int number = 1; number <= currentSchema; ++number) {
            const auto statements = schemaStatements(number);
            QVERIFY(statements);
            QVERIFY(!statements->isEmpty());
        }
        QCOMPARE(schemaStatements(currentSchema + 1).error().code, ErrorCode::Internal);
    }
};

int gouji::store_test::runMigration(const QStringList& arguments) {
    TestMigration test;
    return QTest::qExec(&test, arguments);
}

#include "test_migration.moc"
