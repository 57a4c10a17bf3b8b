#include "core/readers/pdf/pdf_reader.h"
#include "core/readers/reader.h"
#include "tests/support/raw_pdf.h"

#include <QStringBuilder>
#include <QTest>

using namespace gouji;
using namespace gouji::testing;

namespace {

const QByteArray hello = "BT /F 12 Tf 72 720 Td (Hello 12) Tj ET";

QByteArray onePage(const QByteArray& content) {
    RawPages pages;
    pages.contents = {content};
    return rawPdf(pages);
}

QString textOf(const Document& document) {
    QStringList texts;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            texts += paragraph->text;
        else
            texts += QStringLiteral("table");
    }
    return texts.join(QLatin1Char('|'));
}

/// Compressed by zlib, without Qt's length before it.
QByteArray deflated(const QByteArray& data) {
    return qCompress(data, 9).mid(4);
}

} // namespace

/// PDF files that are damaged, locked, empty, endless or meant to do harm.
class TestPdfBad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const QByteArray& bytes, const char* code,
                            const char* detail = "") {
            QTest::newRow(name) << bytes << QString::fromLatin1(code) << QString::fromLatin1(detail);
        };
        row("a sign and nothing else", "%PDF-1.7 and so on", "damaged", "no page can be found");
        row("noise behind the sign", "%PDF-1.4\n" + QByteArray::fromHex("00ff1b7e0a").repeated(4000),
            "damaged", "no page can be found");
        row("cut within the first object", onePage(hello).left(40), "damaged", "no page can be found");
        RawPages locked;
        locked.contents = {hello};
        locked.userPassword = "secret";
        row("a user password", rawPdf(locked), "encrypted");
        row("no pages", rawPdf({}), "empty");
        row("an empty page", onePage(""), "empty");
        RawPages portfolio;
        portfolio.contents = {hello};
        portfolio.catalogEntries = "/Collection<</View/D>>";
        row("a portfolio", rawPdf(portfolio), "unsupported", "a PDF portfolio");
        row("one picture", onePage("q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7F EI Q"),
            "needs_language_data");
        row("invisible text over a picture",
            onePage(
                "q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7F EI Q BT 3 Tr /F 12 Tf 72 720 Td "
                "(12) Tj ET"),
            "needs_language_data");
        row("a picture over text",
            onePage(hello + " q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7F EI Q"),
            "needs_language_data");
    }

    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        const auto document = readDocument(bytes, QStringLiteral("a.pdf"), {});
        QVERIFY(!document);
        QCOMPARE(errorName(document.error().code), code);
        QCOMPARE(document.error().detail, detail);
        QCOMPARE(document.error().place, QStringLiteral("a.pdf"));
    }

    void reads_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("repaired");
        const auto row = [](const char* name, const QByteArray& bytes, const char* text,
                            bool repaired = false) {
            QTest::newRow(name) << bytes << QString::fromUtf8(text) << repaired;
        };
        const QByteArray sound = onePage(hello);
        row("sound", sound, "Hello 12");
        row("lines before the sign", "HTTP/1.1 200 OK\r\n\r\n" + sound, "Hello 12", true);
        row("the table of objects is wrong", QByteArray(sound).replace("0000000", "0000001"), "Hello 12",
            true);
        row("the table of objects is cut off", sound.left(sound.indexOf("xref\n0")), "Hello 12", true);
        row("bytes behind the end", sound + QByteArray(3000, '\0'), "Hello 12", true);
        RawPages open;
        open.contents = {hello};
        open.userPassword = "";
        row("encrypted without a user password", rawPdf(open), "Hello 12");
        RawPages compressed;
        compressed.contents = {deflated(hello)};
        compressed.streamEntries = "/Filter/FlateDecode";
        row("compressed", rawPdf(compressed), "Hello 12");
        compressed.contents = {
            deflated(hello + QByteArray(4000, ' ') + "BT /F 12 Tf 72 600 Td (7) Tj ET").left(60)};
        row("compressed data that end early", rawPdf(compressed), "Hello 12", true);
        RawPages script;
        script.contents = {hello};
        script.catalogEntries = "/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>";
        row("a script", rawPdf(script), "Hello 12");
        row("unknown operators", onePage("1 2 wrong " + hello), "Hello 12", true);
        row("coordinates beyond numbers",
            onePage("1e38 0 0 1e38 0 0 cm 0 0 1e38 1e38 re f 1 0 0 1 0 0 cm Q " + hello +
                    " BT /F 12 Tf 99999999999999999999 1e39 Td (far) Tj ET"),
            "");
        row("type beyond the page", onePage(hello + " BT /F 12 Tf 9000 720 Td (far) Tj ET"), "Hello 12");
        row("type too small to see", onePage(hello + " BT /F 0.1 Tf 72 700 Td (tiny) Tj ET"), "Hello 12");
        row("white on white", onePage(hello + " 1 g BT /F 12 Tf 72 700 Td (white) Tj ET"), "Hello 12");
        row("white on black", onePage("0 g 60 690 200 60 re f 1 g " + hello), "Hello 12");
        row("painted over", onePage("BT /F 12 Tf 72 700 Td (old) Tj ET 1 g 60 690 100 20 re f 0 g " + hello),
            "Hello 12");
        row("clipped to nothing that hides",
            onePage(hello + " q 300 300 m 310 300 l 305 310 l W n 1 g 0 0 600 800 re f Q"), "Hello 12");
        row("clipped away", onePage(hello + " q 72 690 20 30 re W n BT /F 12 Tf 300 700 Td (gone) Tj ET Q"),
            "Hello 12");
        row("clipped around", onePage("q 60 690 200 40 re W n " + hello + " Q"), "Hello 12");
        row("transparent paint", onePage("BT 3 Tr /F 12 Tf 72 700 Td (hidden) Tj 0 Tr ET " + hello),
            "Hello 12");
    }

    void reads() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(bool, repaired);
        const auto document = readDocument(bytes, QStringLiteral("a.pdf"), {});
        if (text.isEmpty()) {
            QVERIFY(!document || !textOf(*document).contains(QStringLiteral("far")));
            return;
        }
        QVERIFY2(document.has_value(), document ? "" : qPrintable(errorName(document.error().code)));
        QCOMPARE(textOf(*document), text);
        QCOMPARE(document->repaired, repaired);
        QCOMPARE(document->format, QStringLiteral("pdf"));
        QVERIFY(!document->truncated);
    }

    void pageSizes_data() {
        QTest::addColumn<QByteArray>("box");
        for (const char* box : {"[0 0 0 0]", "[0 0 -5 -5]", "[0 0 1e30 1e30]", "[10 10 10.001 10.001]",
                                "[0 0 595]", "[595 842 0 0]", "[0 0 99999999 99999999]"})
            QTest::newRow(box) << QByteArray(box);
    }

    /// Whatever the page is, it ends, and what is read stands on it.
    void pageSizes() {
        QFETCH(QByteArray, box);
        RawPages pages;
        pages.contents = {hello};
        pages.mediaBox = box;
        const auto document = readDocument(rawPdf(pages), QStringLiteral("a.pdf"), {});
        if (document)
            QCOMPARE(textOf(*document), QStringLiteral("Hello 12"));
        else
            QCOMPARE(errorName(document.error().code), QStringLiteral("empty"));
    }

    void manyPages() {
        RawPages pages;
        pages.contents.assign(1000, hello);
        pages.contents.back() = "BT /F 12 Tf 72 720 Td (last) Tj ET";
        const auto document = readDocument(rawPdf(pages), QStringLiteral("a.pdf"), {});
        QVERIFY(document.has_value());
        QVERIFY(document->truncated);
        QVERIFY(!textOf(*document).contains(QStringLiteral("last")));
        const Anchor& anchor = std::get<Paragraph>(document->blocks.back()).anchor;
        QCOMPARE(std::get<PageRect>(anchor).page, 500);
    }

    void tellsPagesOfPictures() {
        RawPages pages;
        const QByteArray picture = "q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7F EI Q";
        pages.contents = {hello, picture, hello, picture};
        const auto document = readPdf(rawPdf(pages), QStringLiteral("a.pdf"), {});
        QVERIFY(document.has_value());
        QCOMPARE(document->unreadPages, (std::vector<int>{2, 4}));
        std::vector<int> asked;
        QSizeF pixels;
        const auto read = [&](const GreyPicture& shown, int page, int count) -> Result<pdf::PageLayout> {
            asked.push_back(page);
            pixels = QSizeF(shown.width, shown.height);
            pdf::TextLine line;
            line.words.push_back(
                {QStringLiteral("scan %1").arg(count), QRectF(72, 300, 60, 12), 12, 0, false});
            line.box = line.words.front().box;
            line.recognition = pdf::Recognition{70, {}};
            pdf::PageLayout layout;
            layout.number = page;
            layout.items = {line};
            return layout;
        };
        const auto scanned = readPdf(rawPdf(pages), QStringLiteral("a.pdf"), {}, read);
        QVERIFY(scanned.has_value());
        QCOMPARE(asked, (std::vector<int>{2, 4}));
        QCOMPARE(textOf(*scanned), QStringLiteral("Hello 12|scan 4|Hello 12|scan 4"));
        QVERIFY(scanned->unreadPages.empty());
        // A dot an inch is all that the picture has; the page is painted as coarse as recognition can bear.
        QCOMPARE(pixels, QSizeF(1240, 1755));
        QCOMPARE(scanned->recognised.size(), size_t(2));
        QCOMPARE(scanned->recognised[1].confidence, 70);
        QCOMPARE(scanned->recognised[1].anchor, std::get<Paragraph>(scanned->blocks[3]).anchor);
    }

    void bombs_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto packed = [](const QByteArray& content) {
            RawPages pages;
            pages.contents = {deflated(content)};
            pages.streamEntries = "/Filter/FlateDecode";
            return rawPdf(pages);
        };
        QTest::newRow("characters") << packed("BT /F 12 Tf 72 720 Td " +
                                              QByteArray("(aaaaaaaaaa) Tj ").repeated(8'000));
        QTest::newRow("rules") << packed(QByteArray("0 0 m 500 0 l S 0 9 m 0 700 l S ").repeated(8'000));
        QByteArray grid;
        for (int i = 0; i < 3000; ++i)
            grid += QByteArray::number(i * 0.19) + " 0 m " + QByteArray::number(i * 0.19) + " 800 l S 0 " +
                    QByteArray::number(i * 0.27) + " m 590 " + QByteArray::number(i * 0.27) + " l S ";
        QTest::newRow("a grid of hairlines") << packed(grid);
        QTest::newRow("one long path")
            << packed("0 0 m " + QByteArray("9 9 l 0 5 l ").repeated(1'500'000) + " S");
        QTest::newRow("nested graphics states") << packed(QByteArray("q ").repeated(2'000'000));
        QTest::newRow("paint over paint")
            << packed(hello + QByteArray("1 g 0 0 600 800 re f ").repeated(100'000));
        QTest::newRow("one long string") << packed("BT /F 12 Tf (" + QByteArray(10'000'000, 'a') + ") Tj ET");
        QTest::newRow("nested arrays") << packed(QByteArray(500'000, '['));
        RawPages pages;
        pages.contents = {deflated(deflated(QByteArray(100'000'000, ' ')))};
        pages.streamEntries = "/Filter[/FlateDecode/FlateDecode]";
        QTest::newRow("compressed twice") << rawPdf(pages);
        RawPdf nested;
        const int root = nested.add(QByteArray("<</A ").repeated(100'000));
        QTest::newRow("nested dictionaries") << nested.bytes(root);
        RawPdf loop;
        const int tree = loop.reserve();
        loop.set(tree, "<</Type/Pages/Count 3/Kids[" + reference(tree) + "]>>");
        const int catalog = loop.add("<</Type/Catalog/Pages " + reference(tree) + ">>");
        QTest::newRow("pages within themselves") << loop.bytes(catalog);
        RawPages recursive;
        recursive.contents = {"/X Do"};
        recursive.pageEntries = "/Resources<</XObject<</X 5 0 R>>>>";
        QTest::newRow("a form within itself") << rawPdf(recursive).replace(
            "<</Length 5>>",
            "<</Length 5/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>>>");
    }

    /// They end soon and within the memory allowed: in an error, or in a document that tells what it lacks.
    void bombs() {
        QFETCH(QByteArray, bytes);
        QElapsedTimer clock;
        clock.start();
        Limits limits;
        limits.pdfSeconds = 10;
        const auto document = readDocument(bytes, QStringLiteral("a.pdf"), limits);
        QVERIFY2(clock.elapsed() < 30'000, qPrintable(QString::number(clock.elapsed())));
        if (document)
            QVERIFY(document->blocks.size() <= 100'000);
    }

    void memoryIsLimited() {
        Limits limits;
        limits.pdfMemory = 1 << 20;
        const QByteArray content = "BT /F 12 Tf (" + QByteArray(8'000'000, 'a') + ") Tj ET";
        const auto document = readDocument(onePage(content), QStringLiteral("a.pdf"), limits);
        QVERIFY(!document);
        QCOMPARE(errorName(document.error().code), QStringLiteral("too_large"));
    }

    /// Files with bytes changed, cut and doubled: each is answered.
    void mutations() {
        RawPages pages;
        pages.contents = {hello, "0 0 m 500 0 l S " + hello, deflated(hello)};
        const QByteArray sound = rawPdf(pages);
        std::uint32_t state = 7;
        const auto below = [&](qsizetype bound) {
            state = state * 1664525u + 1013904223u;
            return qsizetype(state >> 8) % bound;
        };
        int answered = 0;
        for (int i = 0; i < 400; ++i) {
            QByteArray bytes = sound;
            for (qsizetype changes = 1 + below(4); changes > 0; --changes) {
                const qsizetype at = 9 + below(bytes.size() - 9);
                if (below(3) == 0)
                    bytes.remove(at, below(40));
                else if (below(2) == 0)
                    bytes.insert(at, bytes.mid(below(bytes.size()), below(60)));
                else
                    bytes[at] = char(below(256));
            }
            const auto document = readDocument(bytes, QStringLiteral("a.pdf"), {});
            answered += document || document.error().place == QLatin1String("a.pdf") ? 1 : 0;
        }
        QCOMPARE(answered, 400);
    }
};

QTEST_GUILESS_MAIN(TestPdfBad)
#include "test_pdf_bad.moc"
