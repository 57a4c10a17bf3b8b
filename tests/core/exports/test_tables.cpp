#include "tests/core/exports/test_tables.h"

#include "core/exports/csv.h"
#include "core/exports/panel.h"
#include "core/exports/workbook.h"
#include "core/exports/xlsx.h"
#include "tests/core/exports/samples.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace gouji;
using namespace gouji::samples;

namespace {

ExportOptions options(Language language = Language::English) {
    ExportOptions made;
    made.language = language;
    made.caseName = s("试验.gouji");
    made.message = [](const Finding& finding, const Report&) { return QString(s("+") + finding.rule); };
    made.stateTitle = [](FigureState state) { return stateName(state); };
    made.severityTitle = [](Severity severity) { return severityName(severity); };
    made.clock = [] { return QDateTime(QDate(2025, 1, 2), QTime(3, 4, 5), Qt::UTC); };
    return made;
}

/// The workbook's sheets as the independent reader sees them; empty when it cannot read them.
QJsonArray sheetsOf(const QString& path) {
    QProcess reader;
    reader.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral(GOUJI_TEST_DIR "/read_xlsx.py"), path}); // Debian's: python3-openpyxl
    if (!reader.waitForFinished(60'000) || reader.exitCode() != 0)
        qWarning("%s", reader.readAllStandardError().constData());
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
}

QJsonArray cellAt(const QJsonArray& sheets, int sheet, int row, int column) {
    return sheets[sheet].toObject().value(QLatin1String("rows")).toArray()[row].toArray()[column].toArray();
}

int rowCount(const QJsonArray& sheets, int sheet) {
    return int(sheets[sheet].toObject().value(QLatin1String("rows")).toArray().size());
}

QStringList headerOf(const QJsonArray& sheets, int sheet) {
    QStringList names;
    for (const QJsonValue cell : sheets[sheet].toObject().value(QLatin1String("rows")).toArray()[0].toArray())
        names += cell.toArray()[0].toString();
    return names;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

using Exporter = Result<void> (*)(const ReportSource&, const FormLibrary&, const ExportOptions&,
                                  const QString&);

} // namespace

void TestTables::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestTables::theWorkbookHasFiveSheets_data() {
    QTest::addColumn<int>("language");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("issuer");
    QTest::newRow("zh") << int(Language::Chinese) << s("指标面板 明细 疑点 更正 说明").split(QLatin1Char(' '))
                        << s("发布机关");
    QTest::newRow("en") << int(Language::English)
                        << s("panel long findings corrections about").split(QLatin1Char(' ')) << s("issuer");
}

void TestTables::theWorkbookHasFiveSheets() {
    QFETCH(int, language);
    QFETCH(QStringList, names);
    QFETCH(QString, issuer);
    QVERIFY(exportXlsx(smallCase(), forms(), options(Language(language)), path(s("导出.xlsx"))));
    const QJsonArray sheets = sheetsOf(path(s("导出.xlsx")));
    QStringList found;
    for (const QJsonValue sheet : sheets)
        found += sheet.toObject().value(QLatin1String("name")).toString();
    QCOMPARE(found, names);
    for (int sheet = 0; sheet < 4; ++sheet) {
        QCOMPARE(sheets[sheet].toObject().value(QLatin1String("frozen")).toString(), s("C2"));
        QVERIFY(sheets[sheet].toObject().value(QLatin1String("filter")).toString().startsWith(s("A1:")));
        QCOMPARE(headerOf(sheets, sheet)[1], issuer);
        QVERIFY(cellAt(sheets, sheet, 0, 0)[2].toArray().contains(s("bold")));
    }
}

void TestTables::thePanelHasEveryFigureOfEveryForm() {
    const auto columns = panelColumns(smallCase(), forms());
    QVERIFY(columns);
    QSet<QString> names;
    for (const PanelColumn& column : *columns)
        names.insert(column.key.name);
    QCOMPARE(names.size(), qsizetype(columns->size()));
    QSet<QString> expected;
    for (const char* edition : {"2021", "2019"}) {
        for (const FigureKey& figure : forms().edition(s(edition))->keys)
            expected.insert(figure.name);
    }
    QCOMPARE(names, expected);
}

void TestTables::everyPanelCellIsRight() {
    const MemorySource source = smallCase();
    QVERIFY(exportXlsx(source, forms(), options(), path(s("a.xlsx"))));
    const QJsonArray sheets = sheetsOf(path(s("a.xlsx")));
    const QStringList header = headerOf(sheets, 0);
    const int identity = int(identityHeader(Language::English).size());
    QCOMPARE(header.mid(0, identity), identityHeader(Language::English));
    QCOMPARE(rowCount(sheets, 0), 4);
    for (int row = 0; row < 3; ++row) {
        const CaseReport& held = source.held[size_t(row)];
        QCOMPARE(cellAt(sheets, 0, row + 1, 0)[0].toInt(), int(held.summary.id));
        QCOMPARE(cellAt(sheets, 0, row + 1, 1)[0].toString(), held.summary.identity.issuer);
        QCOMPARE(cellAt(sheets, 0, row + 1, 2)[0].toString(), held.summary.identity.divisionCode);
        QCOMPARE(cellAt(sheets, 0, row + 1, 6)[0].toString(), held.summary.identity.division.value(3));
        QCOMPARE(cellAt(sheets, 0, row + 1, 7)[0].toInt(), *held.summary.identity.year);
        QCOMPARE(cellAt(sheets, 0, row + 1, 8)[0].toString(), held.summary.form);
        QCOMPARE(cellAt(sheets, 0, row + 1, 11)[0].toString(), s("=报告.txt"));
        QCOMPARE(cellAt(sheets, 0, row + 1, 11)[1].toString(), s("s"));
        for (int column = identity; column < header.size(); ++column) {
            const auto figure = held.figures.find(FigureKey(header[column]));
            const FigureValue value =
                figure == held.figures.end() ? FigureValue() : figure->second.effective();
            const QJsonValue cell = cellAt(sheets, 0, row + 1, column)[0];
            if (value.state == FigureState::NotApplicable)
                QCOMPARE(cell.toString(), s("/"));
            else if (value.value)
                QCOMPARE(cell.toDouble(-1e9), value.value->toDouble());
            else
                QVERIFY2(cell.isNull(), qPrintable(header[column]));
        }
    }
}

void TestTables::figuresKeepTheirKind_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("mark"); // "" none
    QTest::addColumn<bool>("hasNote");
    const auto row = [](const char* name, const QJsonValue& value, const char* type, const char* mark,
                        bool note) { QTest::newRow(name) << s(name) << value << s(type) << s(mark) << note; };
    row("t2.fees.amount", 5949.088667, "n", "", false);
    row("t3.new.natural_person", 0, "n", "", false);
    row("t3.new.business", QJsonValue(), "n", "", false);
    row("t3.new.research", s("/"), "s", "", false);
    row("t3.new.welfare", 22, "n", "italic", false);
    row("t3.new.other_org", QJsonValue(), "n", "lightUp", false);
    row("t3.new.total", 59, "n", "bold", true);
    row("t3.granted.total", QJsonValue(), "n", "bold", true);
}

