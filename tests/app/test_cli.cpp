#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

QString s(const char* utf8) {
    return QString::fromUtf8(utf8);
}

struct Outcome {
    int status = -1; ///< -2: it crashed
    QByteArray out;
    QByteArray err;
};

QString samplesFolder() {
    return QString(QString::fromLocal8Bit(qgetenv("GOUJI_SOURCE_DIR")) + s("/resources/samples"));
}

QStringList samples() {
    QStringList paths;
    for (const QString& name : QDir(samplesFolder()).entryList({s("*.txt")}, QDir::Files, QDir::Name))
        paths += QString(samplesFolder() + QLatin1Char('/') + name);
    return paths;
}

std::vector<QJsonObject> objects(const QByteArray& lines) {
    std::vector<QJsonObject> out;
    for (const QByteArray& line : lines.split('\n')) {
        if (!line.isEmpty())
            out.push_back(QJsonDocument::fromJson(line).object());
    }
    return out;
}

QString text(const QJsonObject& object, const char* name) {
    return object.value(QLatin1String(name)).toString();
}

} // namespace

/// gouji-cli from outside: what it prints, and its exit status to the letter.
class TestCli : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString casePath() const { return path(s("case.gouji")); }

    void write(const char* name, const QByteArray& content) {
        QFile file(path(s(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    Outcome run(const QStringList& words, const QString& locale = s("C.UTF-8")) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(s("LC_ALL"), locale);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(s(GOUJI_CLI), words);
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitStatus() == QProcess::CrashExit ? -2 : process.exitCode(),
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// A case with the first four samples (two townships, two years).
    void importSamples() {
        const Outcome done = run(QStringList{s("import"), casePath()} + samples().mid(0, 4));
        QVERIFY2(done.status == 0, done.err.constData());
        QCOMPARE(done.out, QByteArray());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(samples().size() >= 12); }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void wrongUsageIsTwo_data() {
        QTest::addColumn<QString>("words");
        for (const char* words : {"",
                                  "frobnicate",
                                  "--frobnicate",
                                  "extract",
                                  "extract --format xml a.txt",
                                  "extract --form 2020 a.txt",
                                  "extract --jobs 0 a.txt",
                                  "extract --jobs x a.txt",
                                  "extract --jobs",
                                  "extract --unknown a.txt",
                                  "extract -x a.txt",
                                  "extract --format=text --format=text a.txt",
                                  "extract --lang fr a.txt",
                                  "explain",
                                  "explain a b c",
                                  "explain --jobs 2 a",
                                  "import",
                                  "import new.gouji",
                                  "import new.gouji a.txt --jobs -1",
                                  "list",
                                  "list a b",
                                  "list a --format csv",
                                  "check",
                                  "check a b",
                                  "check a --report x",
                                  "check a --format csv",
                                  "correct a 1 t3.new.total",
                                  "correct a 1 t3.new.total 5",
                                  "correct a 1 t3.new.total 5 --reason",
                                  "correct a x t3.new.total 5 --reason y",
                                  "correct a 1 t3.new.total abc --reason y",
                                  "correct a 1 t3.new.total 5 6 --reason y",
                                  "compare",
                                  "compare a",
                                  "compare a --figure",
                                  "compare a --figure t3.new.total --by town",
                                  "compare a --figure t3.new.total --years 2024-2021",
                                  "compare a --figure t3.new.total --years x",
                                  "compare a --figure t3.new.total --format text",
                                  "compare a --figure t3.new.total --chart a.png",
                                  "export",
                                  "export a",
                                  "export a b.ods",
                                  "export a b",
                                  "export a b.xlsx c",
                                  "export a b.xlsx --lang fr",
                                  "verify",
                                  "verify a b",
                                  "verify a --format text"})
            QTest::newRow(words[0] ? words : "nothing") << s(words);
    }

    void wrongUsageIsTwo() {
        QFETCH(QString, words);
        const Outcome done = run(words.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QCOMPARE(done.status, 2);
        QCOMPARE(done.out, QByteArray());
        QVERIFY(!done.err.isEmpty());
        QVERIFY(QDir(m_folder->path()).isEmpty()); // nothing was made
    }

    void whatIsUnknownInACaseIsTwo_data() {
        QTest::addColumn<QString>("words");
        for (const char* words : {"check case.gouji --report 99", "check case.gouji --report 0",
                                  "correct case.gouji 99 t3.new.total 5 --reason y",
                                  "correct case.gouji 0 t3.new.total 5 --reason y",
                                  "correct case.gouji 1 t3.no.such 5 --reason y",
                                  "correct case.gouji 1 t3.new.total 5件 --reason y",
                                  "correct case.gouji 1 t3.new.total 1,2 --reason y",
                                  "correct case.gouji 1 t3.new.total 12.5 --reason y",
                                  "correct case.gouji 1 t3.new.total -3 --reason y",
                                  "correct case.gouji 1 t2.fees.amount -0.5 --reason y",
                                  "compare case.gouji --figure t3.no.such"})
            QTest::newRow(words) << s(words);
    }

    void whatIsUnknownInACaseIsTwo() {
        QFETCH(QString, words);
        importSamples();
        const QByteArray before = run({s("list"), casePath()}).out;
        const Outcome done = run(words.split(QLatin1Char(' ')));
        QCOMPARE(done.status, 2);
        QVERIFY(!done.err.isEmpty());
        QCOMPARE(run({s("list"), casePath()}).out, before);
    }

    void aCaseThatIsNoneIsOne_data() {
        QTest::addColumn<QString>("words");
        for (const char* words : {"list %1", "check %1", "correct %1 1 t3.new.total 5 --reason y",
                                  "compare %1 --figure t3.new.total", "export %1 out.xlsx", "verify %1"}) {
            QTest::newRow(qPrintable(s(words).arg(s("missing")))) << s(words).arg(s("missing.gouji"));
            QTest::newRow(qPrintable(s(words).arg(s("other")))) << s(words).arg(s("other.txt"));
        }
        QTest::newRow("import other") << s("import other.txt other.txt");
    }

    void aCaseThatIsNoneIsOne() {
        QFETCH(QString, words);
        write("other.txt", "this is no case file, only a text of some length");
        const Outcome done = run(words.split(QLatin1Char(' ')));
        QCOMPARE(done.status, 1);
        QCOMPARE(done.out, QByteArray());
        QVERIFY(!done.err.isEmpty());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{s("other.txt")});
    }

    void aBrokenCaseIsToldOnceAndLeftAlone_data() {
        QTest::addColumn<QString>("words");
        for (const char* words :
             {"list case.gouji", "check case.gouji", "correct case.gouji 1 t3.new.total 5 --reason y",
              "compare case.gouji --figure t3.new.total", "export case.gouji out.xlsx", "verify case.gouji",
              "import case.gouji case.gouji"})
            QTest::newRow(words) << s(words);
    }

    void aBrokenCaseIsToldOnceAndLeftAlone() {
        QFETCH(QString, words);
        importSamples();
        QFile file(casePath());
        QVERIFY(file.resize(file.size() / 2));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const Outcome done = run(words.split(QLatin1Char(' ')));
        QCOMPARE(done.status, 1);
        QCOMPARE(done.out, QByteArray());
        QVERIFY2(done.err.count('\n') == 1 && done.err.contains("damaged"), done.err.constData());
        QVERIFY(file.seek(0) && file.readAll() == before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{s("case.gouji")});
    }

    /// Whatever page is lost, nothing but our own sentences is printed, and none of them twice.
    void aLostPageIsToldInOurWords() {
        importSamples();
        QFile file(casePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray sound = file.readAll();
        int failures = 0;
        for (qsizetype page = sound.size() / 4096 - 1; page > 1; page -= 3) {
            const QByteArray damaged = QByteArray(sound).replace(page * 4096, 4096, QByteArray(4096, '\x7f'));
            QVERIFY(file.seek(0) && file.write(damaged) == damaged.size() && file.flush());
            for (const char* command : {"verify", "check"}) {
                const Outcome done = run({s(command), casePath()});
                failures += done.status;
                QVERIFY2(!done.err.contains("Uncompress"), done.err.constData());
                QStringList lines = QString::fromUtf8(done.err).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
                QVERIFY2(lines.removeDuplicates() == 0, done.err.constData());
            }
        }
        QVERIFY(failures > 2);
    }

    void versionAndHelp_data() {
        QTest::addColumn<QString>("words");
        for (const char* words :
             {"--version", "--help", "extract --help", "import --help", "list --help", "check --help",
              "correct --help", "decide --help", "compare --help", "rollup --help", "export --help",
              "verify --help", "extract --unknown --help"})
            QTest::newRow(words) << s(words);
    }

    void versionAndHelp() {
        QFETCH(QString, words);
        const Outcome en = run(words.split(QLatin1Char(' ')), s("en_GB.UTF-8"));
        const Outcome zh = run(words.split(QLatin1Char(' ')), s("zh_CN.UTF-8"));
        QCOMPARE(en.status, 0);
        QCOMPARE(zh.status, 0);
        QCOMPARE(en.err, QByteArray());
        QVERIFY(en.out.contains("gouji-cli"));
        if (words == QLatin1String("--version"))
            return;
        QVERIFY(en.out.contains("usage:"));
        QVERIFY(zh.out.contains("用法："));
        QCOMPARE(
            run(words.split(QLatin1Char(' ')) + QStringList{s("--lang"), s("zh")}).out.contains("用法："),
            true);
        const QString command = words.section(QLatin1Char(' '), 0, 0);
        if (command != QLatin1String("--help")) // the general help names every command's options
            QVERIFY(en.out.contains(QByteArray("gouji-cli " + command.toUtf8())));
        QVERIFY(!en.out.contains("--chart"));
    }

    void everyEditionOfTheFormCanBeAskedFor() {
        const QDir forms(QString::fromLocal8Bit(qgetenv("GOUJI_SOURCE_DIR")) + s("/resources/forms"));
        const QStringList files = forms.entryList({s("*.json")}, QDir::Files);
        QVERIFY(files.size() >= 2);
        const QByteArray general = run({s("--help")}).out, help = run({s("extract"), s("--help")}).out;
        for (const QString& file : files) {
            const QString edition = file.section(QLatin1Char('.'), 0, 0);
            QVERIFY(general.contains(QByteArray("|" + edition.toUtf8())));
            QVERIFY(help.contains(QByteArray("|" + edition.toUtf8())));
            QCOMPARE(run({s("extract"), s("--form"), edition, samples().front()}).status, 0);
        }
    }

    void extractKeepsTheOrderOfTheFiles() {
        write("empty.txt", {});
        write("shopping.txt", "milk");
        QStringList files = samples();
        files.insert(3, path(s("empty.txt")));
        files.insert(7, path(s("nothing.txt")));
        files += {path(s("shopping.txt")), m_folder->path()};
        for (const char* jobs : {"1", "4"}) {
            const Outcome done = run(QStringList{s("extract"), s("--jobs"), s(jobs)} + files);
            QCOMPARE(done.status, 1);
            const auto lines = objects(done.out);
            QCOMPARE(lines.size(), size_t(files.size()));
            QStringList codes;
            for (size_t i = 0; i < lines.size(); ++i) {
                QCOMPARE(text(lines[i], "source"), files[qsizetype(i)]);
                const QJsonObject error = lines[i].value(QLatin1String("error")).toObject();
                if (!error.isEmpty())
                    codes += text(error, "code");
                else
                    QVERIFY(lines[i].value(QLatin1String("figures")).toObject().size() >= 200);
            }
            QCOMPARE(codes.join(QLatin1Char(' ')), s("empty unreadable no_report unreadable"));
            QCOMPARE(done.err.count('\n'), 4);
            QVERIFY(done.err.contains("nothing.txt"));
        }
    }

    void extractOfGoodFilesIsSilent() {
        const Outcome done = run(QStringList{s("extract")} + samples());
        QCOMPARE(done.status, 0); // findings do not change it
        QCOMPARE(done.err, QByteArray());
        QCOMPARE(objects(done.out).size(), size_t(samples().size()));
    }

    void extractSpeaksBothLanguages() {
        write("empty.txt", {});
        const QString file = path(s("empty.txt"));
        const auto message = [&](const QStringList& words) {
            const auto lines = objects(run(words).out);
            return lines.empty() ? QString()
                                 : text(lines[0].value(QLatin1String("error")).toObject(), "message");
        };
        QCOMPARE(message({s("extract"), file}), s("文件是空的"));
        QCOMPARE(message({s("extract"), s("--lang=en"), file}), s("the file is empty"));
    }

    void extractPrintsTables() {
        const Outcome done = run({s("extract"), s("--format"), s("text"), samples().front()});
        QCOMPARE(done.status, 0);
        QVERIFY(done.out.contains("t3.new.total"));
        QVERIFY(done.out.contains("桐庐县"));
    }

    void explainTellsWhereAFigureComesFrom() {
        const Outcome done = run({s("explain"), samples().front(), s("t3.new.total")});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.err, QByteArray());
        QVERIFY(done.out.startsWith(s("t3.new.total  表三 · 一、本年新收").toUtf8()));
        QVERIFY(done.out.contains(s("行标题与报表式样一致").toUtf8()));
        QVERIFY(done.out.contains(s("行第").toUtf8()));
        const Outcome all = run({s("explain"), s("--lang"), s("en"), samples().front()});
        QCOMPARE(all.status, 0);
        QVERIFY(all.out.contains("t2.fees.amount") && all.out.contains("the row's label is the form's"));
        QVERIFY(all.out.startsWith("issuer and year\n    issuer: ") &&
                all.out.contains(" (signature) (line "));
        const Outcome who = run({s("explain"), samples().front(), s("identity")});
        QCOMPARE(who.status, 0);
        QVERIFY(who.out.contains(s("（区划名录）").toUtf8()) && !who.out.contains("t3."));
        const Outcome row = run({s("explain"), samples().front(), s("t3.new")});
        QCOMPARE(row.out.count("\nt3.new.") + 1, 7);
    }

    void explainTellsWhatItCannotDo_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("status");
        QTest::newRow("no such figure") << samples().front() << s("t3.new.nobody") << 2;
        QTest::newRow("half a word of a key") << samples().front() << s("t3.ne") << 2;
        QTest::newRow("no such file") << s("nothing.txt") << s("t3") << 1;
        QTest::newRow("a folder") << samplesFolder() << s("t3") << 1;
    }

    void explainTellsWhatItCannotDo() {
        QFETCH(QString, file);
        QFETCH(QString, key);
        QFETCH(int, status);
        const Outcome done = run({s("explain"), file, key});
        QCOMPARE(done.status, status);
        QCOMPARE(done.out, QByteArray());
        QVERIFY(!done.err.isEmpty());
    }

    void filesMayBeginWithADash() {
        QVERIFY(QFile::copy(samples().front(), path(s("-odd.txt"))));
        QCOMPARE(run({s("extract"), s("-odd.txt")}).status, 2);
        const Outcome done = run({s("extract"), s("--"), s("-odd.txt")});
        QCOMPARE(done.status, 0);
        QCOMPARE(text(objects(done.out).at(0), "source"), s("-odd.txt"));
    }

    void aReaderThatGoesAwayIsNoCrash() {
        const QString cli = s(GOUJI_CLI);
        QProcess shell;
        QStringList files;
        for (int i = 0; i < 20; ++i)
            files += samples();
        shell.start(s("/bin/bash"),
                    QStringList{s("-c"),
                                s("\"$0\" extract \"$@\" | head -c 10 >/dev/null; exit ${PIPESTATUS[0]}"),
                                cli} +
                        files);
        QVERIFY(shell.waitForFinished(120'000));
        QCOMPARE(shell.exitStatus(), QProcess::NormalExit);
        QCOMPARE(shell.exitCode(), 1);
        QCOMPARE(shell.readAllStandardError(), QByteArray());
    }

    void aFullDiskIsTold() {
        QProcess shell;
        shell.start(s("/bin/bash"), {s("-c"), s("\"$0\" --help >/dev/full"), s(GOUJI_CLI)});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.exitCode(), 1);
        QVERIFY(shell.readAllStandardError().contains("standard output"));
    }

    void namesThatAreNoUtf8AreFailuresOnly() {
        QProcess shell;
        shell.start(s("/bin/bash"), {s("-c"), s("\"$0\" extract $'/tmp/\\xff\\xfe.txt'"), s(GOUJI_CLI)});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.exitCode(), 1);
        QCOMPARE(objects(shell.readAllStandardOutput()).size(), size_t(1));
    }

    void severalReportsInOneFile() {
        QByteArray bytes;
        for (int i : {1, 2}) {
            QFile file(samples()[i]);
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes += file.readAll() + "\n\n";
        }
        write("both.txt", bytes);
        const Outcome extracted = run({s("extract"), path(s("both.txt"))});
        QCOMPARE(extracted.status, 0);
        const auto lines = objects(extracted.out);
        QCOMPARE(lines.size(), size_t(2));
        for (int part = 1; part <= 2; ++part) {
            const QJsonObject& line = lines[size_t(part - 1)];
            QCOMPARE(line.value(QLatin1String("part")).toInt(), part);
            QCOMPARE(text(line, "source"), path(s("both.txt")));
            QCOMPARE(text(line, "sha256"), text(lines[0], "sha256"));
        }
        QVERIFY(lines[0].value(QLatin1String("issuer")) != lines[1].value(QLatin1String("issuer")));
        const Outcome explained =
            run({s("explain"), path(s("both.txt")), s("t3.new.total"), s("--lang"), s("en")});
        QCOMPARE(explained.status, 0);
        QVERIFY(explained.out.contains("== report 1: ") && explained.out.contains("== report 2: "));
        QCOMPARE(explained.out.count("t3.new.total  "), 2);
        QCOMPARE(run({s("explain"), path(s("both.txt")), s("t9")}).status, 2);
        const Outcome imported = run({s("import"), casePath(), path(s("both.txt"))});
        QCOMPARE(imported.status, 0);
        QVERIFY2(imported.err.contains("2 reports added"), imported.err.constData());
        const auto listed = objects(run({s("list"), casePath()}).out);
        QCOMPARE(listed.size(), size_t(2));
        for (const QJsonObject& line : listed)
            QVERIFY(line.value(QLatin1String("part")).toInt() > 0);
        QVERIFY(run({s("list"), casePath(), s("--format"), s("text")}).out.contains("both.txt (1/2)"));
        QCOMPARE(run({s("verify"), casePath()}).status, 0);
    }

    void importEndsWithASummary() {
        write("shopping.txt", "milk");
        const Outcome first = run({s("import"), casePath(), samplesFolder(), path(s("shopping.txt"))});
        QCOMPARE(first.status, 1);
        QCOMPARE(first.out, QByteArray());
        QVERIFY(first.err.contains("shopping.txt"));
        QVERIFY2(first.err.contains("12 added"), first.err.constData());
        const Outcome again = run(QStringList{s("import"), casePath()} + samples());
        QCOMPARE(again.status, 0);
        QVERIFY(again.err.contains("0 added, 12 already there, 0 failed"));
    }

    void listTellsTheReports() {
        importSamples();
        const auto lines = objects(run({s("list"), casePath()}).out);
        QCOMPARE(lines.size(), size_t(4));
        for (const QJsonObject& line : lines) {
            QVERIFY(text(line, "issuer").contains(s("桐庐县")));
            QCOMPARE(text(line, "status"), s("new"));
            QCOMPARE(text(line, "sha256").size(), 64);
        }
        const Outcome table = run({s("list"), casePath(), s("--format"), s("text")});
        QCOMPARE(table.status, 0);
        QCOMPARE(table.out.count('\n'), 5);
    }

    void correctionsAreKeptAndChecked_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("printed"); // by compare: value,state
        QTest::newRow("number") << s("123456") << s("123456,read");
        QTest::newRow("grouped") << s("1,234") << s("1234,read");
        QTest::newRow("blank") << QString() << s(",blank");
        QTest::newRow("not applicable") << s("/") << s(",not_applicable");
        QTest::newRow("a dash") << s("-") << s(",not_applicable");
    }

    void correctionsAreKeptAndChecked() {
        QFETCH(QString, value);
        QFETCH(QString, printed);
        importSamples();
        const QStringList words{s("correct"), casePath(),    s("2"),       s("t3.new.total"),
                                value,        s("--reason"), s("核对原件")};
        const Outcome done = run(words);
        QVERIFY2(done.status == 0, done.err.constData());
        QCOMPARE(done.out, QByteArray());
        const QByteArray table = run({s("compare"), casePath(), s("--figure"), s("t3.new.total")}).out;
        QVERIFY2(table.contains(QByteArray("," + printed.toUtf8() + ",2\r\n")), table.constData());
        const auto findings = objects(run({s("check"), casePath(), s("--report"), s("2")}).out);
        bool isTold = false;
        for (const QJsonObject& finding : findings) {
            QCOMPARE(finding.value(QLatin1String("report_id")).toInt(), 2);
            isTold = isTold || finding.value(QLatin1String("figures")).toArray().contains(s("t3.new.total"));
        }
        QVERIFY(isTold);                // the sums with this figure no longer hold, or cannot be decided
        QCOMPARE(run(words).status, 0); // the same again: nothing to do
    }

    void aCountThatCannotBeNamesItsUnit() {
        importSamples();
        const QStringList words{s("correct"), casePath(),    s("1"), s("t3.new.total"),
                                s("12.5"),    s("--reason"), s("x"), s("--lang")};
        QVERIFY(run(words + QStringList{s("zh")}).err.contains("12.5：单位是“件”"));
        QVERIFY(run(words + QStringList{s("en")}).err.contains("whole number"));
    }

    void checkSpeaksBothLanguages() {
        importSamples();
        QCOMPARE(run({s("correct"), casePath(), s("1"), s("t3.new.total"), s("99999"), s("--reason"), s("x")})
                     .status,
                 0);
        const Outcome zh = run({s("check"), casePath(), s("--format"), s("text")});
        const Outcome en = run({s("check"), casePath(), s("--format"), s("text"), s("--lang"), s("en")});
        QCOMPARE(zh.status, 0);
        QCOMPARE(en.status, 0);
        QVERIFY(zh.out.contains("表三"));
        QVERIFY(en.out.contains("Table 3"));
    }

    /// A figure typed wrong is found again, and nothing is done about it unasked.
    void checkSuggests() {
        importSamples();
        const QStringList check{s("check"), casePath(), s("--report"), s("1")};
        const QByteArray before = run(check).out;
        QVERIFY(!before.contains("suggestions"));
        QCOMPARE(run({s("correct"), casePath(), s("1"), s("t3.new.total"), s("99999"), s("--reason"), s("x")})
                     .status,
                 0);
        const auto findings = objects(run(check).out);
        QVERIFY(!findings.empty());
        const QJsonArray suggestions = findings.front().value(QLatin1String("suggestions")).toArray();
        QVERIFY(!suggestions.isEmpty());
        const QJsonObject first = suggestions[0].toObject();
        QCOMPARE(text(first, "kind"), s("change"));
        QCOMPARE(first.value(QLatin1String("ties")).toInt(), 0);
        const QString meant =
            first.value(QLatin1String("changes")).toObject().value(s("t3.new.total")).toString();
        QVERIFY(text(first, "reason").contains(QString(s("99999 应为 ") + meant)));
        QVERIFY(run(check + QStringList{s("--format"), s("text")}).out.contains("[建议 1]"));
        QCOMPARE(
            run({s("correct"), casePath(), s("1"), s("t3.new.total"), meant, s("--reason"), s("y")}).status,
            0);
        QCOMPARE(run(check).out, before);
    }

    void compareGroups_data() {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("rows");
        const QByteArray sums(",year,sum,reports,with_value,gaps,doubtful,same_level,repeated");
        QTest::newRow("issuer") << s("issuer")
                                << QByteArray("issuer,division_code,year,value,state,report_id") << 4;
        QTest::newRow("county") << s("county") << QByteArray("division,division_code" + sums) << 2;
        QTest::newRow("city") << s("city") << QByteArray("division,division_code" + sums) << 2;
        QTest::newRow("province") << s("province") << QByteArray("division,division_code" + sums) << 2;
        QTest::newRow("year") << s("year") << QByteArray("year,sum,reports,with_value,gaps,doubtful,repeated")
                              << 2;
    }

    void compareGroups() {
        QFETCH(QString, by);
        QFETCH(QByteArray, header);
        QFETCH(int, rows);
        importSamples();
        const QStringList words{s("compare"), casePath(), s("--figure"), s("t3.new.total"), s("--by"), by};
        const Outcome csv = run(words);
        QCOMPARE(csv.status, 0);
        QCOMPARE(csv.out.split('\r')[0], header);
        QCOMPARE(csv.out.count('\n'), rows + 1);
        const Outcome json = run(words + QStringList{s("--format"), s("jsonl")});
        QCOMPARE(objects(json.out).size(), size_t(rows));
        const Outcome oneYear = run(words + QStringList{s("--years"), s("2023")});
        QCOMPARE(oneYear.out.count('\n'), rows / 2 + 1);
    }

    void exportsWriteFiles() {
        importSamples();
        for (const char* name : {"out.xlsx", "out.csv", "OUT.XLSX"}) {
            const Outcome done = run({s("export"), casePath(), path(s(name))});
            QVERIFY2(done.status == 0, done.err.constData());
            QVERIFY(QFileInfo(path(s(name))).size() > 1000);
        }
        QCOMPARE(run({s("export"), casePath(), path(s("no/where.xlsx"))}).status, 1);
    }

    void verifyFindsASoundCase() {
        importSamples();
        const Outcome done = run({s("verify"), casePath()});
        QCOMPARE(done.status, 0);
    }

    void anInterruptKeepsWhatIsThere() {
        QVERIFY(QDir().mkpath(path(s("many"))));
        QFile sample(samples().front());
        QVERIFY(sample.open(QIODevice::ReadOnly));
        const QByteArray content = sample.readAll();
        for (int i = 0; i < 1500; ++i)
            write(qPrintable(s("many/%1.txt").arg(i)), QByteArray(content + "\n\n" + QByteArray::number(i)));
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(s(GOUJI_CLI), {s("import"), casePath(), path(s("many"))});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(objects(run({s("list"), casePath()}).out).size() > 0, 60'000);
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(run({s("verify"), casePath()}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
