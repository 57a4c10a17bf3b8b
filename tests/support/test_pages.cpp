#include "core/forms/form_library.h"
#include "tests/support/docx_file.h"
#include "tests/support/grid_figures.h"
#include "tests/support/html_page.h"
#include "tests/support/layouts.h"
#include "tests/support/report_writer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

Q_DECLARE_METATYPE(PageStyle)
Q_DECLARE_METATYPE(HtmlStyle)
Q_DECLARE_METATYPE(DocxStyle)

namespace {

struct NamedStyle {
    const char* name;
    PageStyle style;
};

std::vector<NamedStyle> styles() {
    std::vector<NamedStyle> all{{"plain", {}}};
    const auto add = [&](const char* name, auto change) {
        PageStyle style;
        change(style);
        all.push_back({name, style});
    };
    add("no spans", [](PageStyle& style) { style.spans = false; });
    add("separate grids", [](PageStyle& style) { style.separateGrids = true; });
    add("grids beside each other", [](PageStyle& style) { style.gridsBeside = true; });
    add("cases as rows", [](PageStyle& style) { style.casesAsRows = true; });
    add("wide cells", [](PageStyle& style) { style.widensCells = true; });
    add("cut", [](PageStyle& style) { style.cutsTable = true; });
    add("headings inside", [](PageStyle& style) { style.headingInTable = true; });
    add("layout table", [](PageStyle& style) { style.layoutTable = true; });
    add("metadata", [](PageStyle& style) { style.metadata = true; });
    return all;
}

QString plain(const QString& text) {
    QString out;
    for (const QChar c : text) {
        if (!c.isSpace())
            out += c;
    }
    return out;
}

/// A file as the independent reader sees it.
struct SeenPage {
    QString text;
    QList<Grid> grids;
};

std::vector<SeenPage> seenBy(const QStringList& files) {
    QProcess reader;
    reader.start(QStringLiteral("/usr/bin/python3"),
                 QStringList{QStringLiteral(GOUJI_TEST_DIR "/read_pages.py")} + files);
    if (!reader.waitForFinished(120'000) || reader.exitCode() != 0)
        qWarning("%s", reader.readAllStandardError().constData());
    std::vector<SeenPage> pages;
    for (const QJsonValue& page : QJsonDocument::fromJson(reader.readAllStandardOutput()).array()) {
        SeenPage seen{page[QLatin1String("text")].toString(), {}};
        for (const QJsonValue& table : page[QLatin1String("tables")].toArray()) {
            Grid grid;
            for (const QJsonValue& row : table.toArray())
                grid.append(row.toVariant().toStringList());
            seen.grids.append(grid);
        }
        pages.push_back(std::move(seen));
    }
    return pages;
}

QList<Grid> plainGrids(const Document& document) {
    QList<Grid> grids = gridsOf(document);
    for (Grid& grid : grids) {
        for (QStringList& row : grid) {
            for (QString& text : row)
                text = plain(text);
        }
    }
    return grids;
}

} // namespace

/// Reports written as tables with spans say what their figures are, whoever reads them.
class TestPages : public QObject {
    Q_OBJECT

    FormLibrary m_forms;

    WrittenReport write(const QString& edition, const PageStyle& style, std::uint32_t seed) const {
        WriteOptions options;
        options.layout = Layout::Spanned;
        options.page = style;
        return writeReport(*m_forms.edition(edition), {FigureSize(seed % 4), false, nullptr}, options, seed);
    }

    /// Writes reports with `print`, has them read, and compares every cell, every paragraph and every figure.
    template <typename Print>
    void provePages(const QString& suffix, int layoutTables, Print print) {
        const QTemporaryDir folder;
        QVERIFY(folder.isValid());
        std::vector<WrittenReport> reports;
        QStringList files;
        for (std::uint32_t seed = 0; seed < 4; ++seed) {
            PageStyle style;
            style.metadata = seed % 2;
            style.cutsTable = seed > 1;
            reports.push_back(write(QStringLiteral("2021"), style, seed));
            Random random(seed);
            files.append(folder.filePath(QString::number(seed) + suffix));
            QFile file(files.back());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(print(*reports.back().document, random));
        }
        const std::vector<SeenPage> pages = seenBy(files);
        QCOMPARE(pages.size(), reports.size());
        for (size_t i = 0; i < pages.size(); ++i)
            compare(pages[i], reports[i], layoutTables);
    }

    /// Layout tables of `pages` hold no text of their own: one around everything, or one around each table.
    void compare(const SeenPage& page, const WrittenReport& report, int layoutTables) const {
        const QList<Grid> expected = plainGrids(*report.document);
        QList<Grid> grids = page.grids;
        if (layoutTables == 1)
            grids.removeFirst();
        for (qsizetype i = 0; layoutTables > 1 && i < grids.size(); ++i)
            grids.removeAt(i);
        QCOMPARE(grids, expected);
        for (const Block& block : report.document->blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block))
                QVERIFY2(page.text.contains(plain(paragraph->text)), qPrintable(paragraph->text));
        }
        const auto found = figuresIn(grids, *m_forms.edition(QStringLiteral("2021")));
        for (const auto& [key, value] : report.truth.values)
            QVERIFY2(found.count(key) && value->toString() == found.at(key), qPrintable(key.name));
    }

private Q_SLOTS:
    void initTestCase() {
        auto bundled = FormLibrary::bundled();
        QVERIFY(bundled);
        m_forms = *bundled;
    }

