#include "tests/arch/scanner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace gouji::arch;
using namespace Qt::StringLiterals;

namespace {

/// A tree of made-up files, with Qt as far as the cases need it.
Surroundings madeUp(const QStringList& files) {
    return {[files](const QString& path) { return files.contains(path); },
            [](const QString& header) -> std::optional<QString> {
                static const QHash<QString, QString> modules{
                    {u"QString"_s, u"QtCore"_s},        {u"QColor"_s, u"QtGui"_s},
                    {u"QWidget"_s, u"QtWidgets"_s},     {u"QSqlQuery"_s, u"QtSql"_s},
                    {u"QtSql/QSqlQuery"_s, u"QtSql"_s}, {u"QTest"_s, u"QtTest"_s}};
                const auto found = modules.constFind(header);
                return found == modules.constEnd() ? std::nullopt : std::optional(*found);
            }};
}

QString rootPath() {
    return QString::fromUtf8(GOUJI_ROOT);
}

std::optional<QString> moduleInstalled(const QString& header) {
    const QDir headers(QString::fromUtf8(GOUJI_QT_HEADERS));
    if (header.contains(u'/'))
        return header.startsWith(u"Qt") && QFile::exists(headers.filePath(header))
                   ? std::optional(header.section(u'/', 0, 0))
                   : std::nullopt;
    static const QStringList modules = headers.entryList({u"Qt*"_s}, QDir::Dirs);
    for (const QString& module : modules) {
        if (QFile::exists(headers.filePath(module + u'/' + header)))
            return module;
    }
    return std::nullopt;
}

Surroundings theTree() {
    return {[](const QString& path) { return QFileInfo(QDir(rootPath()).filePath(path)).isFile(); },
            moduleInstalled};
}

/// The files below `folders` whose names match, ordered by path.
std::vector<Source> filesBelow(const QStringList& folders, const QStringList& names) {
    const QDir root(rootPath());
    QStringList paths;
    for (const QString& folder : folders) {
        QDirIterator files(root.filePath(folder), names, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(root.relativeFilePath(files.next()));
    }
    paths.sort();
    std::vector<Source> sources;
    for (const QString& path : paths) {
        QFile file(root.filePath(path));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qUtf8Printable(path));
        sources.push_back({path, QString::fromUtf8(file.readAll())});
    }
    return sources;
}

const std::vector<Source>& sources() {
    static const auto all = filesBelow(sourceFolders(), {u"*.h"_s, u"*.cpp"_s});
    return all;
}

/// All breaches in one message, one a line.
#define VERIFY_NONE(breaches) QVERIFY2((breaches).isEmpty(), qUtf8Printable(u"\n"_s + (breaches).join(u'\n')))

} // namespace