void TestTables::figuresKeepTheirKind() {
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QFETCH(QString, type);
    QFETCH(QString, mark);
    QFETCH(bool, hasNote);
    QVERIFY(exportXlsx(smallCase(), forms(), options(), path(s("a.xlsx"))));
    const QJsonArray sheets = sheetsOf(path(s("a.xlsx")));
    const int column = int(headerOf(sheets, 0).indexOf(name));
    QVERIFY(column > 0);
    const QJsonArray cell = cellAt(sheets, 0, 1, column);
    QCOMPARE(cell[0], value);
    QCOMPARE(cell[1].toString(), type);
    QCOMPARE(cell[2].toArray().isEmpty(), mark.isEmpty());
    QVERIFY(mark.isEmpty() || cell[2].toArray().contains(mark));
    QCOMPARE(!cell[3].isNull(), hasNote);
    QVERIFY(!cellAt(sheets, 0, 0, column)[3].toString().isEmpty()); // the figure's name in words
}

void TestTables::statusesAreInTheLanguage_data() {
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("told");
    const char* chinese[] = {"未审核", "审核中", "已审核", "已退回"};
    const char* english[] = {"new", "in_review", "reviewed", "rejected"};
    for (int status = 0; status < 4; ++status) {
        QTest::addRow("zh %d", status) << Language::Chinese << status << s(chinese[status]);
        QTest::addRow("en %d", status) << Language::English << status << s(english[status]);
    }
}

