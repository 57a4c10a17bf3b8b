#include "core/base/messages.h"
#include "core/ingest/import_job.h"
#include "core/office/office_extractor.h"
#include "core/office/private_folder.h"
#include "tests/support/samples.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <thread>

using namespace gouji;
using namespace gouji::testing;

namespace {

/// Takes LibreOffice's place: runs each file that it should convert as a script, and what the script prints
/// is the result; one that ends with 3 has none. $PPID is the program itself.
constexpr const char* oddOffice = R"(#!/bin/sh
cd "$HOME"
while [ $# -gt 0 ]; do
    case "$1" in
    --convert-to) suffix=${2%%:*}; shift ;;
    --outdir) out=$2; shift ;;
    -*) ;;
    *) files="$files $1" ;;
    esac
    shift
done
for file in $files; do
    name=${file##*/}
    sh "$file" >"$out/${name%.*}.$suffix" 2>&1
    [ $? = 3 ] && rm "$out/${name%.*}.$suffix"
done
exit 0
)";

/// LibreOffice with a new profile says once that it wants to be started again.
constexpr const char* startsTwice = R"(#!/bin/sh
[ -e "$HOME/profile/seen" ] && exec "%1" "$@"
echo >"$HOME/profile/seen"
exit 81
)";

Limits quick() {
    Limits limits;
    limits.officeSeconds = 1;
    limits.officeBytes = 4 * 1024 * 1024;
    return limits;
}

bool never() {
    return false;
}

OfficeFile script(const char* text) {
    return {text, QStringLiteral("doc")};
}

/// `text`, or `!code detail`.
QString toldOf(const Result<QByteArray>& result) {
    if (result)
        return QString::fromUtf8(result->trimmed());
    return QStringLiteral("!%1 %2").arg(errorName(result.error().code), result.error().detail).trimmed();
}

/// Takes the place of readers: what begins with `rtf` or `xls` needs LibreOffice, all else is a report whose
/// issuer is the bytes.
class OddReader : public Extractor {
public:
    const Limits& limits() const override { return m_limits; }
    bool isConfined() const override { return true; }

    Result<std::vector<Extraction>> extract(const QByteArray& bytes, const QString& name,
                                            const QString& edition, const Watch& watch) override {
        auto document = read(bytes, name, watch);
        if (!document)
            return failure(document.error());
        Extraction one;
        one.sourceName = name;
        one.sha256 = QStringLiteral("of something else");
        one.format = document->format;
        one.report.identity.issuer = document->text;
        one.report.form = edition;
        return std::vector<Extraction>{one};
    }

    Result<Document> read(const QByteArray& bytes, const QString& name, const Watch&) override {
        for (const char* format : {"rtf", "xls"}) {
            if (bytes.startsWith(format))
                return failure(ErrorCode::NeedsLibreOffice, name, QString::fromLatin1(format));
        }
        Document document;
        document.format = QStringLiteral("text");
        document.text = QString::fromUtf8(bytes.trimmed());
        return document;
    }

    Result<PageSizes> pageSizes(const QByteArray&, const QString& name, std::stop_token) override {
        return failure(ErrorCode::Unsupported, name);
    }
    Result<GreyPicture> paint(const QByteArray&, const QString& name, int, int, std::stop_token) override {
        return failure(ErrorCode::Unsupported, name);
    }

private:
    Limits m_limits = quick();
};

} // namespace

