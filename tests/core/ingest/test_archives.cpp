#include "core/ingest/archive_files.h"
#include "core/ingest/case_services.h"
#include "core/ingest/import_job.h"
#include "core/ingest/loading.h"
#include "tests/support/zip_writer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace gouji;
using namespace gouji::testing;

namespace {

QString s(const char* utf8) {
    return QString::fromUtf8(utf8);
}

QByteArray sample(int number) {
    const QDir folder(QString::fromLocal8Bit(qgetenv("GOUJI_SOURCE_DIR")) + s("/resources/samples"));
    const QStringList names = folder.entryList({s("*.txt")}, QDir::Files, QDir::Name);
    QFile file(folder.filePath(names.value(number)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// ZIP archives of report files: names, archives within archives, and what goes wrong with them.
class TestArchives : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    QString write(const char* name, const QByteArray& content) {
        QFile file(path(s(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }

    /// The files inside, without the path of the archive.
    QStringList namesIn(const QString& archive, const Limits& limits = {}) const {
        QStringList names;
        for (const QString& file : filesInArchive(archive, limits))
            names += file.mid(archive.size() + 1);
        return names;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void listsFiles_data() {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* tag, const std::vector<ZipEntry>& entries, const QStringList& names) {
            QTest::newRow(tag) << zipOf(entries) << names;
        };
        const QByteArray gbk("\xC4\xEA\xB1\xA8/1.txt");
        row("folders", {{"2023/", {}}, {"2023/b.txt", "b"}, {"a.txt", "a"}}, {s("2023/b.txt"), s("a.txt")});
        row("UTF-8, said so", {{"年报/1.txt", "a"}}, {s("年报/1.txt")});
        row("UTF-8, not said", {{"年报/1.txt", "a", false, false}}, {s("年报/1.txt")});
        row("GBK", {{gbk, "a", false, false}}, {s("年报/1.txt")});
        row("backslashes", {{"2023\\b.txt", "a"}}, {s("2023/b.txt")});
        row("litter",
            {{"__MACOSX/a.txt", "x"},
             {".DS_Store", "x"},
             {"a/Thumbs.db", "x"},
             {"~$a.docx", "x"},
             {".git/config.txt", "x"},
             {"a/.c.txt", "x"},
             {"d.txt", "d"}},
            {s("d.txt")});
        row("a folder that begins with a dot", {{".报告/c.txt", "c"}}, {s(".报告/c.txt")});
        row("from here", {{"./a.txt", "a"}, {"./x/./b.txt", "b"}}, {s("a.txt"), s("x/b.txt")});
        row("one name twice", {{"a.txt", "1"}, {"a.txt", "2"}}, {s("a.txt"), s("a.txt (2)")});
        const QByteArray inner = zipOf({{"c.txt", "c"}, {"x/d.txt", "d"}});
        row("an archive within", {{"b.zip", inner}, {"e.txt", "e"}},
            {s("b.zip/c.txt"), s("b.zip/x/d.txt"), s("e.txt")});
        const QByteArray deeper = zipOf({{"b.zip", inner}});
        row("no deeper", {{"a.ZIP", deeper}}, {s("a.ZIP/b.zip")});
        row("a damaged archive within", {{"b.zip", inner.left(60)}}, {s("b.zip")});
        row("a document called archive",
            {{"b.zip", zipOf({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}})}}, {s("b.zip")});
        row("names that lead away", {{"../../a.txt", "a"}, {"/etc/passwd", "p"}, {"x/../a.txt", "b"}},
            {s("a.txt"), s("passwd"), s("a.txt (2)")});
    }

    void listsFiles() {
        QFETCH(QByteArray, archive);
        QFETCH(QStringList, names);
        const QString file = write("county.zip", archive);
        QCOMPARE(namesIn(file), names);
        QCOMPARE(filesBelow({m_folder->path()}).size(), names.size());
    }

    void isNoArchive_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray archive = zipOf({{"a.txt", "a"}});
        QTest::newRow("text") << QByteArray("规章 0");
        QTest::newRow("a Word file") << zipOf({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}});
        QTest::newRow("damaged") << archive.left(50);
        QTest::newRow("nothing in it") << zipOf({});
        QTest::newRow("only folders") << zipOf({{"a/", {}}});
    }

    void isNoArchive() {
        QFETCH(QByteArray, bytes);
        const QString file = write("a.zip", bytes);
        QVERIFY(namesIn(file).isEmpty());
        QCOMPARE(filesBelow({file}), QStringList{file}); // reading it says why
    }

    void limitsHold() {
        Limits limits;
        limits.archiveEntries = 3;
        const QByteArray inner = zipOf({{"1", "x"}, {"2", "x"}, {"3", "x"}});
        QCOMPARE(namesIn(write("a.zip", inner), limits).size(), 3);
        QVERIFY(namesIn(write("b.zip", zipOf({{"1", "x"}, {"2", "x"}, {"3", "x"}, {"4", "x"}})), limits)
                    .isEmpty());
        QVERIFY(namesIn(write("c.zip", zipOf({{"a.zip", inner}, {"b.zip", inner}})), limits).isEmpty());
        limits.archiveBytes = 10;
        QVERIFY(namesIn(path(s("a.zip")), limits).isEmpty());
    }

    void loadsWhatItLists() {
        const QByteArray gbk("\xC4\xEA\xB1\xA8.txt");
        const QString file = write("county.zip", zipOf({{gbk, "1", true, false},
                                                        {"a.txt", "2"},
                                                        {"a.txt", "3"},
                                                        {"b.zip", zipOf({{"c/d.txt", "4"}})}}));
        QByteArrayList contents;
        for (const QString& one : filesInArchive(file, {}))
            contents += loadFile(one, {}).value_or(LoadedFile()).bytes;
        QCOMPARE(contents, QByteArrayList({"1", "2", "3", "4"}));
        QCOMPARE(archiveOf(QString(file + s("/a.txt"))), std::optional(file));
        QVERIFY(!archiveOf(file));
        QVERIFY(!archiveOf(path(s("nothing/a.txt"))));
    }

    void filesThatCannotBeLoaded_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* code) {
            QTest::newRow(name) << s(name) << s(code);
        };
        row("nothing.txt", "unreadable");
        row("locked.txt", "encrypted");
        row("empty.txt", "empty");
        row("bomb.txt", "too_large");
        row("torn.zip/a.txt", "damaged");
        row("inner.zip/nothing.txt", "unreadable");
        row("../county.zip", "unreadable");
    }

    void filesThatCannotBeLoaded() {
        QFETCH(QString, name);
        QFETCH(QString, code);
        const QByteArray inner = zipOf({{"a.txt", "a"}});
        const QString file = write("county.zip", zipOf({{"locked.txt", "abc", false, true, true},
                                                        {"empty.txt", {}},
                                                        {"bomb.txt", QByteArray(30 << 20, '\0'), true},
                                                        {"torn.zip", inner.left(60)},
                                                        {"inner.zip", inner}}));
        const QString one = QString(file + QLatin1Char('/') + name);
        const auto loaded = loadFile(one, {});
        QVERIFY(!loaded);
        QCOMPARE(errorName(loaded.error().code), code);
        QCOMPARE(loaded.error().place, one);
    }

    void everyFileIsAnOriginalOfItsOwn() {
        const auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        PipelineExtractor extractor(*pipeline);
        const QString file = write("county.zip", zipOf({{"2023/一.txt", sample(0), true},
                                                        {"二.zip", zipOf({{"二.txt", sample(1), true}})},
                                                        {"shopping.txt", "milk"},
                                                        {"again.txt", sample(0)}}));
        const auto open = [&] {
            return CaseFile::open(path(s("case.gouji")), CaseFile::Mode::OpenOrCreate,
                                  caseServices(*pipeline));
        };
        ImportJob job(extractor, open, {file}, 2);
        std::optional<ImportSummary> summary;
        connect(&job, &ImportJob::finished, &job, [&](const ImportSummary& all) { summary = all; });
        job.start();
        QVERIFY(QTest::qWaitFor([&] { return summary.has_value(); }, 60'000));
        QCOMPARE(summary->total, 4);
        QCOMPARE(summary->added, 2);
        QCOMPARE(summary->alreadyThere, 1);
        QCOMPARE(summary->failures.size(), size_t(1));
        QCOMPARE(summary->failures.front().path, QString(file + s("/shopping.txt")));
        const auto caseFile = open();
        QVERIFY(caseFile.has_value());
        for (int i = 0; i < 2; ++i) {
            const auto report = (*caseFile)->summary(summary->reportIds.at(size_t(i)));
            QVERIFY(report.has_value());
            QCOMPARE(report->sourceName, s(i == 0 ? "一.txt" : "二.txt"));
            QCOMPARE((*caseFile)->original(report->id).value_or(QByteArray()), sample(i));
        }
    }
};

QTEST_GUILESS_MAIN(TestArchives)
#include "test_archives.moc"
