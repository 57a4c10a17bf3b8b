#include "core/readers/encoding.h"
#include "core/readers/reader.h"
#include "tests/support/document_dump.h"

#include <QStringEncoder>
#include <QTest>

using namespace gouji;
using gouji::testing::linesOf;

namespace {

/// Every anchor points at its own text.
void checkAnchors(const Document& document) {
    const auto textAt = [&](const Anchor& anchor) {
        const auto range = std::get<TextRange>(anchor);
        return document.text.mid(range.start, range.length).remove(QLatin1Char('\r'));
    };
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            QCOMPARE(textAt(paragraph->anchor), paragraph->text);
            continue;
        }
        for (const SourceRow& row : std::get<SourceTable>(block).rows) {
            for (size_t i = 0; i < row.size(); ++i) {
                QCOMPARE(textAt(row[i].anchor), row[i].text);
                QCOMPARE(row[i].column, int(i));
            }
        }
    }
}

const QString sample = QStringLiteral(
    "第二十条第（一）项\t\t\t\n规章\t1\t0\t3\n行政规范性文件\t12\t4\t56\n二、收到和处理情况\n");

} // namespace

/// Encodings and the layouts of text files.
class TestReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const auto in = [](const char* name, bool mark = false) {
            QStringEncoder encoder(name,
                                   mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            return QByteArray(encoder(sample));
        };
        QTest::newRow("UTF-8") << in("UTF-8") << QStringLiteral("UTF-8");
        QTest::newRow("UTF-8 with mark") << in("UTF-8", true) << QStringLiteral("UTF-8");
        QTest::newRow("UTF-16LE with mark") << in("UTF-16LE", true) << QStringLiteral("UTF-16LE");
        QTest::newRow("UTF-16BE with mark") << in("UTF-16BE", true) << QStringLiteral("UTF-16BE");
        QTest::newRow("UTF-16LE without mark") << in("UTF-16LE") << QStringLiteral("UTF-16LE");
        QTest::newRow("UTF-16BE without mark") << in("UTF-16BE") << QStringLiteral("UTF-16BE");
        QTest::newRow("GB18030") << in("GB18030") << QStringLiteral("GB18030");
    }

    void decodes() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        const auto decoded = decodeText(bytes);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->encoding, encoding);
        QCOMPARE(decoded->text, sample);
        QCOMPARE(decoded->replaced, 0);
    }

    void tellsBrokenCharacters() {
        QByteArray cut = sample.repeated(3).toUtf8();
        cut.insert(cut.indexOf("\t1\t"), "\xE8\xA7"); // two bytes of three
        const auto decoded = decodeText(cut);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->encoding, QStringLiteral("UTF-8"));
        QVERIFY(decoded->replaced > 0);
        const auto document = readDocument(cut, QStringLiteral("a.txt"), {});
        QVERIFY(document.has_value());
        QCOMPARE(document->brokenCharacters, decoded->replaced);
    }

    void lays_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("paragraphs", "甲\n\n乙\n", "甲 ; 乙");
        row("tabbed rows", "甲\n规章\t1\t0\n\t\t2\n乙", "甲 ; {规章|1|0 / ||2} ; 乙");
        row("a page break divides a table", "规章\t1\n\n许可\t2", "{规章|1} ; {许可|2}");
        row("pipes behind cells", "甲\n规章 | 1 | 0 |\n | | 2 |\n许可 | 3 | |\n乙",
            "甲 ; {规章|1|0 / ||2 / 许可|3|} ; 乙");
        row("Markdown", "| 规章 | 1 |\n|---|:-:|\n| 许可 |  |\n| 处罚 | 2 |\n\n乙",
            "{规章|1 / 许可| / 处罚|2} ; 乙");
        row("one pipe in prose", "首页 | 公开\n甲", "首页 | 公开 ; 甲");
        row("a menu in prose", "| 首页 | 公开 |\n甲", "| 首页 | 公开 | ; 甲");
        row("pipes on lines of their own", "甲\n\n规章\n|\n1\n|\n\n许可\n|\n|\n\n乙",
            "甲 ; {规章|1 / 许可|} ; 乙");
        row("lone pipes between cells", "规章\n|\n1\n|\n0\n许可\n|\n2\n|\n3\n乙",
            "{规章|1|0 / 许可|2|3} ; 乙");
        row("lone pipes among empty lines", "规章\n\n|\n\n1\n\n|\n\n许可\n\n|\n\n2\n", "{规章|1|许可|2}");
        row("CRLF", "规章\t1\r\n许可\t2\r\n甲", "{规章|1 / 许可|2} ; 甲");
        row("CR", "规章\t1\r许可\t2\r甲", "{规章|1 / 许可|2} ; 甲");
        row("form feed", "甲\f乙", "甲 ; 乙");
        row("one cell a line", "甲\n\t规章\n\t1\n\t0\n\n\t许可\n\t2\n\n\n乙",
            "甲 ; {规章|1|0 / 许可|2} ; 乙");
        row("broken inside a cell", "\t商业\n企业\n\t科研\n机构\n\t总\n计\n\t\n\n\t1\n\t2\n\t3\n\t\n",
            "{商业\\n企业|科研\\n机构|总\\n计| / 1|2|3|}");
        row("a line of spaces ends the row", "\t规章\n\t1\n \n\t许可\n\t2\n", "{规章|1 / 许可|2}");
        row("a table ends without an empty line", "\t规章\n\t1\n\t许可\n\t2\n\n甲\n", "{规章|1|许可|2} ; 甲");
        row("a single tab is a row", "规章\t1", "{规章|1}");
    }

    void lays() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto document = readDocument(text.toUtf8(), QStringLiteral("a.txt"), {});
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), expected);
        QCOMPARE(document->format, QStringLiteral("text"));
        checkAnchors(*document);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QByteArray& bytes, const char* code) {
            QTest::newRow(name) << bytes << QString::fromLatin1(code);
        };
        row("nothing", {}, "empty");
        row("only spaces", " \n\t\r\n \n", "empty");
        row("PDF", "%PDF-1.7 and so on", "damaged");
        row("ZIP", QByteArray("PK\x03\x04xxxx", 8), "damaged");
        row("PNG", QByteArray("\x89PNG\r\n\x1A\nxxxx", 12), "damaged");
        row("TIFF", QByteArray("II*\0xxxx", 8), "damaged");
        row("noise", QByteArray::fromHex("00010203040506070809").repeated(50), "unsupported");
        row("too large", QByteArray(2000, '0'), "too_large");
    }

    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        Limits limits;
        limits.fileBytes = 1000;
        const auto document = readDocument(bytes, QStringLiteral("a.txt"), limits);
        QVERIFY(!document);
        QCOMPARE(errorName(document.error().code), code);
        QCOMPARE(document.error().place, QStringLiteral("a.txt"));
    }

    void keepsToItsLimits() {
        Limits limits;
        limits.tableRows = 3;
        limits.cellsPerRow = 4;
        const auto rows = readDocument(QByteArray("a\t1\n").repeated(10), QStringLiteral("a"), limits);
        QVERIFY(rows && rows->truncated);
        QCOMPARE(linesOf(*rows), QStringLiteral("{a|1 / a|1 / a|1}"));
        const auto cells = readDocument("a\t1\t2\t3\t4\t5\n", QStringLiteral("a"), limits);
        QVERIFY(cells && cells->truncated);
        QCOMPARE(linesOf(*cells), QStringLiteral("{a|1|2|3}"));
    }
};

QTEST_APPLESS_MAIN(TestReaders)
#include "test_readers.moc"
