#include "core/readers/reader.h"

#include <QTest>

using namespace gouji;

namespace {

/// Paragraphs as they are, tables in braces, rows by ` / `, cells by `|`.
QString dump(const Document& document) {
    QStringList blocks;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            blocks += paragraph->text.trimmed();
            continue;
        }
        QStringList rows;
        for (const SourceRow& row : std::get<SourceTable>(block).rows) {
            QStringList cells;
            for (const SourceCell& cell : row)
                cells += cell.text;
            rows += cells.join(QLatin1Char('|'));
        }
        blocks += QLatin1Char('{') + rows.join(QStringLiteral(" / ")) + QLatin1Char('}');
    }
    return blocks.join(QStringLiteral(" ; "));
}

Document read(const QString& text) {
    return readDocument(text.toUtf8(), QStringLiteral("a.txt"), Limits()).value_or(Document());
}

const QString aloneRows =
    QStringLiteral("1.属于国\n1 0 0\n家秘密\n2.其他法律\n2 0 0\n3.危及\n3 0 0\n4.保护\n4 0 0\n");

} // namespace

/// Texts whose tables have neither tabs nor `|`.
class TestLooseRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachTableHasItsLayout_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const QString tabs = QStringLiteral("序号\t项目\t数量\n1\t桌\t12\n2\t椅\t4\n");
        const QString tabsRead = QStringLiteral("{序号|项目|数量 / 1|桌|12 / 2|椅|4}");
        const QString pipes = QStringLiteral("|序号|项目|\n|---|---|\n|1|**桌**|\n|2|椅|\n");
        const QString pipesRead = QStringLiteral("{序号|项目 / 1|桌 / 2|椅}");
        const QString lone = QStringLiteral("序号\n|\n项目\n\n1\n|\n桌\n\n2\n|\n椅\n\n");
        const QString loneRead = QStringLiteral("{序号|项目 / 1|桌 / 2|椅}");
        const QString cells = QStringLiteral("\t序号\n\t项目\n\n\t1\n\t桌\n\n\t2\n\t椅\n\n");
        const QString single =
            QStringLiteral("规章\n0\n0\n1\n规范性文件\n2\n3\n4\n行政许可\n17\n行政处罚\n8\n");
        const QString singleRead =
            QStringLiteral("{规章} ; {规章|0|0|1} ; {规范性文件} ; {规范性文件|2|3|4} ; "
                           "{行政许可} ; {行政许可|17} ; {行政处罚} ; {行政处罚|8}");
        const QString prose = QStringLiteral("全年工作平稳。\n");
        const auto add = [](const char* name, const QStringList& text, const QStringList& expected) {
            QTest::newRow(name) << text.join(QString()) << expected.join(QStringLiteral(" ; "));
        };
        const QString proseRead = prose.trimmed();
        add("tabs, then |", {tabs, prose, pipes}, {tabsRead, proseRead, pipesRead});
        add("|, then tabs", {pipes, prose, tabs}, {pipesRead, proseRead, tabsRead});
        add("tabs, then numbers", {tabs, prose, single}, {tabsRead, proseRead, singleRead});
        add("numbers, then tabs", {single, prose, tabs}, {singleRead, proseRead, tabsRead});
        add("|, then numbers", {pipes, prose, single}, {pipesRead, proseRead, singleRead});
        add("lone |, then tabs", {lone, prose, tabs}, {loneRead, proseRead, tabsRead});
        add("tabs, then a cell a line", {tabs, prose, tabs, QStringLiteral("\n") + prose, cells},
            {tabsRead, proseRead, tabsRead, proseRead, pipesRead});
        add("numbers, then a cell a line", {single, prose, cells}, {singleRead, proseRead, pipesRead});
        add("page numbers are no table", {tabs, prose, QStringLiteral("3\n"), prose, QStringLiteral("4\n")},
            {tabsRead, proseRead, QStringLiteral("3"), proseRead, QStringLiteral("4")});
        add("foot of a page", {tabs, QStringLiteral("网站地图 | 联系我们 |\n")},
            {tabsRead, QStringLiteral("网站地图 | 联系我们 |")});
    }

    void eachTableHasItsLayout() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(dump(read(text)), expected);
    }

    void numbersAwayFromTheirLabels_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const QString rest =
            QStringLiteral("{1.属于国} ; {1|0|0} ; {家秘密 / 2.其他法律} ; {2|0|0} ; {3.危及} ; "
                           "{3|0|0} ; {4.保护} ; {4|0|0}");
        QTest::newRow("halves of a label") << aloneRows << rest;
        QTest::newRow("prose is none") << QString(QStringLiteral("全年收到申请。\n") + aloneRows)
                                       << QString(QStringLiteral("全年收到申请。 ; ") + rest);
        QTest::newRow("a title is none") << QString(QStringLiteral("瑶琳镇2023年度报告\n") + aloneRows)
                                         << QString(QStringLiteral("瑶琳镇2023年度报告 ; ") + rest);
        QTest::newRow("numbers near")
            << QString(aloneRows + QStringLiteral("行政许可 17件\n共 8。\n电话 1\n"))
            << QString(rest + QStringLiteral(" ; {行政许可|17件} ; 共 8。 ; 电话 1"))
                   .replace(QStringLiteral("{4|0|0} ; {行政许可|17件}"),
                            QStringLiteral("{4|0|0 / 行政许可|17件}"));
        QTest::newRow("dashes, money, units")
            << QString(aloneRows + QStringLiteral("收费 12.5 - 1,234元 ２\n"))
            << QString(rest).replace(QStringLiteral("{4|0|0}"),
                                     QStringLiteral("{4|0|0 / 收费|12.5|-|1,234元|２}"));
        QTest::newRow("no numbers") << QString(aloneRows + QStringLiteral("2024年 1.重复 -3- 3/5\n"))
                                    << QString(rest + QStringLiteral(" ; {2024年|1.重复|-3-|3/5}"));
    }

    void numbersAwayFromTheirLabels() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(dump(read(text)), expected);
    }

    void rowsOfRunningTextStay_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("labels on the line") << QStringLiteral("规章 0 0 0\n").repeated(30);
        QTest::newRow("one alone") << QString(QStringLiteral("规章 0 0 0\n").repeated(30) +
                                              QStringLiteral("0 0 0 0 0\n"));
        QTest::newRow("cells run together") << QStringLiteral("规章000\n").repeated(30);
        QTest::newRow("some page numbers") << QStringLiteral("规章000\n3\n").repeated(5);
    }

    void rowsOfRunningTextStay() {
        QFETCH(QString, text);
        for (const Block& block : read(text).blocks)
            QVERIFY(std::holds_alternative<Paragraph>(block));
    }

    /// What a scraper leaves that takes the text of every element of an indented page.
    void cellsALineEach() {
        QString text = QStringLiteral("全年收到申请。\n信息内容\n   \n    制发\n");
        for (int i = 0; i < 10; ++i)
            text += QStringLiteral("  \n    规章\n   \n    %1\n   \n   0\n").arg(i);
        const QString dumped = dump(read(text));
        QVERIFY2(
            dumped.startsWith(QStringLiteral(
                "全年收到申请。 ; {信息内容|制发|规章} ; {信息内容|制发|规章|0|0} ; {规章} ; {规章|1|0}")),
            qPrintable(dumped));
        QVERIFY2(dumped.endsWith(QStringLiteral("{规章|9|0}")), qPrintable(dumped));
    }

    void anchorsPointAtTheirText() {
        const Document document = read(aloneRows);
        for (const Block& block : document.blocks) {
            for (const SourceRow& row : std::get<SourceTable>(block).rows) {
                for (const SourceCell& cell : row) {
                    const auto range = std::get<TextRange>(cell.anchor);
                    QCOMPARE(document.text.mid(range.start, range.length), cell.text);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLooseRows)
#include "test_loose_rows.moc"