/// The shape of the source tree, and the scanner that guards it.
class TestArch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The scanner, over made-up files.

    void findsIncludes() {
        const auto found = includesOf(u"#include \"core/a.h\"\n"
                                      "  #  include <QString>\n"
                                      "// #include <QWidget>\n"
                                      "/* #include <QColor>\n"
                                      "#include <QSqlQuery>\n"
                                      "*/\n"
                                      "#include <vector> // why\n"
                                      "#define x \"#include <no>\"\n"_s);
        const std::vector<Include> expected{
            {u"core/a.h"_s, true, 1}, {u"QString"_s, false, 2}, {u"vector"_s, false, 7}};
        QVERIFY(found == expected);
    }

    void takesTheDeepestRule() {
        QCOMPARE(ruleFor(u"core/store/schema.cpp"_s, folderRules())->folder, u"core/store"_s);
        QCOMPARE(ruleFor(u"tests/core/store/test_store.cpp"_s, folderRules())->folder, u"tests/core"_s);
        QCOMPARE(ruleFor(u"core/storehouse/a.cpp"_s, folderRules()), nullptr);
        QCOMPARE(ruleFor(u"main.cpp"_s, folderRules()), nullptr);
    }

    void judgesIncludes_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("complaint"); // empty: allowed
        const auto row = [](const char* path, const char* line, const char* complaint) {
            QTest::addRow("%s %s", path, line)
                << QString::fromUtf8(path) << QString::fromUtf8(line) << QString::fromUtf8(complaint);
        };
        row("core/checks/a.cpp", "#include \"core/report/report.h\"", "");
        row("core/checks/a.cpp", "#include \"core/checks/check.h\"", "");
        row("core/checks/a.cpp", "#include \"core/store/case_file.h\"",
            "core/checks must not include core/store");
        row("core/reconstruct/a.cpp", "#include \"core/divisions/gazetteer.h\"", "");
        row("core/reconstruct/a.cpp", "#include \"core/readers/reader.h\"", "must not include core/readers");
        row("core/report/a.cpp", "#include \"core/checks/check.h\"", "must not include core/checks");
        row("core/ingest/a.cpp", "#include \"core/readers/reader.h\"", "");
        row("core/ingest/a.cpp", "#include \"ui/shell/dialogs.h\"", "must not include ui/shell");
        row("core/ingest/a.cpp", "#include <QColor>", "must not use QtGui");
        row("core/checks/a.cpp", "#include <QWidget>", "must not use QtWidgets");
        row("core/checks/a.cpp", "#include <QSqlQuery>", "must not use QtSql");
        row("core/checks/a.cpp", "#include <QtSql/QSqlQuery>", "must not use QtSql");
        row("core/store/a.cpp", "#include <QSqlQuery>", "must not use QtSql");
        row("core/checks/a.cpp", "#include <QTest>", "must not use QtTest");
        row("core/checks/a.cpp", "#include <algorithm>", "");
        row("core/checks/a.cpp", "#include <xlsxwriter.h>", "only for core/exports");
        row("core/exports/a.cpp", "#include <xlsxwriter.h>", "");
        row("core/checks/a.cpp", "#include <curl/curl.h>", "is in no table");
        row("core/base/result.h", "#include <tl/expected.hpp>", "");
        row("core/checks/a.cpp", "#include <tl/expected.hpp>", "only for core/base/result.h");
        row("core/checks/a.cpp", "#include \"check.h\"", "no file from the root");
        row("core/checks/a.cpp", "#include \"core/report/gone.h\"", "no file from the root");
        row("tests/core/checks/a.cpp", "#include \"a.moc\"", "");
        row("tests/core/checks/a.cpp", "#include <QWidget>", "must not use QtWidgets");
        row("ui/figures/a.cpp", "#include \"ui/review/review_session.h\"", "");
        row("ui/figures/a.cpp", "#include \"ui/look/tones.h\"", "");
        row("ui/look/a.cpp", "#include \"ui/review/review_session.h\"", "must not include ui/review");
        row("ui/review/a.cpp", "#include \"ui/figures/figures_view.h\"", "must not include ui/figures");
        row("ui/figures/a.cpp", "#include \"ui/shell/dialogs.h\"", "must not include ui/shell");
        row("ui/shell/a.cpp", "#include \"ui/figures/figures_view.h\"", "");
        row("ui/figures/a.cpp", "#include \"core/checks/sentences.h\"", "");
        row("ui/figures/a.cpp", "#include \"core/checks/check.h\"", "must not include core/checks/check.h");
        row("ui/shell/a.cpp", "#include \"core/readers/reader.h\"", "must not include core/readers");
        row("ui/shell/a.cpp", "#include <QSqlQuery>", "must not use QtSql");
        row("ui/shell/a.cpp", "#include \"app/main.h\"", "must not include app");
        row("app/a.cpp", "#include \"ui/shell/dialogs.h\"", "");
        row("elsewhere/a.cpp", "#include <QString>", "no rule");
    }

    void judgesIncludes() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(QString, complaint);
        const auto surroundings =
            madeUp({u"core/report/report.h"_s, u"core/checks/check.h"_s, u"core/checks/sentences.h"_s,
                    u"core/store/case_file.h"_s, u"core/divisions/gazetteer.h"_s, u"core/readers/reader.h"_s,
                    u"ui/shell/dialogs.h"_s, u"ui/look/tones.h"_s, u"ui/review/review_session.h"_s,
                    u"ui/figures/figures_view.h"_s, u"app/main.h"_s});
        const QStringList breaches = checkIncludes({path, line}, surroundings);
        QCOMPARE(breaches.size(), complaint.isEmpty() ? 0 : 1);
        if (!complaint.isEmpty())
            QVERIFY2(breaches.front().contains(complaint), qUtf8Printable(breaches.front()));
    }

    void wantsTheOwnHeaderFirst() {
        const auto surroundings = madeUp({u"core/base/a.h"_s});
        const auto check = [&](const QString& text) {
            return checkOwnHeader({u"core/base/a.cpp"_s, text}, surroundings).size();
        };
        QCOMPARE(check(u"#include \"core/base/a.h\"\n\n#include <QString>\n"_s), 0);
        QCOMPARE(check(u"#include <QString>\n#include \"core/base/a.h\"\n"_s), 1);
        QCOMPARE(check(u"int a;\n"_s), 1);
        QCOMPARE(checkOwnHeader({u"core/base/b.cpp"_s, u"#include <QString>\n"_s}, surroundings).size(), 0);
    }

    void wantsPragmaOnce() {
        const auto check = [](const QString& path, const QString& text) {
            return checkPragmaOnce({path, text}).size();
        };
        QCOMPARE(check(u"core/base/a.h"_s, u"// why\n\n#pragma once\n"_s), 0);
        QCOMPARE(check(u"core/base/a.h"_s, u"#include <vector>\n#pragma once\n"_s), 1);
        QCOMPARE(check(u"core/base/a.h"_s, u""_s), 1);
        QCOMPARE(check(u"core/base/a.cpp"_s, u""_s), 0);
    }

    void findsWords() {
        const auto check = [](const QString& path, const QString& text) {
            return checkWords({path, text}).size();
        };
        QCOMPARE(check(u"ui/queue/a.cpp"_s, u"QMessageBox::warning(this);\n"_s), 1);
        QCOMPARE(check(u"ui/shell/dialogs.cpp"_s, u"QMessageBox::warning(this);\n"_s), 0);
        QCOMPARE(check(u"core/forms/a.cpp"_s, u"auto& forms = FormLibrary::instance();\n"_s), 1);
        QCOMPARE(check(u"tests/core/a.cpp"_s, u"// TO"_s
                                              u"DO later\n// FIX"_s
                                              u"ME\n"_s),
                 2);
        QCOMPARE(check(u"tests/core/a.cpp"_s, u"// all is done\n"_s), 0);
    }

    void readsSourceLists() {
        const Source list{
            u"tests/ui/a/CMakeLists.txt"_s,
            u"gouji_test(test_a SOURCES a.cpp ../common.cpp # b.cpp\n    deep/c.cpp LIBRARIES d)\n"_s};
        const QSet<QString> expected{u"tests/ui/a/a.cpp"_s, u"tests/ui/common.cpp"_s,
                                     u"tests/ui/a/deep/c.cpp"_s};
        QCOMPARE(sourcesNamedBy(list), expected);
    }

    void measuresSizes() {
        const auto check = [](const QString& path, const QString& text) {
            return checkSizes({path, text}).size();
        };
        QCOMPARE(check(u"core/base/a.cpp"_s, u"int a;\n"_s.repeated(500)), 0);
        QCOMPARE(check(u"core/base/a.cpp"_s, u"int a;\n"_s.repeated(501)), 1);
        QCOMPARE(check(u"ui/shell/a.cpp"_s, u"int a;\n"_s.repeated(600)), 0);
        QCOMPARE(check(u"ui/shell/a.cpp"_s, u"int a;\n"_s.repeated(601)), 1);
        const auto function = [](int lines) {
            return QString(u"void f(int a) {\n"_s + u"    g();\n"_s.repeated(lines - 2) + u"}\n"_s);
        };
        QCOMPARE(check(u"core/base/a.cpp"_s, function(60)), 0);
        QCOMPARE(check(u"core/base/a.cpp"_s, function(61)), 1);
        QCOMPARE(check(u"core/base/a.cpp"_s, function(40).repeated(3)), 0);
        QCOMPARE(check(u"core/base/a.cpp"_s,
                       u"void f(int a,\n       int b) {\n"_s + function(61).section(u'\n', 1)),
                 1);
        QCOMPARE(
            check(u"core/base/a.cpp"_s, u"void f(int a);\n"_s + u"int b;\n"_s.repeated(70) + function(9)), 0);
        QCOMPARE(check(u"core/base/a.h"_s, u"struct A {\n"_s + u"    int a;\n"_s.repeated(70) + u"};\n"_s),
                 0);
    }

    // The tree itself.

    void scansTheTree() {
        QVERIFY2(sources().size() > 30, "the tree was not found");
        QCOMPARE(moduleInstalled(u"QString"_s), std::optional(u"QtCore"_s));
        QCOMPARE(moduleInstalled(u"QWidget"_s), std::optional(u"QtWidgets"_s));
        QCOMPARE(moduleInstalled(u"vector"_s), std::nullopt);
    }

    void includesFollowTheArrows() {
        QStringList breaches;
        for (const Source& source : sources())
            breaches += checkIncludes(source, theTree());
        VERIFY_NONE(breaches);
    }

    void headersAreInOrder() {
        QStringList breaches;
        for (const Source& source : sources())
            breaches += checkOwnHeader(source, theTree()) + checkPragmaOnce(source);
        VERIFY_NONE(breaches);
    }

    void wordsKeepTheirPlaces() {
        QStringList breaches;
        for (const Source& source : sources())
            breaches += checkWords(source);
        const auto others =
            filesBelow(sourceFolders() + QStringList{u"packaging"_s},
                       {u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.sh"_s, u"*.py"_s, u"*.md"_s, u"*.sql"_s});
        for (const Source& source : others)
            breaches += checkWords(source);
        VERIFY_NONE(breaches);
    }

    void filesAndFunctionsAreShort() {
        QStringList breaches;
        for (const Source& source : sources())
            breaches += checkSizes(source);
        VERIFY_NONE(breaches);
    }

    /// A source that no target names is dead.
    void everySourceIsBuilt() {
        QSet<QString> built;
        for (const Source& list : filesBelow(sourceFolders(), {u"CMakeLists.txt"_s}))
            built += sourcesNamedBy(list);
        QStringList breaches;
        for (const Source& source : sources()) {
            if (source.path.endsWith(u".cpp") && !built.contains(source.path))
                breaches.append(source.path + u": in no CMakeLists.txt"_s);
        }
        VERIFY_NONE(breaches);
    }

    void theTopLevelIsAsAgreed() {
        QStringList breaches;
        const QStringList entries =
            QDir(rootPath()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString& entry : entries) {
            if (!topLevelEntries().contains(entry))
                breaches.append(entry + u": not among topLevelEntries() of tests/arch/rules.cpp"_s);
        }
        VERIFY_NONE(breaches);
    }

    void presetsAreThere() {
        QFile file(QDir(rootPath()).filePath(u"CMakePresets.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonParseError error;
        const auto json = QJsonDocument::fromJson(file.readAll(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QSet<QString> names;
        for (const auto preset : json.value(u"configurePresets"_s).toArray())
            names.insert(preset.toObject().value(u"name"_s).toString());
        QVERIFY(names.contains(QSet<QString>{u"debug"_s, u"release"_s, u"tidy"_s}));
    }
};

QTEST_GUILESS_MAIN(TestArch)
#include "test_arch.moc"
