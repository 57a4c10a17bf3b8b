#include "core/forms/form_library.h"
#include "core/reconstruct/arrangement.h"
#include "core/reconstruct/source_lines.h"

#include <QTest>

#include <limits>

using namespace gouji;

namespace {

/// Rows divided by `/`, cells by `|`; a cell stands in the column of its number in the row.
SourceTable tableOf(const QString& text) {
    SourceTable table;
    int row = 0;
    for (const QString& line : text.split(QLatin1Char('/'))) {
        table.rows.emplace_back();
        for (const QString& cell : line.split(QLatin1Char('|'))) {
            const int column = int(table.rows.back().size());
            table.rows.back().push_back({cell, TableCell{0, row, column}, column, 1, 1});
        }
        ++row;
    }
    return table;
}

QString shown(const SourceTable& table) {
    QStringList rows;
    for (const SourceRow& row : table.rows) {
        QStringList cells;
        for (const SourceCell& cell : row)
            cells.append(cell.text);
        rows.append(cells.join(QLatin1Char('|')));
    }
    return rows.join(QLatin1Char('/'));
}

Document documentOf(SourceTable table) {
    Document document;
    document.blocks.emplace_back(Paragraph{QStringLiteral("二、主动公开政府信息情况"), {}});
    document.blocks.emplace_back(std::move(table));
    document.blocks.emplace_back(Paragraph{QStringLiteral("五、存在的主要问题"), {}});
    return document;
}

const QString leaves = QStringLiteral("结果维持|结果纠正|其他结果|尚未审结|总计");

} // namespace

/// Tables arranged otherwise than the form, and cells that claim columns they cannot have.
class TestArrangement : public QObject {
    Q_OBJECT

    FormLibrary m_forms;

private Q_SLOTS:
    void initTestCase() {
        auto bundled = FormLibrary::bundled();
        QVERIFY(bundled);
        m_forms = *bundled;
    }

    void tablesAreRearranged_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QStringList>("parts"); // empty: the document stays
        const QString header = QStringLiteral("|") + leaves;
        const QString row = QStringLiteral("|1|2|3|4|10");
        const QString blocks = QStringLiteral("/行政复议") + row + QStringLiteral("/未经复议直接起诉") + row +
                               QStringLiteral("/复议后起诉") + row;
        QTest::newRow("grids beside each other")
            << QStringLiteral("信息内容|制发|废止|信息内容|数量/规章|1|2|行政许可|5/规范性文件|3|4")
            << QStringList{QStringLiteral("信息内容|制发|废止/规章|1|2/规范性文件|3|4"),
                           QStringLiteral("信息内容|数量/行政许可|5")};
        QTest::newRow("three beside each other")
            << QStringLiteral("规章|1|行政许可|5|行政处罚|\u200b6")
            << QStringList{QStringLiteral("规章|1"), QStringLiteral("行政许可|5"),
                           QStringLiteral("行政处罚|\u200b6")};
        QTest::newRow("a note behind the figures")
            << QStringLiteral("规章|1|2|无变化/行政许可|5|2|见说明") << QStringList();
        QTest::newRow("labels alone") << QStringLiteral("规章|行政许可|行政处罚") << QStringList();
        QTest::newRow("another table's words")
            << QStringLiteral("收入|1|支出|2/规章|1|支出|2") << QStringList();
        QTest::newRow("blocks as rows")
            << header + blocks
            << QStringList{QStringLiteral("行政复议|未经复议直接起诉|复议后起诉/") + leaves +
                           QLatin1Char('|') + leaves + QLatin1Char('|') + leaves +
                           QStringLiteral("/1|2|3|4|10|1|2|3|4|10|1|2|3|4|10")};
        QTest::newRow("a cell too few")
            << QString(header + blocks)
                   .replace(QStringLiteral("复议后起诉|1|"), QStringLiteral("复议后起诉|"))
            << QStringList();
        QTest::newRow("a cell too many")
            << QString(header + blocks)
                   .replace(QStringLiteral("复议后起诉|1|"), QStringLiteral("复议后起诉|1|0|"))
            << QStringList();
        QTest::newRow("a block missing")
            << QString(header + blocks).replace(QStringLiteral("/未经复议直接起诉") + row, QString())
            << QStringList();
        QTest::newRow("blocks in another order")
            << QString(header + blocks).replace(QStringLiteral("行政复议"), QStringLiteral("复议后起诉"))
            << QStringList();
        QTest::newRow("columns in another order")
            << QString(header + blocks)
                   .replace(QStringLiteral("结果维持|结果纠正"), QStringLiteral("结果纠正|结果维持"))
            << QStringList();
        QTest::newRow("something below")
            << QString(header + blocks + QStringLiteral("/合计") + row) << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void tablesAreRearranged() {
        QFETCH(QString, table);
        QFETCH(QStringList, parts);
        const Document document = documentOf(tableOf(table));
        const auto made = rearranged(document, m_forms);
        QCOMPARE(made.has_value(), !parts.isEmpty());
        if (!made)
            return;
        QCOMPARE(made->blocks.size(), size_t(parts.size()) + 2);
        for (qsizetype i = 0; i < parts.size(); ++i)
            QCOMPARE(shown(std::get<SourceTable>(made->blocks[size_t(i) + 1])), parts[i]);
        QVERIFY(std::holds_alternative<Paragraph>(made->blocks.back()));
    }