void TestTables::statusesAreInTheLanguage() {
    QFETCH(Language, language);
    QFETCH(int, status);
    MemorySource source = smallCase();
    source.held[0].summary.status = ReviewStatus(status);
    QVERIFY(exportXlsx(source, forms(), options(language), path(s("a.xlsx"))));
    QTEST(cellAt(sheetsOf(path(s("a.xlsx"))), 0, 1, 10)[0].toString(), "told");
    QVERIFY(exportCsv(source, forms(), options(language), path(s("a.csv")))); // for programs: the stable name
    QVERIFY(contentOf(path(s("a.csv")))
                .contains(QString(s(",") + statusName(ReviewStatus(status)) + s(",")).toUtf8()));
}

void TestTables::aCorrectionsCommentHasNoEmptyParts() {
    MemorySource source = smallCase();
    for (auto& [key, figure] : source.held[0].figures) {
        if (figure.isCorrected())
            figure.correction->reason.clear();
    }
    QVERIFY(exportXlsx(source, forms(), options(Language::Chinese), path(s("a.xlsx"))));
    const QJsonArray sheets = sheetsOf(path(s("a.xlsx")));
    const int column = int(headerOf(sheets, 0).indexOf(s("t3.new.total")));
    const QString note = cellAt(sheets, 0, 1, column)[3].toString();
    QVERIFY2(note.contains(s("原文")) && !note.contains(s("理由")), qPrintable(note));
    QVERIFY(exportXlsx(smallCase(), forms(), options(Language::Chinese), path(s("a.xlsx"))));
    QVERIFY(cellAt(sheetsOf(path(s("a.xlsx"))), 0, 1, column)[3].toString().contains(s("理由：=合计有误")));
}

void TestTables::theLongSheetHasOneRowAFigure() {
    const MemorySource source = smallCase();
    QVERIFY(exportXlsx(source, forms(), options(), path(s("a.xlsx"))));
    const QJsonArray sheets = sheetsOf(path(s("a.xlsx")));
    size_t row = 0;
    for (const CaseReport& held : source.held) {
        for (const Figures::Entry& entry : held.report.figures) {
            ++row;
            QCOMPARE(cellAt(sheets, 1, int(row), 0)[0].toInt(), int(held.summary.id));
            QCOMPARE(cellAt(sheets, 1, int(row), 4)[0].toString(), entry.key.name);
            for (int column = 5; column < 9; ++column) // table, row, column, unit
                QVERIFY2(column == 6 || !cellAt(sheets, 1, int(row), column)[0].toString().isEmpty(),
                         qPrintable(entry.key.name));
            const Figure figure = held.figures.at(entry.key);
            QCOMPARE(cellAt(sheets, 1, int(row), 10)[0].toString(), stateName(figure.effective().state));
            QCOMPARE(cellAt(sheets, 1, int(row), 11)[0].toString(), figure.reading.text);
            QVERIFY(cellAt(sheets, 1, int(row), 11)[1].toString() != s("f"));
            QCOMPARE(cellAt(sheets, 1, int(row), 12)[0].toString(),
                     figure.isCorrected() ? s("yes") : QString());
        }
    }
    QCOMPARE(rowCount(sheets, 1), int(row) + 1);
}

