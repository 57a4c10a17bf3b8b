#include "core/forms/form_library.h"
#include "tests/support/grid_figures.h"
#include "tests/support/layouts.h"
#include "tests/support/report_writer.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

Q_DECLARE_METATYPE(PageStyle)

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
    add("wide cells", [](PageStyle& style) { style.widensCells = true; });
    add("cut", [](PageStyle& style) { style.cutsTable = true; });
    add("headings inside", [](PageStyle& style) { style.headingInTable = true; });
    add("layout table", [](PageStyle& style) { style.layoutTable = true; });
    add("metadata", [](PageStyle& style) { style.metadata = true; });
    return all;
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
                if (named.style.spans)
                    QTest::addRow("%s %s", edition, named.name)
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
};

QTEST_GUILESS_MAIN(TestPages)
#include "test_pages.moc"