    void everyFigureStandsUnderItsHeader_data() {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<PageStyle>("style");
        for (const char* edition : {"2021", "2019"}) {
            for (const NamedStyle& named : styles()) {
                if (named.style.spans && !named.style.casesAsRows && !named.style.gridsBeside)
                    QTest::newRow(QByteArray(edition).append(' ').append(named.name).constData())
                        << QString::fromLatin1(edition) << named.style;
            }
        }
    }

    void everyFigureStandsUnderItsHeader() {
        QFETCH(QString, edition);
        QFETCH(PageStyle, style);
        for (std::uint32_t seed = 0; seed < 8; ++seed) {
            const WrittenReport report = write(edition, style, seed);
            const auto found = figuresIn(gridsOf(*report.document), *m_forms.edition(edition));
            QCOMPARE(found.size(), report.truth.values.size());
            for (const auto& [key, value] : report.truth.values)
                QVERIFY2(value->toString() == found.at(key),
                         qPrintable(key.name + QLatin1Char(' ') + found.at(key)));
        }
    }

    /// Cells neither overlap nor leave holes within the form's tables.
    void spansCoverTheTable() {
        const WrittenReport report = write(QStringLiteral("2021"), {}, 3);
        const QList<Grid> grids = gridsOf(*report.document);
        QCOMPARE(grids.size(), 3);
        const Grid& requests = grids[1];
        QCOMPARE(requests.size(), 28);
        for (const QStringList& row : requests)
            QCOMPARE(row.size(), 10);
        QCOMPARE(requests[2][3], QStringLiteral("自然人"));
        QCOMPARE(requests[2][8], QStringLiteral("其他"));
        QCOMPARE(requests[1][8], QStringLiteral("法人或其他组织"));
        QCOMPARE(requests[12][1], QStringLiteral("（三）不予公开"));
        QCOMPARE(requests[12][0], QStringLiteral("三、本年度办理结果"));
    }

    void withoutSpansTheCellsAreEmpty() {
        PageStyle style;
        const Grid spanned = gridsOf(*write(QStringLiteral("2021"), style, 5).document)[1];
        style.spans = false;
        const WrittenReport written = write(QStringLiteral("2021"), style, 5);
        const Grid grid = gridsOf(*written.document)[1];
        QCOMPARE(grid.size(), spanned.size());
        for (qsizetype r = 0; r < grid.size(); ++r) {
            for (qsizetype c = 0; c < grid[r].size(); ++c)
                QVERIFY(grid[r][c].isEmpty() || grid[r][c] == spanned[r][c]);
        }
        QVERIFY(grid[1][3] == QStringLiteral("自然人") && grid[2][3].isEmpty());
        for (const Block& block : written.document->blocks) {
            const auto* table = std::get_if<SourceTable>(&block);
            for (size_t r = 0; table && r < table->rows.size(); ++r) {
                for (const SourceCell& cell : table->rows[r])
                    QVERIFY(cell.rowSpan == 1 && cell.columnSpan == 1);
            }
        }
    }

    void stylesShow_data() {
        QTest::addColumn<PageStyle>("style");
        for (const NamedStyle& named : styles())
            QTest::newRow(named.name) << named.style;
    }

    void stylesShow() {
        QFETCH(PageStyle, style);
        const bool isPlain = QByteArray(QTest::currentDataTag()) == "plain";
        const QString plain = write(QStringLiteral("2021"), {}, 5).text;
        QCOMPARE(write(QStringLiteral("2021"), style, 5).text == plain, isPlain);
    }