void TestTables::findingsAndCorrectionsAreListed() {
    QVERIFY(exportXlsx(smallCase(), forms(), options(), path(s("a.xlsx"))));
    const QJsonArray sheets = sheetsOf(path(s("a.xlsx")));
    QCOMPARE(rowCount(sheets, 2), 2);
    QCOMPARE(cellAt(sheets, 2, 1, 4)[0].toString(), s("error"));
    QCOMPARE(cellAt(sheets, 2, 1, 5)[0].toString(), s("t3.balance"));
    QCOMPARE(cellAt(sheets, 2, 1, 6)[0].toString(), s("+t3.balance"));
    QCOMPARE(cellAt(sheets, 2, 1, 6)[1].toString(), s("s"));
    QCOMPARE(cellAt(sheets, 2, 1, 7)[0].toInt(), 59);
    QCOMPARE(cellAt(sheets, 2, 1, 9)[0].toString(), s("t3.new.total t3.total.total"));

    QCOMPARE(rowCount(sheets, 3), 3);
    QCOMPARE(cellAt(sheets, 3, 1, 4)[0].toString(), s("t3.new.total"));
    QCOMPARE(cellAt(sheets, 3, 1, 6)[0].toInt(), 60);
    QCOMPARE(cellAt(sheets, 3, 1, 7)[0].toInt(), 59);
    QCOMPARE(cellAt(sheets, 3, 1, 8)[0].toString(), s("=合计有误"));
    QCOMPARE(cellAt(sheets, 3, 1, 8)[1].toString(), s("s"));
    QCOMPARE(cellAt(sheets, 3, 1, 9)[0].toString(), s("审核员"));
    QCOMPARE(cellAt(sheets, 3, 1, 10)[0].toString(), s("2025-03-04T05:06:07Z"));
    QVERIFY(cellAt(sheets, 3, 2, 7)[0].isNull());
}

void TestTables::theAboutSheetExplains() {
    QVERIFY(exportXlsx(smallCase(), forms(), options(Language::Chinese), path(s("a.xlsx"))));
    const QJsonArray sheets = sheetsOf(path(s("a.xlsx")));
    QHash<QString, QString> told;
    for (int row = 0; row < rowCount(sheets, 4); ++row)
        told.insert(cellAt(sheets, 4, row, 0)[0].toString(), cellAt(sheets, 4, row, 1)[0].toString());
    QCOMPARE(told.value(s("案卷")), s("试验.gouji"));
    QCOMPARE(told.value(s("导出时间（UTC）")), s("2025-01-02T03:04:05Z"));
    QCOMPARE(told.value(s("报告份数")), s("3"));
    for (const QString& item : {s("报表式样 2021"), s("报表式样 2019"), s("read"), s("missing"),
                                s("指标面板"), s("t3.new.total"), s("t2.procurement.amount")})
        QVERIFY2(told.contains(item), qPrintable(item));
}

void TestTables::fullSheetsGoOnInFurtherOnes() {
    Workbook book(path(s("a.xlsx")), 3);
    Sheet sheet(book, s("明细"), {s("a"), s("b")}, 1, {}, 10);
    for (int i = 1; i <= 5; ++i) {
        sheet.beginRow();
        sheet.add(Decimal(i));
        sheet.add({});
    }
    sheet.finish();
    QVERIFY(book.save(path(s("a.xlsx"))));
    QCOMPARE(sheet.continuations(), QStringList({s("明细 2"), s("明细 3")}));
    const QJsonArray sheets = sheetsOf(path(s("a.xlsx")));
    QCOMPARE(sheets.size(), 3);
    QCOMPARE(rowCount(sheets, 0), 3);
    QCOMPARE(rowCount(sheets, 2), 2);
    QCOMPARE(cellAt(sheets, 2, 0, 0)[0].toString(), s("a"));
    QCOMPARE(cellAt(sheets, 2, 1, 0)[0].toInt(), 5);
}