    void cellsKeepTheirAnchors() {
        const auto made = rearranged(documentOf(tableOf(QStringLiteral("规章|1|2|行政许可|5"))), m_forms);
        QVERIFY(made.has_value());
        const SourceCell& figure = std::get<SourceTable>(made->blocks[2]).rows[0][1];
        QCOMPARE(figure.text, QStringLiteral("5"));
        QCOMPARE(figure.column, 1);
        QVERIFY(std::get<TableCell>(figure.anchor) == (TableCell{0, 0, 4}));
    }

    void columnsThatContradictAreTold_data() {
        QTest::addColumn<QList<int>>("columns");
        QTest::addColumn<QList<int>>("spans");
        QTest::addColumn<bool>("scrambled");
        constexpr int largest = std::numeric_limits<int>::max();
        QTest::newRow("plain") << QList<int>{0, 1, 2} << QList<int>{1, 1, 1} << false;
        QTest::newRow("spans") << QList<int>{0, 3, 4} << QList<int>{3, 1, 2} << false;
        QTest::newRow("a place covered from above") << QList<int>{2, 5} << QList<int>{1, 1} << false;
        QTest::newRow("overlapping") << QList<int>{0, 1} << QList<int>{2, 1} << true;
        QTest::newRow("backwards") << QList<int>{4, 2} << QList<int>{1, 1} << true;
        QTest::newRow("negative column") << QList<int>{-1, 2} << QList<int>{1, 1} << true;
        QTest::newRow("no span") << QList<int>{0, 2} << QList<int>{0, 1} << true;
        QTest::newRow("without bounds") << QList<int>{0, largest} << QList<int>{largest, largest} << true;
    }

    void columnsThatContradictAreTold() {
        QFETCH(QList<int>, columns);
        QFETCH(QList<int>, spans);
        SourceTable table;
        table.rows.emplace_back();
        for (qsizetype i = 0; i < columns.size(); ++i)
            table.rows.back().push_back({QStringLiteral("1"), {}, columns[i], 1, spans[i]});
        const Document document = documentOf(table);
        const auto lines = sourceLines(document, {});
        QCOMPARE(lines.size(), size_t(1));
        QTEST(lines.front().isScrambled, "scrambled");
        for (const SourceToken& token : lines.front().tokens)
            QVERIFY(token.column >= 0 && token.column <= 1'000'000);
    }

    void limitsBoundRowsAndCells() {
        Limits limits;
        limits.cellsPerRow = 3;
        limits.tableRows = 2;
        const Document wide = documentOf(tableOf(QStringLiteral("规章|1|2|3")));
        QVERIFY(exceeds(wide, limits));
        QCOMPARE(sourceLines(wide, limits).front().tokens.size(), size_t(2));
        const Document high = documentOf(tableOf(QStringLiteral("规章|1/行政许可|2/行政处罚|3")));
        QVERIFY(exceeds(high, limits));
        QCOMPARE(sourceLines(high, limits).size(), size_t(2));
        QVERIFY(!exceeds(documentOf(tableOf(QStringLiteral("规章|1|2/行政许可|2"))), limits));
    }
};

QTEST_GUILESS_MAIN(TestArrangement)
#include "test_arrangement.moc"
