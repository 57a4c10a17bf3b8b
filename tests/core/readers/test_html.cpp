#include "core/readers/html/mime_parts.h"
#include "core/readers/reader.h"
#include "tests/support/document_dump.h"

#include <QStringEncoder>
#include <QTest>

using namespace gouji;
using gouji::testing::linesOf;

namespace {

Result<Document> readPage(const QByteArray& bytes, const Limits& limits = {}) {
    return readDocument(bytes, QStringLiteral("page"), limits);
}

QByteArray page(const QByteArray& body, const QByteArray& head = "<meta charset=\"utf-8\">") {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
}

QByteArray in(const char* encoding, const QString& text, bool mark = false) {
    QStringEncoder encoder(encoding,
                           mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

/// Enough Chinese for content to tell.
const QString words =
    QStringLiteral("<p>桐庐县瑶琳镇人民政府二〇二三年政府信息公开工作年度报告，本年度未收到政府信息公开申请，"
                   "依法主动公开各类政府信息，及时回应社会关切，切实保障公众知情权。</p>");

QString wordsRead() {
    return words.mid(3, words.size() - 7);
}

} // namespace

/// Web pages: what of them is read, where cells stand, encodings, and what is refused.
class TestHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* body, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(expected);
        };
        row("paragraphs", "<p>甲</p><p>乙<p>丙", "甲 ; 乙 ; 丙");
        row("white space is one space", "<p>\n 甲\n\t 乙 </p>", "甲 乙");
        row("no-break spaces and indents at the ends", "<p>&nbsp;　　甲&nbsp;乙&nbsp;</p>", "甲\u00a0乙");
        row("one span a character", "<p><span>2</span><span>0</span><span>2</span>\n</p>", "202");
        row("line breaks are lines", "<div>甲<br>乙<br/><br>丙</div>", "甲 ; 乙 ; 丙");
        row("inline elements keep the line", "<p>甲<b>乙</b><font>丙</font><a href=x>丁</a></p>", "甲乙丙丁");
        row("text without elements", "甲<div>乙</div>丙", "甲 ; 乙 ; 丙");
        row("preformatted", "<pre>甲  1\n乙</pre>", "甲  1 ; 乙");
        row("lists", "<ul><li>甲<li>乙</ul>", "甲 ; 乙");
        row("entities", "<p>3 &lt; 4 &amp; &#x89C4;&#31456;</p>", "3 < 4 & 规章");
        row("a table", "<table><tr><td>规章<td>1<tr><td>许可<td>2</table>", "{规章|1 / 许可|2}");
        row("a caption", "<table><caption>表</caption><tr><td>甲<td>1</table>", "表 ; {甲|1}");
        row("rows never closed", "<table><tr><td>甲</td><td>1<tr><td>乙<td>2</table>后",
            "{甲|1 / 乙|2} ; 后");
        row("cells without rows", "<table><td>甲<td>1</table>", "{甲|1}");
        row("text between rows moves out", "<table><tr><td>甲<td>1</tr>错<tr><td>乙<td>2</table>",
            "错 ; {甲|1 / 乙|2}");
        row("lines inside cells", "<table><tr><td>商业<br>企业<td><p>科研</p><p>机构</p></table>",
            "{商业\\n企业|科研\\n机构}");
        row("blank cells stay", "<table><tr><td>甲<td>&nbsp;<td><td>0</table>", "{甲|||0}");
        row("foot at the end", "<table><tfoot><tr><td>计<td>3</tfoot><tr><td>甲<td>3</table>",
            "{甲|3 / 计|3}");
        row("header cells", "<table><thead><tr><th>项<th>数</thead><tr><td>甲<td>1</table>",
            "{项|数 / 甲|1}");
        row("a column of text is no table", "<table><tr><td>甲<tr><td>乙</table>", "甲 ; 乙");
        row("an empty table", "<table><tr><td>&nbsp;<td></table>甲", "甲");
        row("empty rows stay in their table", "<table><tr><td>甲<td>1<tr><td><td><tr><td>乙<td>2</table>",
            "{甲|1 / | / 乙|2}");
    }

    void reads() {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        const auto document = readPage(page(body.toUtf8()));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), expected);
        QCOMPARE(document->format, QStringLiteral("html"));
    }

    void leavesOut_data() {
        QTest::addColumn<QString>("body");
        const auto row = [](const char* name, const char* body) {
            QTest::newRow(name) << QString::fromUtf8(body);
        };
        row("scripts", "<script>if (1 < 2) document.write('<p>3</p>')</script><noscript>4</noscript>");
        row("styles", "<style>td { color: red }</style>");
        row("comments", "<!-- 5 --><!--[if gte mso 9]><xml>6</xml><![endif]-->");
        row("navigation", "<nav><a>首页</a></nav><div role=navigation>7</div>");
        row("footers", "<footer>网站地图</footer><div role='contentinfo'>8</div>");
        row("banner and search", "<div role=banner>9</div><div role=search>10</div>");
        row("hidden",
            "<p hidden>1</p><div style='display : none'>2</div><span style=\"VISIBILITY:hidden\">3</span>");
        row("hidden by Word", "<span style='display:none;mso-hide:all'>4</span>");
        row("controls", "<select><option>2023<option>2024</select><textarea>6</textarea><button>打印</button>"
                        "<input type=hidden value=7>");
        row("pictures and frames", "<svg><text>8</text></svg><iframe src=http://x/>9</iframe>"
                                   "<object>10</object><img alt=11>");
        row("struck out",
            "<del>1</del><s>2</s><strike>3</strike><span style='text-decoration: line-through'>4</span>");
        row("sounds of characters", "<ruby><rp>(</rp><rt>guī</rt><rp>)</rp></ruby>");
        row("the head", "<title>3</title>");
    }

    void leavesOut() {
        QFETCH(QString, body);
        const auto document = readPage(page("<p>甲</p>" + body.toUtf8() + "<p>乙</p>"));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), QStringLiteral("甲 ; 乙"));
    }

    void unreadObjects_data() {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* cell, const char* read) {
            QTest::newRow(cell) << QByteArray(cell) << QString::fromUtf8(read);
        };
        const char* object = "\uFFFC";
        row("<img src=5.png>", object);
        row("<img src=5.png alt=5>", object);
        row("<p><span><img src=5.png></span></p>", object);
        row("<svg><text>5</text></svg>", object);
        row("<math><mn>5</mn></math>", object);
        row("<object data=5.svg></object>", object);
        row("<iframe src=5.html></iframe>", object);
        row("<canvas></canvas>", object);
        row("<select><option>5</select>", object);
        row("<script>document.write(5)</script>", object);
        row("4<img src=5.png>", "4\uFFFC");
        row("", "");
        row("<script>count(5)</script>", "");
        row("<img src=dot.gif width=1 height=20>", "");
        row("<img src=5.png style='display:none'>", "");
        row("其他<img src=icon.png>", "其他");
        row("<input value=5>", "5");
        row("<input type=number value=5>", "5");
        row("<input type=hidden value=5>", "");
        row("<input type=checkbox value=5>", "");
        row("<textarea>5</textarea>", "5");
    }

    /// What is seen in a cell and cannot be read is no blank.
    void unreadObjects() {
        QFETCH(QByteArray, cell);
        QFETCH(QString, read);
        const auto document = readPage(page("<table><tr><td>甲<td>" + cell + "<td>1</table>"));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), QStringLiteral("{甲|%1|1}").arg(read));
    }

    void picturesBehindCells() {
        const auto document =
            readPage(page("<table><tr><td style='background:#fff url(5.png)'><td>1"
                          "<td background=ground.png>2<td style='background:red'></table>"));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), QStringLiteral("{\uFFFC|1|2|}"));
    }

    void picturesInProseAreCounted() {
        const auto document = readPage(
            page("<p>甲<img src=a.png>乙<img src=logo.png width=90></p><p><img src=b.png width=600></p>"));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), QStringLiteral("甲乙"));
        QCOMPARE(document->pictures, 2);
    }

    void styleSheetsHide_data() {
        QTest::addColumn<QByteArray>("sheet");
        QTest::addColumn<bool>("hides"); ///< <td class="x m"><span class="m" id="n">
        const auto row = [](const char* sheet, bool hides) {
            QTest::newRow(sheet) << QByteArray(sheet) << hides;
        };
        row(".m{display:none}", true);
        row(".M { Display : None ; }", true);
        row("span.m{visibility:hidden}", true);
        row("#n{font-size:0}", true);
        row("#n{font-size:0px;color:red}", true);
        row(".m{opacity:0}", true);
        row(".m{position:absolute;left:-9999px}", true);
        row(".a,.m{display:none}", true);
        row("td .m{display:none}", true);
        row("table > tbody td.x span{display:none}", true);
        row("/* .m{} */ .m{display:none}", true);
        row("<!-- .m{display:none} -->", true);
        row("@media screen{.m{display:none}}", true);
        row("@charset 'x'; .m{color:red} .m{display:none}", true);
        row("@media print{.m{display:none}}", false);
        row("@media (max-width:600px){.m{display:none}}", false);
        row(".m{display:none} .m{display:inline}", false);
        row(".m:hover{display:none}", false);
        row(".o{display:none}", false);
        row(".o .m{display:none}", false);
        row("div.m{display:none}", false);
        row(".m.o{display:none}", false);
        row(".m{font-size:0.8em}", false);
        row(".m{opacity:0.5}", false);
        row(".m{margin-left:-5.4pt}", false);
        row(".m{/* display:none", false);
        row("{{{.m", false);
        row("", false);
    }

    void styleSheetsHide() {
        QFETCH(QByteArray, sheet);
        QFETCH(bool, hides);
        const auto document = readPage(page("<style>" + sheet +
                                            "</style><table><tr><td>甲<td class='x m2'>4<span class='a m' "
                                            "id=n>5</span></table>"));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), hides ? QStringLiteral("{甲|4}") : QStringLiteral("{甲|45}"));
    }

    void hiddenCellsHaveNoPlace() {
        const auto document = readPage(page("<table><tr><td>甲<td style='display:none'>9<td>1"
                                            "<tr style='display:none'><td>乙<td>9<tr><td>丙<td>2</table>"));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), QStringLiteral("{甲|1 / 丙|2}"));
    }

    void marksOfFootnotesAreNoDigits() {
        const auto document =
            readPage(page("<table><tr><td>甲<td>5<sup>1</sup><td>6<span style='vertical-align:"
                          "super'>2</span><td>7<sub>3</sub></table>"));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), QStringLiteral("{甲|5¹|6²|7³}"));
    }

    void placesCells_data() {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("expected"); // column, rows x columns, text
        const auto row = [](const char* name, const char* rows, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(rows) << QString::fromUtf8(expected);
        };
        row("columns spanned", "<tr><td colspan=3>a<td>b<tr><td>c<td>d<td>e<td>f",
            "0 1x3 a|3 1x1 b / 0 1x1 c|1 1x1 d|2 1x1 e|3 1x1 f");
        row("rows spanned", "<tr><td rowspan=2>a<td>b<tr><td>c", "0 2x1 a|1 1x1 b / 1 1x1 c");
        row("both", "<tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e",
            "0 1x1 a|1 2x2 b|3 1x1 c / 0 1x1 d|3 1x1 e");
        row("down to the end", "<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d",
            "0 3x1 a|1 1x1 b / 1 1x1 c / 1 1x1 d");
        row("beyond the end", "<tr><td rowspan=9>a<td>b<tr><td>c", "0 2x1 a|1 1x1 b / 1 1x1 c");
        row("not beyond the group", "<tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d",
            "0 1x1 a|1 1x1 b / 0 1x1 c|1 1x1 d");
        row("nonsense is 1", "<tr><td rowspan=x colspan=-2>a<td colspan=0>b<td colspan=''>c",
            "0 1x1 a|1 1x1 b|2 1x1 c");
        row("out of bounds", "<tr><td colspan=99999999999>a<td>b", "0 1x1000 a|1000 1x1 b");
        row("a row all covered", "<tr><td rowspan=2>a<td rowspan=2>b<tr><tr><td>c<td>d",
            "0 2x1 a|1 2x1 b /  / 0 1x1 c|1 1x1 d");
        row("between two spans", "<tr><td rowspan=2>a<td>b<td rowspan=2>c<tr><td>d<td>e",
            "0 2x1 a|1 1x1 b|2 2x1 c / 1 1x1 d|3 1x1 e");
    }

    void placesCells() {
        QFETCH(QString, rows);
        QFETCH(QString, expected);
        const auto document = readPage(page("<table>" + rows.toUtf8() + "</table>"));
        QVERIFY(document.has_value());
        QStringList lines;
        for (const SourceRow& row : std::get<SourceTable>(document->blocks.at(0)).rows) {
            QStringList cells;
            for (const SourceCell& cell : row)
                cells += QStringLiteral("%1 %2x%3 %4")
                             .arg(cell.column)
                             .arg(cell.rowSpan)
                             .arg(cell.columnSpan)
                             .arg(cell.text);
            lines += cells.join(QLatin1Char('|'));
        }
        QCOMPARE(lines.join(QStringLiteral(" / ")), expected);
    }

    void layoutDissolves_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& body, const char* expected) {
            QTest::newRow(name) << body << QString::fromUtf8(expected);
        };
        const QString inner = QStringLiteral("<table><tr><td>规章<td>1<tr><td>许可<td>2</table>");
        row("a table around everything", u"<table><tr><td><p>甲</p>" + inner + u"乙</table>",
            "甲 ; {规章|1 / 许可|2} ; 乙");
        row("menu beside, footer below",
            u"<table><tr><td>首页<td>公开<tr><td>栏目<td>" + inner + u"<tr><td>地图<td>联系</table>",
            "{首页|公开} ; 栏目 ; {规章|1 / 许可|2} ; {地图|联系}");
        row("three deep", u"<table><tr><td><table><tr><td>甲" + inner + u"</table><td>乙</table>",
            "甲 ; {规章|1 / 许可|2} ; 乙");
        row("a span across it ends above",
            u"<table><tr><td rowspan=3>a<td>b<tr><td>" + inner + u"<tr><td>c<td>d</table>",
            "{a|b} ; {规章|1 / 许可|2} ; {c|d}");
        row("two in one cell", u"<table><tr><td>" + inner + inner + u"<td>甲</table>",
            "{规章|1 / 许可|2} ; {规章|1 / 许可|2} ; 甲");
        row("a box inside a figure's cell",
            QStringLiteral("<table><tr><td>规章<td><table><tr><td>3</table><tr><td>许可<td>4</table>"),
            "{规章|3 / 许可|4}");
        row("presentation is what authors write of any table",
            QStringLiteral("<table role=presentation><tr><td>甲<td>1</table>"), "{甲|1}");
        const QString prose = QString(QChar(u'文')).repeated(300);
        row("columns of prose", u"<table><tr><td>栏目<td><p>" + prose + u"</p><p>" + prose + u"</p></table>",
            qPrintable(u"栏目 ; " + prose + u" ; " + prose));
    }

    void layoutDissolves() {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        const auto document = readPage(page(body.toUtf8()));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), expected);
    }

    /// Excel saves a sheet as one table; what stands alone in a row there is a title, a caption or a
    /// signature.
    void sheets_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& body, const QString& expected) {
            QTest::newRow(name) << body << expected;
        };
        const QString figures = QStringLiteral("<tr><td>规章<td>1<tr><td>许可<td>2");
        row("a title above", u"<table><tr><td>年度报告<td><tr><td>" + figures + u"</table>",
            QStringLiteral("年度报告 ; {规章|1 / 许可|2}"));
        row("a caption between", u"<table>" + figures + u"<tr><td colspan=2>三、申请" + figures + u"</table>",
            QStringLiteral("{规章|1 / 许可|2} ; 三、申请 ; {规章|1 / 许可|2}"));
        row("a narrower one stays", u"<table>" + figures + u"<tr><td>三、申请<td>" + figures + u"</table>",
            QStringLiteral("{规章|1 / 许可|2 / 三、申请| / 规章|1 / 许可|2}"));
        const QString prose = QString(QChar(u'文')).repeated(60);
        row("prose", u"<table>" + figures + u"<tr><td>" + prose + u"<td>" + figures + u"</table>",
            u"{规章|1 / 许可|2} ; " + prose + u" ; {规章|1 / 许可|2}");
        row("a signature", u"<table>" + figures + u"<tr><td><td><tr><td><td><td>某镇人民政府</table>",
            QStringLiteral("{规章|1 / 许可|2 / |} ; 某镇人民政府"));
        row("blank figures are no signature", u"<table>" + figures + u"<tr><td>处罚<td></table>",
            QStringLiteral("{规章|1 / 许可|2 / 处罚|}"));
        row("tables of other columns below each other",
            QStringLiteral("<table><tr><td colspan=2>规章<td colspan=3>1<tr><td colspan=2>许可<td colspan=3>2"
                           "<tr><td>处罚<td colspan=4>3</table>"),
            QStringLiteral("{规章|1 / 许可|2} ; {处罚|3}"));
        row("tables of other widths side by side",
            QStringLiteral(
                "<table><tr><td colspan=3>规章<td colspan=4>1<tr><td colspan=3>许可<td><td><td><td></table>"),
            QStringLiteral("{规章|1 / 许可|}"));
        row("no figures at all", QStringLiteral("<table><tr><td>甲<td><tr><td>乙<td></table>"),
            QStringLiteral("甲 ; 乙"));
        row("a label that spans rows stays",
            QStringLiteral("<table><tr><td rowspan=2>甲<tr><td>规章<td>1</table>"),
            QStringLiteral("{甲 / 规章|1}"));
    }

    void sheets() {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        const auto document =
            readPage(page(body.toUtf8(), "<meta charset=\"utf-8\"><meta name=ProgId content=Excel.Sheet>"));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), expected);
    }

    void anchorsLeadBack() {
        const auto document =
            readPage(page("<p>甲乙</p><table><tr><td>规<br>章<td>1<tr><td colspan=2>许可</table>"
                          "<p>丙</p><table><tr><td>a<td>b</table>"));
        QVERIFY(document.has_value());
        QCOMPARE(document->text, QStringLiteral("甲乙\n规 章\t1\n许可\n丙\na\tb\n"));
        const auto textAt = [&](size_t block) {
            const auto range = std::get<TextRange>(std::get<Paragraph>(document->blocks.at(block)).anchor);
            return document->text.mid(range.start, range.length);
        };
        QCOMPARE(textAt(0), QStringLiteral("甲乙"));
        QCOMPARE(textAt(2), QStringLiteral("丙"));
        const auto cellAt = [&](size_t block, size_t row, size_t cell) {
            return std::get<TableCell>(
                std::get<SourceTable>(document->blocks.at(block)).rows.at(row).at(cell).anchor);
        };
        QVERIFY(cellAt(1, 0, 1) == (TableCell{0, 0, 1}));
        QVERIFY(cellAt(1, 1, 0) == (TableCell{0, 1, 0}));
        QVERIFY(cellAt(3, 0, 1) == (TableCell{1, 0, 1}));
    }

    void decodes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const auto declared = [](const char* charset) {
            return QStringLiteral(
                       "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=%1\">"
                       "</head>%2</html>")
                .arg(QLatin1String(charset), words);
        };
        const QString bare = u"<html>" + words;
        // Markup without end: the Chinese is a small part of the bytes.
        const QString heavy =
            QString(QStringLiteral("<span style='mso-fareast-font-family:x'></span>").repeated(800) + words);
        const auto row = [](const char* name, const QByteArray& bytes, const char* encoding) {
            QTest::newRow(name) << bytes << QString::fromLatin1(encoding);
        };
        row("UTF-8", in("UTF-8", declared("utf-8")), "UTF-8");
        row("UTF-8, declared GBK", in("UTF-8", declared("gbk")), "UTF-8");
        row("UTF-8, nothing declared", in("UTF-8", bare), "UTF-8");
        row("UTF-8 with mark, declared GBK", in("UTF-8", declared("gbk"), true), "UTF-8");
        row("GBK, declared gb2312", in("GB18030", declared("gb2312")), "GB18030");
        row("GBK, declared UTF-8", in("GB18030", declared("utf-8")), "GB18030");
        row("GBK, declared Latin", in("GB18030", declared("iso-8859-1")), "GB18030");
        row("GBK, nothing declared", in("GB18030", bare), "GB18030");
        row("GBK between much markup", in("GB18030", heavy), "GB18030");
        row("UTF-16", in("UTF-16LE", declared("utf-16"), true), "UTF-16LE");
        row("HTML 5", in("GB18030", u"<html><meta charset=gbk>" + words), "GB18030");
    }

    void decodes() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        const auto document = readPage(bytes);
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), wordsRead());
        QCOMPARE(document->encoding, encoding);
        QCOMPARE(document->brokenCharacters, 0);
    }

    void declaredBig5IsNotTakenForGbk() {
        const QString text = QStringLiteral(
            "新竹縣政府資訊公開年度報告，本年度未收到政府資訊公開申請，依法主動公開各類資訊。");
        const auto document = readPage(in("Big5", u"<html><meta charset=big5><p>" + text));
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), text);
    }

    /// No-break spaces that came out as question marks; a real one is left alone.
    void lostSpacesArePutBack() {
        QByteArray rows;
        for (int i = 0; i < 12; ++i)
            rows += "<tr><td>规章?<td>" + QByteArray::number(i) + "?<td>?";
        const auto document = readPage(page("<p>有何不足?改进如下</p><table>" + rows + "</table>"));
        QVERIFY(document.has_value());
        QVERIFY(document->text.contains(QStringLiteral("11?")));
        QVERIFY(linesOf(*document).startsWith(QStringLiteral("有何不足?改进如下 ; {规章|0| / 规章|1|")));
        QVERIFY(linesOf(*document).endsWith(QStringLiteral("规章|11|}")));
        QCOMPARE(document->brokenCharacters, 36);
    }

    void textDecodedWronglyIsRefused() {
        const QString spoilt = QString::fromLatin1(words.mid(3, 60).toUtf8()); // saved as if it were Latin-1
        const auto document = readPage(page(QByteArray(3000, ' ') + "<p>" + spoilt.toUtf8()));
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Damaged);
        QCOMPARE(document.error().detail, QStringLiteral("decoded wrongly and saved so"));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QByteArray& bytes, const char* code) {
            QTest::newRow(name) << bytes << QString::fromLatin1(code);
        };
        row("no text", page("<div><img src=a.png></div>"), "empty");
        row("only scripts", page("<script>document.write(1)</script>"), "empty");
        row("nested without end", page(QByteArray("<div>").repeated(200'000)), "too_large");
        row("tables without end", page(QByteArray("<table><tr><td>").repeated(100'000)), "too_large");
        row("self-closing all the same", page(QByteArray("<b/>").repeated(200'000)), "too_large");
        row("attributes without end", page("<p " + QByteArray("a=1 b ").repeated(200'000) + ">x"),
            "too_large");
        QByteArray fonts;
        for (int i = 0; i < 20'000; ++i)
            fonts += "<div><font color=" + QByteArray::number(i) + ">x</div>";
        row("formatting that goes on for ever", page(fonts), "too_large");
        row("noise behind a tag", "<html>" + QByteArray::fromHex("00010203040506070809").repeated(50),
            "damaged");
    }

    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        Limits limits;
        limits.treeBytes = 64 * 1024 * 1024;
        const auto document = readPage(bytes, limits);
        QVERIFY(!document);
        QCOMPARE(errorName(document.error().code), code);
        QCOMPARE(document.error().place, QStringLiteral("page"));
    }

    void survives_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
        row("cut inside a tag", page("<p>甲</p><table><tr><td class=\""));
        row("cut inside a comment", "<html><p>甲</p><!-- ");
        row("cut inside a script", "<html><p>甲</p><script>var a = '<p>';");
        row("end tags alone", page("</table></td></p></div><p>甲</p></html></body>"));
        row("zero bytes",
            page("<p>甲</p>" + QByteArray(400, 'x') + QByteArray(2, '\0') + "<p>乙" + QByteArray(2, '\0')));
        row("paragraphs never closed", page(QByteArray("<p>甲").repeated(20'000)));
        row("cells never closed", page("<table>" + QByteArray("<tr><td>甲<td><span>1").repeated(5'000)));
        row("breaks and pictures", page("甲" + QByteArray("<br><img src=x>").repeated(20'000)));
        row("a picture in the page",
            page("甲<svg>" + QByteArray("<path d='x'/>").repeated(5'000) + "</svg>"));
        row("huge spans",
            page("<table><tr>" + QByteArray("<td rowspan=65534 colspan=1000>甲").repeated(300) + "</table>"));
        row("attributes in quotes", page("<p title='" + QByteArray("a b ").repeated(50'000) + "'>甲"));
    }

    void survives() {
        QFETCH(QByteArray, bytes);
        const auto document = readPage(bytes);
        QVERIFY(document.has_value());
        QVERIFY(document->text.contains(QChar(u'甲')));
    }

    /// Each of its cells would take a thousand columns of every row.
    void widthIsBounded() {
        const auto document = readPage(page(
            "<table>" +
            QByteArray("<tr>" + QByteArray("<td rowspan=65534 colspan=1000>1").repeated(50)).repeated(3'000) +
            "</table>"));
        QVERIFY(document.has_value());
        QVERIFY(document->truncated);
        for (const SourceCell& cell : std::get<SourceTable>(document->blocks.front()).rows.front())
            QVERIFY(cell.column + cell.columnSpan <= 2'000);
    }

    void keepsToItsLimits() {
        Limits limits;
        limits.tableRows = 3;
        limits.cellsPerRow = 2;
        const auto rows =
            readPage(page("<table>" + QByteArray("<tr><td>a<td>1").repeated(9) + "</table>"), limits);
        QVERIFY(rows && rows->truncated);
        QCOMPARE(linesOf(*rows), QStringLiteral("{a|1 / a|1 / a|1}"));
        const auto cells = readPage(page("<table><tr><td>a<td>1<td>2</table>"), limits);
        QVERIFY(cells && cells->truncated);
        QCOMPARE(linesOf(*cells), QStringLiteral("{a|1}"));
    }

    void webArchives_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray html = QByteArray("<html><meta charset=utf-8>") + words.toUtf8();
        const QByteArray head =
            "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            "\ttype=\"text/html\";\r\n\tboundary=\"----=_Next\"\r\n\r\npreamble\r\n------=_Next\r\n";
        const QByteArray picture =
            "\r\n------=_Next\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
            "\r\niVBORw0KGgo=\r\n------=_Next--\r\n";
        QTest::newRow("base64") << QByteArray(head +
                                              "Content-Type: text/html; charset=\"utf-8\"\r\n"
                                              "Content-Transfer-Encoding: base64\r\n\r\n" +
                                              html.toBase64() + picture);
        QByteArray quoted;
        for (const char c : html)
            quoted += (c < 0 || c == '=' ? "=" + QByteArray(1, c).toHex().toUpper() : QByteArray(1, c)) +
                      (quoted.size() % 50 == 0 ? "=\r\n" : "");
        QTest::newRow("quoted-printable")
            << QByteArray(head +
                          "Content-Type: text/html\r\n"
                          "Content-Transfer-Encoding: Quoted-Printable\r\n\r\n" +
                          quoted + picture);
        QTest::newRow("GBK told by the part alone") << QByteArray(
            head + "Content-Type: text/html; charset=gb2312\r\n\r\n<html>" + in("GB18030", words) + picture);
        QTest::newRow("the root is named, another page stands before it") << QByteArray(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=xyz; start=\"<b@x>\"\n\n"
            "--xyz\nContent-Type: text/html\nContent-ID: <a@x>\n\n<p>a frame</p>\n"
            "--xyz\nContent-Type: text/html\nContent-ID: <b@x>\n\n" +
            html + "\n--xyz--\n");
        QTest::newRow("nested") << QByteArray(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=out\n\n--out\n"
            "Content-Type: multipart/alternative; boundary=in\n\n--in\n"
            "Content-Type: text/plain\n\nplain\n--in\nContent-Type: text/html\n\n" +
            html + "\n--in--\n--out--\n");
        QTest::newRow("no parts") << QByteArray("MIME-Version: 1.0\nContent-Type: text/html\n\n" + html);
        QTest::newRow("cut") << QByteArray(head + "Content-Type: text/html\r\n\r\n" + html);
    }

    void webArchives() {
        QFETCH(QByteArray, bytes);
        const auto document = readPage(bytes);
        QVERIFY(document.has_value());
        QCOMPARE(linesOf(*document), wordsRead());
        QCOMPARE(document->format, QStringLiteral("mhtml"));
    }

    void badWebArchives_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=";
        QTest::newRow("no boundary") << QByteArray(
            "MIME-Version: 1.0\nContent-Type: multipart/related\n\n--x\n\n<p>a");
        QTest::newRow("no page") << QByteArray(head + "x\n\n--x\nContent-Type: image/png\n\nabc\n--x--\n");
        QTest::newRow("nothing in it") << QByteArray(head + "x\n\n");
        QTest::newRow("an open quote") << QByteArray(head + "\"x\n\n--x\n\n");
        QByteArray deep;
        for (int i = 0; i < 50; ++i)
            deep += "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b" + QByteArray::number(i) +
                    "\n\n--b" + QByteArray::number(i) + "\n";
        QTest::newRow("a header without end") << QByteArray(
            "MIME-Version: 1.0\nContent-Type: multipart/related" + QByteArray(2'000'000, ';') + "x=1\n\n");
        QTest::newRow("parts in parts") << QByteArray(deep + "Content-Type: text/html\n\n<p>a");
    }

    void badWebArchives() {
        QFETCH(QByteArray, bytes);
        const auto document = readPage(bytes);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Unsupported);
    }
};

QTEST_APPLESS_MAIN(TestHtml)
#include "test_html.moc"