void TestTables::longAndOddTextsAreCutAndCleaned() {
    Workbook book(path(s("a.xlsx")));
    Sheet sheet(book, s("x"), {s("a")}, 0, {}, 10);
    sheet.beginRow();
    sheet.add(QString(40'000, QLatin1Char('x')));
    sheet.beginRow();
    sheet.add(QString(QString(QChar(1)) + s("a<&>\"b") + QString(QChar(0xFFFF))));
    sheet.finish();
    QVERIFY(book.save(path(s("a.xlsx"))));
    const QJsonArray sheets = sheetsOf(path(s("a.xlsx")));
    QCOMPARE(sheets.size(), 1);
    QVERIFY(cellAt(sheets, 0, 1, 0)[0].toString().endsWith(s("x…")));
    QVERIFY(cellAt(sheets, 0, 2, 0)[0].toString().contains(s("a<&>\"b")));
}

void TestTables::numbersBeyondFifteenDigitsAreTexts() {
    QVERIFY(isExactNumber(*Decimal::fromString(u"5949.088667")));
    QVERIFY(isExactNumber(*Decimal::fromString(u"1000000000000")));
    QVERIFY(isExactNumber(*Decimal::fromString(u"-999999999.999999")));
    QVERIFY(!isExactNumber(*Decimal::fromString(u"999999999999.999999")));
    Workbook book(path(s("a.xlsx")));
    Sheet sheet(book, s("x"), {s("a")}, 0, {}, 10);
    sheet.beginRow();
    sheet.add(*Decimal::fromString(u"999999999999.999999"));
    sheet.finish();
    QVERIFY(book.save(path(s("a.xlsx"))));
    QCOMPARE(cellAt(sheetsOf(path(s("a.xlsx"))), 0, 1, 0)[0].toString(), s("999999999999.999999"));
}

void TestTables::csvRowsAreQuoted_data() {
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("plain") << QStringList{s("a"), s("b")} << QByteArray("a,b\r\n");
    QTest::newRow("empty") << QStringList{QString(), QString()} << QByteArray(",\r\n");
    QTest::newRow("comma") << QStringList{s("a,b"), s("c")} << QByteArray("\"a,b\",c\r\n");
    QTest::newRow("quote") << QStringList{s("a\"b")} << QByteArray("\"a\"\"b\"\r\n");
    QTest::newRow("lines") << QStringList{s("a\nb"), s("c\rd")} << QByteArray("\"a\nb\",\"c\rd\"\r\n");
    QTest::newRow("chinese") << QStringList{s("年报")} << QByteArray("年报\r\n");
}

void TestTables::csvRowsAreQuoted() {
    QFETCH(QStringList, fields);
    QFETCH(QByteArray, row);
    QCOMPARE(csvRow(fields), row);
}

void TestTables::formulasAreDisarmed_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
        QTest::newRow(text) << s(text) << QString(QLatin1Char('\'') + s(text));
    for (const char* text : {"", "a=1", "1", "/", "年报", "'=1"})
        QTest::newRow(qPrintable(QString(s("as it is: ") + s(text)))) << s(text) << s(text);
}

void TestTables::formulasAreDisarmed() {
    QFETCH(QString, text);
    QFETCH(QString, safe);
    QCOMPARE(formulaSafe(text), safe);
}

void TestTables::theCsvHasThePanel() {
    QVERIFY(exportCsv(smallCase(), forms(), options(), path(s("a.csv"))));
    QByteArray content = contentOf(path(s("a.csv")));
    QVERIFY(content.startsWith("\xEF\xBB\xBF"));
    content.remove(0, 3);
    const QList<QByteArray> lines = content.split('\n');
    QCOMPARE(lines.size(), 5); // the last one is empty
    const QList<QByteArray> header = lines[0].trimmed().split(',');
    const QList<QByteArray> first = lines[1].chopped(1).split(',');
    QCOMPARE(first.size(), header.size());
    const auto at = [&](const char* name) { return first.value(header.indexOf(name)); };
    QCOMPARE(at("source_name"), QByteArray("'=报告.txt"));
    QCOMPARE(at("t2.fees.amount"), QByteArray("5949.088667"));
    QCOMPARE(at("t3.new.total"), QByteArray("59"));
    QCOMPARE(at("t3.new.business"), QByteArray());
    QCOMPARE(at("t3.new.research"), QByteArray("/"));
    QCOMPARE(at("t3.new.welfare"), QByteArray("22"));
    QCOMPARE(at("t3.new.natural_person"), QByteArray("0"));
    QCOMPARE(at("doubtful"), QByteArray("1"));
    QVERIFY(lines[2].contains(",'@某镇人民政府,"));
}

void TestTables::anExportReplacesOnlyOnSuccess_data() {
    QTest::addColumn<bool>("workbook");
    QTest::newRow("xlsx") << true;
    QTest::newRow("csv") << false;
}

void TestTables::anExportReplacesOnlyOnSuccess() {
    QFETCH(bool, workbook);
    const Exporter run = workbook ? exportXlsx : exportCsv;
    const QString target = path(s("a.out"));
    write(target, "old");
    MemorySource source = smallCase();
    source.broken = 2;
    const auto refused = run(source, forms(), options(), target);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Storage);
    QCOMPARE(contentOf(target), QByteArray("old"));
    source.broken = 0;
    QVERIFY(run(source, forms(), options(), target));
    QVERIFY(contentOf(target).size() > 100);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestTables::whatCannotBeWrittenIsToldWithItsPath_data() {
    QTest::addColumn<QString>("target");
    QTest::newRow("no such folder") << s("nowhere/a.xlsx");
    QTest::newRow("a folder") << s("folder.xlsx");
    QTest::newRow("name too long") << QString(QString(300, QLatin1Char('x')) + s(".xlsx"));
}

void TestTables::whatCannotBeWrittenIsToldWithItsPath() {
    QFETCH(QString, target);
    QVERIFY(QDir(m_folder->path()).mkdir(s("folder.xlsx")));
    for (const Exporter run : {Exporter(exportXlsx), Exporter(exportCsv)}) {
        const auto refused = run(smallCase(), forms(), options(), path(target));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unwritable);
        QCOMPARE(refused.error().place, path(target));
        QVERIFY(!refused.error().detail.isEmpty());
    }
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestTables::linksAreFollowedAndPermissionsKept() {
    write(path(s("real.csv")), "old");
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(path(s("real.csv")), owner));
    QVERIFY(QFile::link(path(s("real.csv")), path(s("link.csv"))));
    QVERIFY(exportCsv(smallCase(), forms(), options(), path(s("link.csv"))));
    QVERIFY(QFileInfo(path(s("link.csv"))).isSymLink());
    QVERIFY(contentOf(path(s("real.csv"))).size() > 100);
    QVERIFY(!(QFile::permissions(path(s("real.csv"))) & QFile::ReadOther));
}

void TestTables::anExportCanBeStopped() {
    ExportOptions stopping = options();
    QList<int> seen;
    stopping.progress = [&](int done, int total) {
        seen += done;
        return total == 3 && done < 2;
    };
    const auto stopped = exportXlsx(smallCase(), forms(), stopping, path(s("a.xlsx")));
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(seen, QList<int>({1, 2}));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestTables::anEmptyCaseIsExported() {
    QVERIFY(exportXlsx(MemorySource(), forms(), options(), path(s("a.xlsx"))));
    const QJsonArray sheets = sheetsOf(path(s("a.xlsx")));
    QCOMPARE(sheets.size(), 5);
    QCOMPARE(headerOf(sheets, 0), identityHeader(Language::English));
    QVERIFY(exportCsv(MemorySource(), forms(), options(), path(s("a.csv"))));
    QCOMPARE(contentOf(path(s("a.csv"))).count('\n'), 1);
}
