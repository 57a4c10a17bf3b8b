#include "core/readers/docx/docx_reader.h"
#include "core/readers/docx/number_text.h"
#include "core/readers/reader.h"
#include "tests/core/readers/word_package.h"
#include "tests/support/document_dump.h"

#include <QTest>

#include <limits>

using namespace gouji;
using namespace gouji::testing;

namespace {

using Parts = std::map<QByteArray, QByteArray>;

Result<Document> readWord(const QByteArray& bytes) {
    return readDocument(bytes, QStringLiteral("report"), {});
}

/// Paragraphs of one run each, `p(甲)`, and tables of rows of cells: `甲|1` by lines.
QByteArray run(const QByteArray& text, const QByteArray& properties = {}) {
    return "<w:r>" + (properties.isEmpty() ? QByteArray() : "<w:rPr>" + properties + "</w:rPr>") +
           "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

QByteArray p(const QByteArray& text, const QByteArray& properties = {}) {
    return "<w:p>" + (properties.isEmpty() ? QByteArray() : "<w:pPr>" + properties + "</w:pPr>") + run(text) +
           "</w:p>";
}

QByteArray cell(const QByteArray& content, const QByteArray& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

QByteArray table(const QList<QByteArrayList>& rows, const QByteArray& grid = {}) {
    QByteArray xml = "<w:tbl><w:tblPr/>" + grid;
    for (const QByteArrayList& row : rows)
        xml += "<w:tr>" + row.join() + "</w:tr>";
    return xml + "</w:tbl>";
}

QByteArray listed(const QByteArray& text, int numId, int level = 0) {
    return p(text, "<w:numPr><w:ilvl w:val=\"" + QByteArray::number(level) + "\"/><w:numId w:val=\"" +
                       QByteArray::number(numId) + "\"/></w:numPr>");
}

QByteArray level(int number, const QByteArray& format, const QByteArray& text, const QByteArray& more = {}) {
    return "<w:lvl w:ilvl=\"" + QByteArray::number(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           format + "\"/>" + more + "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

/// Two lists: 1 and 2 are uses of the first, 2 beginning anew at 5; 3 is of the second.
Parts lists() {
    return {
        {"numbering",
         "<w:abstractNum/><w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "（%1）") +
             level(1, "decimal", "%2.") + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" +
             level(0, "upperRoman", "%1、") + level(1, "decimal", "%1.%2 ", "<w:isLgl/>") +
             level(2, "bullet", "●") + level(3, "lowerLetter", "%4)", "<w:lvlRestart w:val=\"0\"/>") +
             "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num "
             "w:numId=\"2\">"
             "<w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>"
             "</w:lvlOverride></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>"},
        {"styles",
         "<w:style w:type=\"paragraph\" w:styleId=\"item\"><w:basedOn w:val=\"base\"/></w:style>"
         "<w:style w:type=\"paragraph\" w:styleId=\"base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
         "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"round\"><w:basedOn w:val=\"round\"/>"
         "</w:style><w:style w:type=\"character\" "
         "w:styleId=\"secret\"><w:rPr><w:vanish/></w:rPr></w:style>"}};
}

} // namespace

/// Word files: what of their XML is text, where cells stand, how lists count, and what is refused.
class TestDocx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* tag, const QByteArray& body, const char* expected) {
            QTest::newRow(tag) << body << QString::fromUtf8(expected);
        };
        row("paragraphs", p("甲") + p("　 ") + p(" 乙 "), "甲 ; 乙");
        row("split runs", "<w:p>" + run("2") + "<w:proofErr/>" + run("02") + run("3") + "</w:p>", "2023");
        row("line breaks", "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r></w:p>",
            "甲 ; 乙 ; 丙");
        row("tabs and hyphens",
            "<w:p><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:tab/><w:t>3</w:t>"
            "</w:r></w:p>",
            "1-2 3");
        row("signs",
            "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F037\"/><w:sym w:font=\"宋体\" "
            "w:char=\"2460\"/></w:r></w:p>",
            "7①");
        row("inserted and deleted",
            "<w:p><w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins>" + run("5") + "</w:ins></w:p>",
            "5");
        row("deleted where it was written as text",
            "<w:p>" + run("甲") + "<w:del>" + run("3") + "</w:del></w:p>", "甲");
        row("moved",
            "<w:p><w:moveFrom>" + run("3") + "</w:moveFrom><w:moveTo>" + run("4") + "</w:moveTo></w:p>", "4");
        row("a paragraph mark deleted", p("甲", "<w:rPr><w:del/></w:rPr>") + p("乙"), "甲乙");
        row("hidden", "<w:p>" + run("甲", "<w:vanish/>") + run("乙", "<w:vanish w:val=\"0\"/>") + "</w:p>",
            "乙");
        row("hidden by its style", "<w:p>" + run("甲", "<w:rStyle w:val=\"secret\"/>") + run("乙") + "</w:p>",
            "乙");
        row("struck out", "<w:p>" + run("3", "<w:strike/>") + run("4", "<w:dstrike/>") + run("5") + "</w:p>",
            "5");
        row("raised",
            "<w:p>" + run("5") + run("1", "<w:vertAlign w:val=\"superscript\"/>") + run("6") + "</w:p>",
            "5¹6");
        row("a field",
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE "
            "9</w:instrText></w:r>" +
                run("9") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("3") +
                "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run("页") + "</w:p>",
            "3页");
        row("a field without a result",
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + run("9") +
                "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run("甲") + "</w:p>",
            "甲");
        row("groups",
            "<w:sdt><w:sdtPr><w:alias w:val=\"9\"/></w:sdtPr><w:sdtContent><w:p><w:smartTag>" + run("甲") +
                "</w:smartTag><w:hyperlink>" + run("乙") + "</w:hyperlink><w:fldSimple>" + run("丙") +
                "</w:fldSimple></w:p></w:sdtContent></w:sdt>",
            "甲乙丙");
        row("sounds of characters",
            "<w:p><w:r><w:ruby><w:rt>" + run("guī") + "</w:rt><w:rubyBase>" + run("规") +
                "</w:rubyBase></w:ruby></w:r>" + run("章") + "</w:p>",
            "规章");
        row("a formula", "<w:p><m:oMath><m:r><m:t>12</m:t></m:r></m:oMath></w:p>", "12");
        const QByteArray box = "<w:txbxContent>" + p("盒") + "</w:txbxContent>";
        row("a text box once",
            "<w:p>" + run("甲") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box +
                "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("乙") + "</w:p>",
            "甲乙 ; 盒");
        row("an old text box", "<w:p><w:r><w:pict><v:textbox>" + box + "</v:textbox></w:pict></w:r></w:p>",
            "盒");
        row("a choice inside a drawing",
            "<w:p><w:r><w:drawing><mc:AlternateContent><mc:Choice><wps:txbx>" + box +
                "</wps:txbx></mc:Choice></mc:AlternateContent></w:drawing></w:r></w:p>",
            "盒");
        row("a table", table({{cell(p("规章")), cell(p("1"))}, {cell(p("许可")), cell("<w:p/>")}}),
            "{规章|1 / 许可|}");
        row("two lines in a cell", table({{cell(p("商业") + p("企业")), cell(p("1"))}}), "{商业\\n企业|1}");
        row("deleted and hidden rows",
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell(p("a")) + cell(p("b")) +
                "</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>" + cell(p("c")) + cell(p("d")) +
                "</w:tr><w:ins><w:tr>" + cell(p("e")) + cell(p("f")) + "</w:tr></w:ins></w:tbl>",
            "{e|f}");
        row("a box around cells",
            "<w:tbl><w:tr><w:sdt><w:sdtContent>" + cell(p("a")) + "</w:sdtContent></w:sdt>" + cell(p("b")) +
                "</w:tr></w:tbl>",
            "{a|b}");
        row("a table in a table", table({{cell(p("甲") + table({{cell(p("a")), cell(p("b"))}}) + p("乙"))}}),
            "甲 ; {a|b} ; 乙");
        row("a table in a text box",
            "<w:p>" + run("甲") + "<w:r><w:pict><w:txbxContent>" + table({{cell(p("a")), cell(p("b"))}}) +
                "</w:txbxContent></w:pict></w:r></w:p>",
            "甲 ; {a|b}");
    }

    void reads() {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        const auto document = readWord(wordPackage(body, lists()));
        QVERIFY2(document.has_value(), qPrintable(document ? QString() : document.error().detail));
        QCOMPARE(linesOf(*document), expected);
        QCOMPARE(document->format, QStringLiteral("docx"));
        const QByteArray strict =
            wordPackage(body, lists(), "http://purl.oclc.org/ooxml/wordprocessingml/main");
        QCOMPARE(linesOf(readWord(strict).value_or(Document())), expected);
    }

    void placesCells_data() {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("expected"); // column, rows x columns, text
        const auto row = [](const char* tag, const QList<QByteArrayList>& rows, const char* expected) {
            QTest::newRow(tag) << table(rows) << QString::fromUtf8(expected);
        };
        const QByteArray wide = "<w:gridSpan w:val=\"2\"/>";
        const QByteArray begins = "<w:vMerge w:val=\"restart\"/>", goesOn = "<w:vMerge/>";
        row("columns spanned",
            {{cell(p("a"), wide), cell(p("b"))}, {cell(p("c")), cell(p("d")), cell(p("e"))}},
            "0 1x2 a|2 1x1 b / 0 1x1 c|1 1x1 d|2 1x1 e");
        row("rows merged",
            {{cell(p("a"), begins), cell(p("b"))},
             {cell(p("gone"), goesOn), cell(p("c"))},
             {cell("<w:p/>", goesOn), cell(p("d"))}},
            "0 3x1 a|1 1x1 b / 1 1x1 c / 1 1x1 d");
        row("both",
            {{cell(p("a")), cell(p("b"), wide + begins)},
             {cell(p("c")), cell("<w:p/>", wide + "<w:vMerge w:val=\"continue\"/>")}},
            "0 1x1 a|1 2x2 b / 0 1x1 c");
        row("a merge that begins again",
            {{cell(p("a"), begins), cell(p("b"))},
             {cell(p("c"), begins), cell(p("d"))},
             {cell("<w:p/>", goesOn), cell(p("e"))}},
            "0 1x1 a|1 1x1 b / 0 2x1 c|1 1x1 d / 1 1x1 e");
        row("a merge without beginning", {{cell(p("a")), cell(p("b"))}, {cell(p("c"), goesOn), cell(p("d"))}},
            "0 1x1 a|1 1x1 b / 0 1x1 c|1 1x1 d");
        row("columns before",
            {{cell(p("a")), cell(p("b"))}, {"<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>", cell(p("c"))}},
            "0 1x1 a|1 1x1 b / 1 1x1 c");
        row("merged sideways",
            {{cell(p("a"), "<w:hMerge w:val=\"restart\"/>"), cell(p("x"), "<w:hMerge/>"), cell(p("b"))}},
            "0 1x2 a|2 1x1 b");
        const QByteArray grid = "<w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"2\"/>"
                                "<w:gridCol w:w=\"900\"/><w:gridCol w:w=\"900\"/></w:tblGrid>";
        const auto gridRow = [&](const char* tag, const QList<QByteArrayList>& rows, const char* expected) {
            QTest::newRow(tag) << table(rows, grid) << QString::fromUtf8(expected);
        };
        gridRow("slivers",
                {{cell(p("a"), wide), cell(p("b")), cell(p("c"))},
                 {cell(p("d")), cell(p("e"), wide), cell(p("f"))}},
                "0 1x1 a|1 1x1 b|2 1x1 c / 0 1x1 d|1 1x1 e|2 1x1 f");
        gridRow("merged along a sliver",
                {{cell(p("a")), cell(p("b"), wide + begins), cell(p("c"))},
                 {cell(p("d"), wide), cell("<w:p/>", goesOn), cell(p("f"))}},
                "0 1x1 a|1 2x1 b|2 1x1 c / 0 1x1 d|2 1x1 f");
        gridRow("an empty cell in a sliver", {{cell(p("a")), cell("<w:p/>"), cell(p("b"))}},
                "0 1x1 a|1 1x1 b");
        gridRow("a grid that tells other widths", {{cell(p("a")), cell(p("1")), cell(p("b"))}},
                "0 1x1 a|1 1x1 1|2 1x1 b");
        row("nonsense",
            {{cell(p("a"), "<w:gridSpan w:val=\"-3\"/>"), cell(p("b"), "<w:gridSpan w:val=\"x\"/>"),
              cell(p("c"), "<w:gridSpan w:val=\"999999\"/>")}},
            "0 1x1 a|1 1x1 b|2 1x1000 c");
    }

    void placesCells() {
        QFETCH(QByteArray, rows);
        QFETCH(QString, expected);
        const auto document = readWord(wordPackage(rows));
        QVERIFY(document.has_value());
        QStringList lines;
        for (const SourceRow& row : std::get<SourceTable>(document->blocks.at(0)).rows) {
            QStringList cells;
            for (const SourceCell& one : row)
                cells += QStringLiteral("%1 %2x%3 %4")
                             .arg(one.column)
                             .arg(one.rowSpan)
                             .arg(one.columnSpan)
                             .arg(one.text);
            lines += cells.join(QLatin1Char('|'));
        }
        QCOMPARE(lines.join(QStringLiteral(" / ")), expected);
    }

    void counts_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* tag, const QByteArray& body, const char* expected) {
            QTest::newRow(tag) << body << QString::fromUtf8(expected);
        };
        row("in order", listed("甲", 1) + p("x") + listed("乙", 1), "（一）甲 ; x ; （二）乙");
        row("levels start again",
            listed("甲", 1) + listed("a", 1, 1) + listed("b", 1, 1) + listed("乙", 1) + listed("c", 1, 1),
            "（一）甲 ; 1.a ; 2.b ; （二）乙 ; 1.c");
        row("another use begins anew", listed("甲", 1) + listed("乙", 2) + listed("丙", 2),
            "（一）甲 ; （五）乙 ; （六）丙");
        row("several levels in decimals", listed("甲", 3) + listed("a", 3, 1) + listed("b", 3, 1),
            "I、甲 ; 1.1 a ; 1.2 b");
        row("a level without its parent", listed("a", 3, 1), "1.1 a");
        row("bullets print nothing", listed("甲", 3, 2), "甲");
        row("a level that never starts again", listed("甲", 3, 3) + listed("x", 3) + listed("乙", 3, 3),
            "a)甲 ; I、x ; b)乙");
        row("by its style", p("甲", "<w:pStyle w:val=\"item\"/>") + p("乙", "<w:pStyle w:val=\"base\"/>"),
            "（一）甲 ; （二）乙");
        row("taken away from a style",
            p("甲", "<w:pStyle w:val=\"item\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"), "甲");
        row("a style based on itself", p("甲", "<w:pStyle w:val=\"round\"/>"), "甲");
        row("a list that is not there, and one without number", listed("甲", 77), "甲");
        row("levels out of bounds", listed("甲", 1, 99) + listed("乙", 1, -5), "甲 ; （一）乙");
        row("in cells",
            table({{cell(listed("予以公开", 1)), cell(p("3"))}, {cell(listed("部分公开", 1)), cell(p("4"))}}),
            "{（一）予以公开|3 / （二）部分公开|4}");
    }

    void counts() {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        const auto document = readWord(wordPackage(body, lists()));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), expected);
    }

    void numbers_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("expected"); // of 1, 10, 12, 20, 105
        const auto row = [](const char* format, const char* expected) {
            QTest::newRow(format) << QString::fromLatin1(format) << QString::fromUtf8(expected);
        };
        row("decimal", "1 10 12 20 105");
        row("decimalZero", "01 10 12 20 105");
        row("unknownFormat", "1 10 12 20 105");
        row("none", "    ");
        row("bullet", "    ");
        row("upperRoman", "I X XII XX CV");
        row("lowerRoman", "i x xii xx cv");
        row("upperLetter", "A J L T AAAAA");
        row("lowerLetter", "a j l t aaaaa");
        row("chineseCounting", "一 十 十二 二十 一百○五");
        row("chineseCountingThousand", "一 十 十二 二十 一百零五");
        row("japaneseCounting", "一 十 十二 二十 一百零五");
        row("ideographDigital", "一 一〇 一二 二〇 一〇五");
        row("chineseLegalSimplified", "壹 壹拾 壹拾贰 贰拾 壹佰零伍");
        row("ideographTraditional", "甲 癸 12 20 105");
        row("ideographZodiac", "子 酉 亥 20 105");
        row("decimalFullWidth", "１ １０ １２ ２０ １０５");
        row("decimalEnclosedCircleChinese", "① ⑩ ⑫ ⑳ 105");
        row("decimalEnclosedParen", "⑴ ⑽ ⑿ ⒇ 105");
    }

    void numbers() {
        QFETCH(QString, format);
        QFETCH(QString, expected);
        const QByteArray name = format.toLatin1();
        QStringList made;
        for (const int number : {1, 10, 12, 20, 105})
            made += numberText(number, {name.constData(), size_t(name.size())});
        QCOMPARE(made.join(QLatin1Char(' ')), expected);
        for (const int odd :
             {0, -1, 9'999, 10'000, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()})
            QVERIFY(numberText(odd, {name.constData(), size_t(name.size())}).size() < 40);
    }

    void notesFollow() {
        const QByteArray body =
            "<w:p>" + run("甲") +
            "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r>"
            "<w:endnoteReference w:id=\"1\"/></w:r><w:r><w:footnoteReference w:id=\"9\"/></w:r></w:p>" +
            p("乙");
        const auto document = readWord(wordPackage(
            body, {{"footnotes", "<w:footnote w:id=\"1\">" + p("x") +
                                     "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/>"
                                     "</w:r>" +
                                     run("含上年度结转") + "</w:p></w:footnote>"},
                   {"endnotes", "<w:endnote w:id=\"1\">" + p("尾注") + "</w:endnote>"}}));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), QStringLiteral("甲 ; 乙 ; 含上年度结转 ; 尾注"));
    }

    void picturesAreCounted() {
        const auto document = readWord(wordPackage(
            "<w:p><w:r><w:drawing><a:blip/></w:drawing><w:pict><v:imagedata/></w:pict></w:r></w:p>"));
        QVERIFY(document.has_value());
        QCOMPARE(document->pictures, 2);
        QVERIFY(document->blocks.empty());
    }

    void unreadObjects_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const QByteArray& runs, const char* read) {
            QTest::newRow(name) << QByteArray("<w:p>" + runs + "</w:p>") << QString::fromUtf8(read);
        };
        const QByteArray picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>";
        const auto field = [](const QByteArray& code) {
            return QByteArray("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code +
                              "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        };
        row("a picture", picture, "\uFFFC");
        row("a picture beside digits", run("4") + picture, "4\uFFFC");
        row("a picture beside a label", run("其他") + picture, "其他");
        row("an object",
            "<w:r><w:object><o:OLEObject "
            "xmlns:o=\"urn:schemas-microsoft-com:office:office\"/></w:object></w:r>",
            "\uFFFC");
        row("an object and its picture", "<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>",
            "\uFFFC");
        row("a chart",
            "<w:r><w:drawing><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/>"
            "</w:drawing></w:r>",
            "\uFFFC");
        row("a shape", "<w:r><w:drawing><a:graphicData uri=\"urn:wordprocessingShape\"/></w:drawing></w:r>",
            "");
        row("a formula field", field(" EQ \\f(1,2)"), "\uFFFC");
        row("a field without result", field(" PAGE "), "");
    }

    /// What is seen in a cell and cannot be read is no blank.
    void unreadObjects() {
        QFETCH(QByteArray, content);
        QFETCH(QString, read);
        const auto document = readWord(wordPackage(table({{cell(p("甲")), cell(content), cell(p("1"))}})));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), QStringLiteral("{甲|%1|1}").arg(read));
    }

    void documentsWithinAreTold() {
        const auto document =
            readWord(wordPackage(p("甲") + "<w:altChunk r:id=\"c1\"/>" +
                                 table({{cell("<w:altChunk r:id=\"c2\"/>"), cell(p("1"))}})));
        QVERIFY(document.has_value());
        QCOMPARE(document->pictures, 2);
        QCOMPARE(linesOf(*document), QStringLiteral("甲 ; {\uFFFC|1}"));
    }

    /// Where tables are lacking, pictures are read in their places, and what was recognised keeps its places.
    void picturesAreRead() {
        const QByteArray shown = "<w:p><w:r><w:t>甲</w:t><w:drawing><wp:inline xmlns:wp=\"urn:wp\">"
                                 "<wp:extent cx=\"4572000\"/><a:blip r:embed=\"p1\"/></wp:inline></w:drawing>"
                                 "</w:r></w:p><w:p><w:r><w:drawing><a:blip r:embed=\"p2\"/></w:drawing>"
                                 "<w:t>乙</w:t></w:r></w:p>";
        const QByteArray package =
            wordPackage(shown, {}, "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        {{"p1", "one"}, {"p2", "two"}});
        auto archive = ZipArchive::open(package, QStringLiteral("a"), {});
        QVERIFY(archive.has_value());
        std::vector<double> widths;
        const PictureReader reader = [&](const QByteArray& bytes,
                                         double inches) -> std::optional<ReadPicture> {
            widths.push_back(inches);
            if (bytes != "one")
                return std::nullopt;
            const Anchor first = PageRect{1, QRectF(0, 0, 9, 9)}, second = PageRect{1, QRectF(9, 0, 9, 9)};
            SourceTable table;
            table.rows = {{{QStringLiteral("规章"), first, 0, 1, 1}, {QStringLiteral("8"), second, 1, 1, 1}}};
            return ReadPicture{{table}, {{second, 60, {QStringLiteral("3")}}}};
        };
        const auto document = readDocx(*archive, QStringLiteral("a"), {}, reader);
        QVERIFY(document.has_value());
        QCOMPARE(widths, (std::vector<double>{5, 0}));
        QCOMPARE(document->pictures, 1);
        QCOMPARE(document->blocks.size(), size_t(3));
        QVERIFY(std::holds_alternative<SourceTable>(document->blocks[1]));
        QCOMPARE(document->recognised,
                 (std::vector<RecognisedText>{{TableCell{0, 0, 1}, 60, {QStringLiteral("3")}}}));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* code) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(code);
        };
        const ZipEntry types{"[Content_Types].xml", "<Types/>"};
        row("nothing in it", wordPackage({}), "empty");
        row("no main part", zipOf({types, {"word/styles.xml", "<a/>"}}), "damaged");
        row("another root", zipOf({types, {"word/document.xml", "<a/>"}}), "damaged");
        row("torn XML", wordPackage("<w:p><w:r>"), "damaged");
        row("torn numbering", wordPackage(p("甲"), {{"numbering", "<w:abstractNum>"}}), "damaged");
        row("a document type",
            zipOf({types, {"word/document.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}}), "damaged");
        row("nested too deeply",
            wordPackage(QByteArray("<w:sdt>").repeated(300) + QByteArray("</w:sdt>").repeated(300)),
            "too_large");
        row("an encrypted part", zipOf({types, {"word/document.xml", "<a/>", false, true, true}}),
            "encrypted");
        row("a bomb", zipOf({types, {"word/document.xml", QByteArray(40 << 20, ' '), true}}), "too_large");
        row("an archive", zipOf({{"a.txt", "1"}}), "unsupported");
    }

    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto document = readWord(bytes);
        QVERIFY(!document);
        QCOMPARE(errorName(document.error().code), code);
        QCOMPARE(document.error().place, QStringLiteral("report"));
    }

    /// Relationships that lead out of the package or in circles are nobody's business.
    void survivesOddPackages_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("upwards") << QByteArray("../../../etc/passwd");
        QTest::newRow("outside") << QByteArray("http://x/y.xml");
        QTest::newRow("itself") << QByteArray("main.xml");
        QTest::newRow("nothing") << QByteArray();
    }

    void survivesOddPackages() {
        QFETCH(QByteArray, target);
        const QByteArray relationships =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Type=\"x/numbering\" Target=\"" +
            target + "\"/></Relationships>";
        const QByteArray bytes =
            zipOf({{"[Content_Types].xml", "<Types/>"},
                   {"word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    "<w:body>" +
                        p("甲") + "</w:body></w:document>"},
                   {"word/_rels/document.xml.rels", relationships}});
        const auto document = readWord(bytes);
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), QStringLiteral("甲"));
    }
};

QTEST_APPLESS_MAIN(TestDocx)
#include "test_docx.moc"