    void everythingIsAnchored() {
        PageStyle style;
        style.metadata = style.layoutTable = true;
        const Document document = *write(QStringLiteral("2021"), style, 1).document;
        int tables = 0;
        for (const Block& block : document.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                const auto& range = std::get<TextRange>(paragraph->anchor);
                QCOMPARE(document.text.mid(range.start, range.length), paragraph->text);
                continue;
            }
            const auto& rows = std::get<SourceTable>(block).rows;
            for (size_t r = 0; r < rows.size(); ++r) {
                for (const SourceCell& cell : rows[r])
                    QVERIFY(std::get<TableCell>(cell.anchor) == (TableCell{tables, int(r), cell.column}));
            }
            ++tables;
        }
        QCOMPARE(tables, 6);
    }

    void webPagesSayWhatTheirDocumentSays_data() {
        QTest::addColumn<HtmlStyle>("style");
        const auto add = [](const char* name, auto change) {
            HtmlStyle style;
            change(style);
            QTest::newRow(name) << style;
        };
        add("plain", [](HtmlStyle&) {});
        add("byte order mark", [](HtmlStyle& style) { style.encoding = HtmlStyle::Encoding::Utf8Bom; });
        add("GB 18030 declared gb2312",
            [](HtmlStyle& style) { style.encoding = HtmlStyle::Encoding::Gb18030; });
        add("from Word", [](HtmlStyle& style) { style.word = true; });
        add("a span a character", [](HtmlStyle& style) { style.spanPerCharacter = true; });
        add("nbsp", [](HtmlStyle& style) { style.nonBreaking = true; });
        add("br in cells", [](HtmlStyle& style) { style.breaksInCells = true; });
        add("unclosed", [](HtmlStyle& style) { style.unclosed = true; });
        add("layout table", [](HtmlStyle& style) { style.layoutTable = true; });
        add("everything", [](HtmlStyle& style) {
            style = {HtmlStyle::Encoding::Gb18030, true, true, true, true, true, true, false, false};
        });
    }

    void webPagesSayWhatTheirDocumentSays() {
        QFETCH(HtmlStyle, style);
        provePages(QStringLiteral(".html"), style.layoutTable ? 1 : 0,
                   [&](const Document& document, Random& random) { return htmlOf(document, style, random); });
    }

    void encodingsAreAsDeclared() {
        const Document document = *write(QStringLiteral("2021"), {}, 1).document;
        Random random(1);
        HtmlStyle style;
        style.encoding = HtmlStyle::Encoding::Gb18030;
        const QByteArray gb = htmlOf(document, style, random);
        QVERIFY(gb.contains("charset=gb2312") && gb.contains("\xD5\xFE\xB8\xAE")); // 政府
        style.encoding = HtmlStyle::Encoding::Utf8Bom;
        const QByteArray marked = htmlOf(document, style, random);
        QVERIFY(marked.startsWith("\xEF\xBB\xBF") && !marked.contains("charset"));
    }

    void wordFilesSayWhatTheirDocumentSays_data() {
        QTest::addColumn<DocxStyle>("style");
        QTest::addColumn<QByteArray>("mark"); // what shows the style in the package
        const auto add = [](const char* name, const char* mark, auto change) {
            DocxStyle style;
            change(style);
            QTest::newRow(name) << style << QByteArray(mark);
        };
        add("plain", "w:vMerge", [](DocxStyle&) {});
        add("numbered labels", "w:numPr", [](DocxStyle& style) { style.numbersLabels = true; });
        add("text box", "mc:Fallback", [](DocxStyle& style) { style.textBox = true; });
        add("tracked changes", "w:delText", [](DocxStyle& style) { style.tracked = true; });
        add("split runs", "</w:r><w:r>", [](DocxStyle& style) { style.splitRuns = true; });
        add("nested", "</w:tcPr><w:tbl>", [](DocxStyle& style) { style.nested = true; });
        add("everything", "w:gridSpan",
            [](DocxStyle& style) { style = {true, true, true, true, true, false, false, false}; });
    }

    void wordFilesSayWhatTheirDocumentSays() {
        QFETCH(DocxStyle, style);
        QFETCH(QByteArray, mark);
        Random random(2);
        const QByteArray file = docxOf(*write(QStringLiteral("2021"), {}, 2).document, style, random);
        QVERIFY(file.startsWith("PK\x03\x04") && file.contains(mark));
        const int layoutTables = style.nested ? 2 : 0;
        provePages(QStringLiteral(".docx"), layoutTables,
                   [&](const Document& document, Random& again) { return docxOf(document, style, again); });
    }

    void theSameSeedGivesTheSameFile() {
        const Document document = *write(QStringLiteral("2021"), {}, 2).document;
        const auto both = [&](std::uint32_t seed) {
            Random random(seed);
            const HtmlStyle html = drawHtmlStyle(random);
            const DocxStyle docx = drawDocxStyle(random);
            return std::pair(htmlOf(document, html, random), docxOf(document, docx, random));
        };
        QVERIFY(both(5) == both(5));
        QVERIFY(both(5) != both(6));
    }
};

QTEST_GUILESS_MAIN(TestPages)
#include "test_pages.moc"