/// LibreOffice as a helper: gathered starts, confinement, and what hostile files cost. A script stands in for
/// it; what it really reads is a test of its own.
class TestOffice : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder; ///< of the programs, which they may read
    QTemporaryDir m_elsewhere;
    QString m_program;

    QString writeProgram(const QString& name, const QByteArray& text) const {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }

    Result<QByteArray> convertOne(const QByteArray& bytes, const Limits& limits = quick()) const {
        OfficeConverter converter(m_program, limits);
        return converter.convert(OfficeTarget::Docx, {{bytes, QStringLiteral("doc")}}, never).front();
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_program = writeProgram(QStringLiteral("odd-office"), oddOffice);
    }

    void convertsInOneStart() {
        OfficeConverter converter(m_program, quick());
        std::vector<OfficeFile> files;
        for (int i = 0; i < 12; ++i)
            files.push_back({"echo " + QByteArray::number(i) + " $PPID", QStringLiteral("rtf")});
        const auto results = converter.convert(OfficeTarget::Html, files, never);
        QCOMPARE(results.size(), files.size());
        QSet<QString> programs;
        for (int i = 0; i < 12; ++i) {
            const QStringList words = toldOf(results[size_t(i)]).split(u' ');
            QCOMPARE(words[0], QString::number(i));
            programs.insert(words[1]);
        }
        QCOMPARE(programs.size(), 1);
    }

    /// What one file does costs that file, and the others of its start are done again without it.
    void whatAFileCosts_data() {
        QTest::addColumn<QByteArray>("deed");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* deed, const char* told) {
            QTest::newRow(name) << QByteArray(deed) << QString::fromLatin1(told);
        };
        row("hangs", "sleep 100", "!timeout");
        row("spins", "while :; do :; done", "!timeout");
        row("crashes", "kill -SEGV $PPID; sleep 100", "!crashed SIGSEGV");
        row("aborts", "kill -ABRT $PPID; sleep 100", "!crashed SIGABRT");
        row("cannot be opened", "exit 3", "!damaged LibreOffice cannot open it");
        row("writes too much", "head -c 4500000 /dev/zero; sleep 100",
            "!too_large LibreOffice writes too much");
        row("fills the temporary folder",
            "for i in 1 2 3; do head -c 2000000 /dev/zero >$TMPDIR/$i; done; sleep 9",
            "!too_large LibreOffice writes too much");
        row("nothing special", "echo fine", "fine");
    }

    void whatAFileCosts() {
        QFETCH(QByteArray, deed);
        QFETCH(QString, told);
        QCOMPARE(toldOf(convertOne(deed)), told);
        OfficeConverter converter(m_program, quick());
        const auto results = converter.convert(OfficeTarget::Docx,
                                               {script("echo a"),
                                                script("echo b"),
                                                {deed, QStringLiteral("doc")},
                                                script("exit 3"),
                                                script("echo c")},
                                               never);
        QStringList all;
        for (const auto& result : results)
            all += toldOf(result);
        QCOMPARE(all.join(u';'), QString(QStringLiteral("a;b;") + told +
                                         QStringLiteral(";!damaged LibreOffice cannot open it;c")));
    }

    void aProgramThatIsNone_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("told");
        QTest::newRow("not there") << QStringLiteral("/nonexistent/soffice.bin")
                                   << QStringLiteral("!internal No such file or directory");
        QTest::newRow("a folder") << QStringLiteral("/usr") << QStringLiteral("!internal Permission denied");
        QTest::newRow("ends at once")
            << QStringLiteral("/bin/true") << QStringLiteral("!damaged LibreOffice cannot open it");
        QTest::newRow("fails at once")
            << QStringLiteral("/bin/false") << QStringLiteral("!crashed exit status 1");
    }

    void aProgramThatIsNone() {
        QFETCH(QString, program);
        QFETCH(QString, told);
        OfficeConverter converter(program, quick());
        const auto results =
            converter.convert(OfficeTarget::Docx, {script("echo a"), script("echo b")}, never);
        for (const auto& result : results)
            QCOMPARE(toldOf(result), told);
    }

    void aNewProfileStartsTwice() {
        const QString program = writeProgram(QStringLiteral("starts-twice"),
                                             QByteArray(startsTwice).replace("%1", m_program.toUtf8()));
        OfficeConverter converter(program, quick());
        QCOMPARE(toldOf(converter.convert(OfficeTarget::Docx, {script("echo a")}, never).front()),
                 QStringLiteral("a"));
        const QString always = writeProgram(QStringLiteral("starts-always"), "#!/bin/sh\nexit 81\n");
        OfficeConverter other(always, quick());
        QCOMPARE(toldOf(other.convert(OfficeTarget::Docx, {script("echo a")}, never).front()),
                 QStringLiteral("!crashed exit status 81"));
    }

    /// What the program sees, and what it cannot reach.
    void confined_data() {
        QTest::addColumn<QByteArray>("deed");
        QTest::addColumn<QString>("told");
        QTest::addColumn<bool Confinement::*>("needs");
        const QByteArray elsewhere = m_elsewhere.path().toUtf8();
        const auto row = [](const char* name, const QByteArray& deed, const char* told,
                            bool Confinement::*needs = &Confinement::isLimited) {
            QTest::newRow(name) << deed << QString::fromLatin1(told) << needs;
        };
        row("a folder of its own", "cd $HOME; pwd | grep -c gouji-; stat -c %a .", "1\n700");
        row("temporary files there", "echo a >$TMPDIR/a && cat $TMPDIR/a", "a");
        row("no environment", "env | grep -c GOUJI_ODD", "0");
        row("no input", "cat", "");
        row("no descriptors", "ls /proc/self/fd | wc -l", "4"); // the three, and that of ls itself
        row("a group of its own", "test $(cut -d' ' -f5 /proc/$$/stat) = $PPID && echo yes", "yes");
        row("no core", "ulimit -c", "0");
        row("limited memory", "ulimit -v", "4194304");
        row("no network", "python3 -c 'import socket; socket.socket(socket.AF_INET)' 2>&1 | tail -n 1",
            "OSError: [Errno 97] Address family not supported by protocol", &Confinement::isOffline);
        row("no file of others", "cat " + elsewhere + "/secret 2>/dev/null || echo refused", "refused",
            &Confinement::seesFewFiles);
        row("no writing elsewhere", "touch /var/tmp/gouji-odd 2>/dev/null || echo refused", "refused",
            &Confinement::seesFewFiles);
        row("no list of folders", "ls /home /root >/dev/null 2>&1 || echo refused", "refused",
            &Confinement::seesFewFiles);
        row("no macros", "grep -c 'DisableMacrosExecution.*true' profile/user/registrymodifications.xcu",
            "1");
    }

    void confined() {
        QFETCH(QByteArray, deed);
        QFETCH(QString, told);
        QFETCH(bool Confinement::*, needs);
        QFile secret(m_elsewhere.filePath(QStringLiteral("secret")));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("secret") == 6);
        secret.close();
        qputenv("GOUJI_ODD", "1");
        OfficeConverter converter(m_program, quick());
        const auto result =
            converter.convert(OfficeTarget::Docx, {{deed, QStringLiteral("doc")}}, never).front();
        qunsetenv("GOUJI_ODD");
        QVERIFY(converter.confinement().has_value());
        QVERIFY(converter.confinement()->isLimited);
        if ((*converter.confinement()).*needs)
            QCOMPARE(toldOf(result), told);
        else
            QVERIFY(result.has_value()); // this kernel confines less, and says so
    }

    void nothingIsLeftBehind() {
        const QStringList before = QDir::temp().entryList({QStringLiteral("gouji-*")}, QDir::Dirs);
        const auto result = convertOne("sleep 1000 >/dev/null 2>&1 & echo $!");
        QVERIFY(result.has_value());
        const pid_t child = pid_t(result->trimmed().toInt());
        QVERIFY(child > 1);
        QTRY_COMPARE(::kill(child, 0), -1);
        QCOMPARE(QDir::temp().entryList({QStringLiteral("gouji-*")}, QDir::Dirs), before);
    }

    void stopping() {
        OfficeConverter converter(m_program, Limits());
        QElapsedTimer clock;
        clock.start();
        const auto results =
            converter.convert(OfficeTarget::Docx, {script("echo a"), script("sleep 100"), script("echo b")},
                              [&] { return clock.elapsed() > 500; });
        QCOMPARE(toldOf(results[1]), QStringLiteral("!cancelled"));
        QCOMPARE(toldOf(results[2]), QStringLiteral("!cancelled"));
        QVERIFY(clock.elapsed() < 5000);
    }

    /// Threads that come one by one are served together, each with its own result.
    void theQueueGathers() {
        Limits limits = quick();
        limits.officeSeconds = 60;
        limits.officeFiles = 10;
        OfficeConverter converter(m_program, limits);
        OfficeQueue queue(converter, 2);
        constexpr int calls = 40;
        std::vector<QString> told(calls);
        std::vector<std::thread> threads;
        for (int i = 0; i < calls; ++i) {
            threads.emplace_back([&, i] {
                const QByteArray text = "echo " + QByteArray::number(i) + " $PPID";
                const auto target = i % 4 == 0 ? OfficeTarget::Html : OfficeTarget::Docx;
                told[size_t(i)] = toldOf(queue.convert(target, {text, QStringLiteral("doc")}, {}));
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QHash<QString, int> filesOf;
        for (int i = 0; i < calls; ++i) {
            QCOMPARE(told[size_t(i)].section(u' ', 0, 0), QString::number(i));
            ++filesOf[told[size_t(i)].section(u' ', 1)];
        }
        QVERIFY2(filesOf.size() <= calls / 3, qPrintable(QString::number(filesOf.size())));
        for (const int files : filesOf)
            QVERIFY(files <= limits.officeFiles);
    }

    void aStoppedCallLeavesTheQueue() {
        Limits limits = quick();
        limits.officeSeconds = 60;
        OfficeConverter converter(m_program, limits);
        OfficeQueue queue(converter, 1);
        std::stop_source first, second;
        QString toldFirst, toldSecond;
        std::thread leader([&] {
            toldFirst = toldOf(queue.convert(OfficeTarget::Docx, script("sleep 100"), first.get_token()));
        });
        QThread::msleep(500);
        std::thread waiting([&] {
            toldSecond = toldOf(queue.convert(OfficeTarget::Docx, script("echo a"), second.get_token()));
        });
        QThread::msleep(100);
        second.request_stop();
        waiting.join();
        QCOMPARE(toldSecond, QStringLiteral("!cancelled"));
        first.request_stop();
        leader.join();
        QCOMPARE(toldFirst, QStringLiteral("!cancelled"));
        QCOMPARE(toldOf(queue.convert(OfficeTarget::Docx, script("echo b"), {})), QStringLiteral("b"));
    }

    void theFileKeepsItsNameAndSum() {
        OddReader reader;
        OfficeExtractor extractor(reader, officeAt(m_program));
        QVERIFY(extractor.waitingRoom() >= quick().officeFiles);
        const QByteArray bytes = "rtf 2>/dev/null; echo made of it";
        const auto reports = extractor.extract(bytes, QStringLiteral("a.doc"), QStringLiteral("2019"), {});
        QVERIFY(reports.has_value());
        const Extraction& one = reports->front();
        QCOMPARE(one.report.identity.issuer, QStringLiteral("made of it"));
        QCOMPARE(one.report.form, QStringLiteral("2019"));
        QCOMPARE(one.sourceName, QStringLiteral("a.doc"));
        QCOMPARE(one.format, QStringLiteral("rtf"));
        const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QCOMPARE(one.sha256, QString::fromLatin1(sha256));
        const auto document = extractor.read(bytes, QStringLiteral("a.doc"), {});
        QVERIFY(document.has_value());
        QCOMPARE(document->text, QStringLiteral("made of it"));
        QCOMPARE(document->format, QStringLiteral("rtf"));
    }

    void otherFilesPassBy() {
        OddReader reader;
        OfficeExtractor extractor(reader, {});
        QCOMPARE(extractor.waitingRoom(), 0);
        const auto reports = extractor.extract("plain", QStringLiteral("a.txt"), {}, {});
        QVERIFY(reports.has_value());
        QCOMPARE(reports->front().sha256, QStringLiteral("of something else"));
        QVERIFY(!extractor.confinement().has_value());
    }

    /// Who reads a file again soon need not wait again.
    void whatWasConvertedIsKept() {
        OddReader reader;
        OfficeExtractor extractor(reader, officeAt(m_program));
        const QByteArray bytes = "rtf 2>/dev/null; echo $PPID";
        const auto first = extractor.read(bytes, QStringLiteral("a"), {});
        const auto again = extractor.read(bytes, QStringLiteral("b"), {});
        const auto other = extractor.read(QByteArray(bytes + '\n'), QStringLiteral("c"), {});
        QVERIFY(first && again && other);
        QCOMPARE(again->text, first->text);
        QVERIFY(other->text != first->text);
    }

    void missingParts_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("hasTexts");
        QTest::addColumn<bool>("hasSheets");
        QTest::addColumn<QString>("ofText");
        QTest::addColumn<QString>("ofSheet");
        const QString writer = QStringLiteral("libreoffice-writer-nogui");
        const QString calc = QStringLiteral("libreoffice-calc-nogui");
        QTest::newRow("nothing installed") << QString() << false << false << writer << calc;
        QTest::newRow("no sheets") << m_program << true << false << QString() << calc;
        QTest::newRow("no texts") << m_program << false << true << writer << QString();
    }

    void missingParts() {
        QFETCH(QString, path);
        QFETCH(bool, hasTexts);
        QFETCH(bool, hasSheets);
        QFETCH(QString, ofText);
        QFETCH(QString, ofSheet);
        OddReader reader;
        OfficeExtractor extractor(reader, {path, hasTexts, hasSheets});
        for (const auto& [bytes, package] :
             {std::pair{"rtf 2>/dev/null", ofText}, {"xls 2>/dev/null", ofSheet}}) {
            const auto reports = extractor.extract(bytes, QStringLiteral("a"), {}, {});
            const auto document = extractor.read(bytes, QStringLiteral("a"), {});
            QCOMPARE(reports.has_value(), package.isEmpty());
            QCOMPARE(document.has_value(), package.isEmpty());
            if (package.isEmpty())
                continue;
            const Error expected{ErrorCode::NeedsLibreOffice, QStringLiteral("a"), package};
            QVERIFY(reports.error() == expected && document.error() == expected);
            QVERIFY(describe(expected, Language::English).contains(package));
            QVERIFY(describe(expected, Language::Chinese).contains(package));
        }
    }

    void findsThePartsBesideTheProgram() {
        QDir folder(m_folder.path());
        QVERIFY(folder.mkpath(QStringLiteral("program")));
        const QString soffice = writeProgram(QStringLiteral("program/soffice"), "#!/bin/sh\n");
        QVERIFY(officeAt(soffice).hasTexts && officeAt(soffice).hasSheets); // nothing to tell by
        const QString binary = writeProgram(QStringLiteral("program/soffice.bin"), "#!/bin/sh\n");
        QVERIFY(!officeAt(soffice).hasTexts && !officeAt(soffice).hasSheets);
        writeProgram(QStringLiteral("program/libswlo.so"), {});
        QFile::link(soffice, m_folder.filePath(QStringLiteral("link")));
        const OfficeProgram found = officeAt(m_folder.filePath(QStringLiteral("link")));
        QCOMPARE(found.path, QFileInfo(binary).canonicalFilePath());
        QVERIFY(found.hasTexts && !found.hasSheets);
        QVERIFY(officeAt(m_folder.filePath(QStringLiteral("program"))).path.isEmpty());
        QVERIFY(officeAt(QStringLiteral("/nonexistent/soffice")).path.isEmpty());
    }

    /// Through an import: each file in or told, whatever is installed.
    void anImport_data() {
        QTest::addColumn<bool>("isInstalled");
        QTest::newRow("with LibreOffice") << true;
        QTest::newRow("without") << false;
    }

    void anImport() {
        QFETCH(bool, isInstalled);
        const auto pipeline = Pipeline::bundled();
        QVERIFY(pipeline.has_value());
        const QTemporaryDir files;
        const QByteArray text = sampleReports(pipeline->forms()).front().report.text.toUtf8();
        const auto write = [&](const QString& name, const QByteArray& bytes) {
            QFile file(files.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write(QStringLiteral("0.txt"), text);
        for (int i = 1; i < 6; ++i) // a script that begins as RTF does, and prints a web page
            write(QStringLiteral("%1.rtf").arg(i), "{\\rtf1 2>/dev/null\ncat <<'END'\n<html><body><pre>" +
                                                       text + "</pre>" + QByteArray::number(i) + "\nEND\n");
        write(QStringLiteral("6.rtf"), "{\\rtf1 2>/dev/null\nexit 3");
        PipelineExtractor reading(*pipeline);
        OfficeExtractor extractor(reading, isInstalled ? officeAt(m_program) : OfficeProgram());
        const QString casePath = m_folder.filePath(QStringLiteral("%1.gouji").arg(isInstalled));
        ImportJob job(
            extractor, [&] { return CaseFile::open(casePath, CaseFile::Mode::OpenOrCreate, {}); },
            {files.path()}, 2);
        std::optional<ImportSummary> summary;
        connect(&job, &ImportJob::finished, &job, [&](const ImportSummary& all) { summary = all; });
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(summary.has_value(), 60'000);
        QCOMPARE(summary->added, isInstalled ? 6 : 1);
        QCOMPARE(int(summary->failures.size()), isInstalled ? 1 : 6);
        for (const ImportFailure& failed : summary->failures)
            QCOMPARE(failed.error.code, isInstalled ? ErrorCode::Damaged : ErrorCode::NeedsLibreOffice);
    }
};

QTEST_GUILESS_MAIN(TestOffice)
#include "test_office.moc"
