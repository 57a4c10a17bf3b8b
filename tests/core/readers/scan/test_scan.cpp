#include "core/readers/pdf/ruled_grid.h"
#include "core/readers/reader.h"
#include "core/readers/scan/figure_reader.h"
#include "core/readers/scan/page_rules.h"
#include "core/readers/scan/picture_file.h"
#include "core/readers/scan/scan_page.h"
#include "core/readers/scan/scan_reader.h"
#include "core/readers/scan/seals.h"
#include "core/readers/scan/turned_picture.h"
#include "tests/support/scan/drawn_picture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gouji;
using namespace gouji::scan;
using namespace gouji::testing;

namespace {

/// The sign and the size of a PNG file, which is all that is looked at before it is decoded.
QByteArray pngHeader(quint32 width, quint32 height) {
    QByteArray chunk("IHDR");
    for (const quint32 value : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            chunk += char(value >> shift);
    }
    chunk += QByteArray::fromHex("0800000000");
    quint32 crc = 0xFFFFFFFF;
    for (const char c : chunk) {
        crc ^= quint8(c);
        for (int i = 0; i < 8; ++i)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0);
    }
    crc = ~crc;
    QByteArray file("\x89PNG\r\n\x1A\n\0\0\0\x0D", 12);
    file += chunk;
    for (int shift = 24; shift >= 0; shift -= 8)
        file += char(crc >> shift);
    return file + QByteArray("\0\0\0\x01IDATx", 9);
}

GreyPicture page(const std::vector<QRectF>& black, double degrees = 0) {
    return drawnPicture(1653, 2339, 200, black, degrees);
}

ReadingAids installedAids() {
    ReadingAids aids;
    aids.recognition = RecognitionData::installed();
    return aids;
}

GreyPicture noise(int width, int height) {
    GreyPicture picture = drawnPicture(width, height, 200, {});
    quint32 state = 1;
    for (uchar& pixel : picture.pixels) {
        state = state * 1664525 + 1013904223;
        pixel = uchar(state >> 24);
    }
    return picture;
}

/// A shape like a digit: bars of a seven-segment display, a little out of place.
FigureGlyph shapeOf(const char* segments, int shift) {
    FigureGlyph glyph;
    glyph.aspect = 0.6;
    glyph.shape.fill(255);
    const auto bar = [&](int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; ++y) {
            for (int x = left; x < right; ++x)
                glyph.shape[size_t(y * shapeWidth + std::min(x + shift, shapeWidth - 1))] = 0;
        }
    };
    for (; *segments != 0; ++segments) {
        switch (*segments) {
        case 'a':
            bar(0, 0, 15, 3);
            break;
        case 'b':
            bar(12, 0, 15, 12);
            break;
        case 'c':
            bar(12, 12, 15, 24);
            break;
        case 'd':
            bar(0, 21, 15, 24);
            break;
        case 'e':
            bar(0, 12, 3, 24);
            break;
        case 'f':
            bar(0, 0, 3, 12);
            break;
        default:
            bar(0, 10, 15, 13);
        }
    }
    return glyph;
}

} // namespace

/// The parts of reading a scan, each by itself, and files that are none.
class TestScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QByteArray& bytes, const char* code) {
            QTest::newRow(name) << bytes << QString::fromLatin1(code);
        };
        const QByteArray tiff = tiffOf({drawnPicture(600, 400, 0, {QRectF(50, 50, 80, 20)})});
        row("PNG, a sign and nothing else", QByteArray("\x89PNG\r\n\x1A\n", 8), "damaged");
        row("PNG that ends behind its header", pngHeader(600, 400), "damaged");
        row("PNG of 100,000 × 100,000", pngHeader(100'000, 100'000), "too_large");
        row("PNG a little over the limit", pngHeader(8'001, 5'000), "too_large");
        row("PNG without width", pngHeader(0, 400), "damaged");
        row("JPEG, a sign and nothing else", QByteArray::fromHex("FFD8FFE000104A464946"), "damaged");
        row("JPEG of 65,500 × 65,500",
            QByteArray::fromHex("FFD8FFC0000B08FFDCFFDC01011100FFDA0008010100003F00FFD9"), "too_large");
        row("TIFF without a page", QByteArray("II*\0\0\0\0\0", 8), "damaged");
        row("TIFF whose page lies behind the end", QByteArray("II*\0\xFF\xFF\0\0", 8), "damaged");
        row("TIFF cut off", tiff.left(tiff.size() / 2), "damaged");
        row("GIF, a sign and nothing else", "GIF89a", "damaged");
        row("GIF of 65,500 × 65,500",
            QByteArray::fromHex("474946383961DCFFDCFF800000") + QByteArray(40, '\0'), "too_large");
        row("BMP of 100,000 × 100,000",
            bmpOf(drawnPicture(60, 40, 0, {})).replace(18, 8, "\xA0\x86\x01\0\xA0\x86\x01\0", 8), "damaged");
        row("GIF whose second frame is large",
            QByteArray::fromHex("474946383961010001000000002C0000000001000100000202440100"
                                "2C00000000DCFFDCFF000002024401003B"),
            "too_large");
        row("a white page", tiffOf({page({})}), "empty");
        row("a black page", tiffOf({page({QRectF(0, 0, 1653, 2339)})}), "no_report");
        row("one dot", tiffOf({page({QRectF(800, 900, 2, 2)})}), "empty");
        row("a table without a word", tiffOf({page(drawnGrid(QRectF(200, 300, 1200, 700), 8, 5))}),
            "no_report");
    }

    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto document = readDocument(bytes, QStringLiteral("scan"), {}, installedAids());
        QVERIFY(!document);
        QCOMPARE(errorName(document.error().code), code);
        QCOMPARE(document.error().place, QStringLiteral("scan"));
    }

    void needsLanguageData_data() {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("none that Tesseract can use") << QByteArray(1000, 'x');
    }

    void needsLanguageData() {
        QFETCH(QByteArray, data);
        ReadingAids aids;
        aids.recognition = RecognitionData(data);
        const auto document =
            readDocument(tiffOf({page({QRectF(200, 200, 90, 30)})}), QStringLiteral("a"), {}, aids);
        QVERIFY(!document);
        QCOMPARE(errorName(document.error().code), QStringLiteral("needs_language_data"));
    }

    /// A photograph may give some nonsense, but soon.
    void noiseEnds() {
        QElapsedTimer timer;
        timer.start();
        Limits limits;
        limits.scanSeconds = 3;
        const auto document =
            readDocument(tiffOf({noise(1653, 2339)}), QStringLiteral("a"), limits, installedAids());
        QVERIFY(document ? document->truncated || timer.elapsed() < 20'000
                         : document.error().code == ErrorCode::NoReport);
        QVERIFY(timer.elapsed() < 60'000);
    }

    void cutFilesAreTold_data() {
        QTest::addColumn<int>("kept"); ///< percent of the file
        QTest::addColumn<int>("pages");
        QTest::addColumn<bool>("isCut");
        QTest::newRow("whole") << 100 << 3 << false;
        QTest::newRow("without its last page") << 90 << 2 << true;
        QTest::newRow("half") << 50 << 1 << true;
    }

    void cutFilesAreTold() {
        QFETCH(int, kept);
        QFETCH(int, pages);
        QFETCH(bool, isCut);
        const QByteArray whole = tiffOf({noise(300, 200), noise(300, 200), noise(300, 200)});
        const QByteArray bytes = whole.left(whole.size() * kept / 100);
        const auto file = scan::PictureFile::open(bytes, QStringLiteral("a"), {});
        QVERIFY(file.has_value());
        QCOMPARE(file->pageCount(), pages);
        QCOMPARE(file->isCut(), isCut);
    }

    void decodes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("pages");
        const GreyPicture small = drawnPicture(60, 40, 0, {QRectF(10, 20, 5, 5)});
        QTest::newRow("BMP") << bmpOf(small) << QStringLiteral("bmp") << 1;
        QTest::newRow("TIFF") << tiffOf({small}) << QStringLiteral("tiff") << 1;
        QTest::newRow("TIFF, three pages") << tiffOf({small, small, small}) << QStringLiteral("tiff") << 3;
    }

    void decodes() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QFETCH(int, pages);
        const auto file = PictureFile::open(bytes, QStringLiteral("a"), {});
        QVERIFY(file.has_value());
        QCOMPARE(file->format(), format);
        QCOMPARE(file->pageCount(), pages);
        for (int number = 1; number <= pages; ++number) {
            const auto picture = file->page(number);
            QVERIFY(picture.has_value());
            QCOMPARE(QSize(picture->width, picture->height), QSize(60, 40));
            QCOMPARE(int(picture->pixels[size_t(22 * 60 + 12)]), 0);
            QCOMPARE(int(picture->pixels[size_t(22 * 60 + 16)]), 255);
        }
        QVERIFY(!file->page(pages + 1) || format != QLatin1String("tiff"));
    }

    void readsNoMorePagesThanAllowed() {
        Limits limits;
        limits.pages = 2;
        const GreyPicture small = drawnPicture(60, 40, 0, {QRectF(10, 20, 5, 5)});
        const QByteArray bytes = tiffOf({small, small, small});
        const auto file = PictureFile::open(bytes, QStringLiteral("a"), limits);
        QVERIFY(file.has_value());
        QCOMPARE(file->pageCount(), 2);
        QVERIFY(file->hasMorePages());
    }

    void resolutions_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("told");
        QTest::addColumn<double>("dpi");
        QTest::newRow("told") << QSize(1653, 2339) << 200.0 << 200.0;
        QTest::newRow("not told: A4") << QSize(1654, 2339) << 0.0 << 200.0;
        QTest::newRow("not told, wide") << QSize(2339, 1654) << 0.0 << 200.0;
        QTest::newRow("a screen's, of a scan") << QSize(1654, 2339) << 72.0 << 200.0;
        QTest::newRow("a screen's, of a small picture") << QSize(794, 1123) << 96.0 << 96.0;
        QTest::newRow("beyond sense") << QSize(1654, 2339) << 20'000.0 << 200.0;
        QTest::newRow("A3") << QSize(3508, 4961) << 300.0 << 300.0;
    }

    void resolutions() {
        QFETCH(QSize, size);
        QFETCH(double, told);
        QFETCH(double, dpi);
        GreyPicture picture;
        picture.width = size.width();
        picture.height = size.height();
        picture.dpi = told;
        QCOMPARE(resolutionOf(picture), dpi);
    }

    void levels_data() {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {0.0, 0.3, -0.7, 1.5, -3.0, 5.0})
            QTest::addRow("%.1f", degrees) << degrees;
    }

    /// A table on paper that lies askew: the angle, the cells, and where they are on the paper.
    void levels() {
        QFETCH(double, degrees);
        const QRectF box(250, 400, 1100, 800);
        const StraightPage straight = straightened(page(drawnGrid(box, 8, 5), degrees));
        QVERIFY(straight.grey && straight.ink);
        QVERIFY2(std::abs(straight.skew * 180 / 3.14159265358979 - degrees) < 0.06,
                 qPrintable(QString::number(straight.skew * 180 / 3.14159265358979)));
        pdf::PageContent content;
        findRules(straight, rulePieces(straight), content);
        const auto ruled = pdf::ruledGrids(content, {});
        QCOMPARE(ruled.grids.size(), size_t(1));
        QCOMPARE(ruled.grids[0].cells.size(), size_t(40));
        pdf::PageLayout layout;
        layout.size = straight.size;
        layout.skew = straight.skew;
        const QRectF shown = displayedRect(layout, ruled.grids[0].cells[0].box);
        const double radians = degrees * 3.14159265358979 / 180;
        const QPointF middle(1653 / 2.0, 2339 / 2.0), from = QPointF(360, 450) - middle;
        const QPointF expected =
            middle + QPointF(from.x() * std::cos(radians) - from.y() * std::sin(radians),
                             from.x() * std::sin(radians) + from.y() * std::cos(radians));
        QVERIFY((shown.center() - expected * 0.36).manhattanLength() < 3);
    }

    void rules_data() {
        QTest::addColumn<std::vector<QRectF>>("black");
        QTest::addColumn<int>("cells");
        const QRectF box(250, 400, 1100, 400);
        const auto with = [](std::vector<QRectF> black, const std::vector<QRectF>& more) {
            black.insert(black.end(), more.begin(), more.end());
            return black;
        };
        QTest::newRow("thin") << drawnGrid(box, 4, 3, 1) << 12;
        QTest::newRow("thick") << drawnGrid(box, 4, 3, 6) << 12;
        QTest::newRow("low rows") << drawnGrid(QRectF(250, 400, 1100, 50 * 12), 12, 7) << 84;
        QTest::newRow("strokes of characters in a cell")
            << with(drawnGrid(box, 4, 3), {QRectF(300, 440, 50, 4), QRectF(300, 420, 4, 40)}) << 12;
        QTest::newRow("a stroke as long as a rule that hangs free")
            << with(drawnGrid(box, 4, 3), {QRectF(300, 450, 90, 3)}) << 12;
        QTest::newRow("an underline alone") << std::vector<QRectF>{QRectF(300, 450, 900, 3)} << 0;
        QTest::newRow("a block") << std::vector<QRectF>{QRectF(300, 450, 600, 300)} << 0;
    }

    void rules() {
        QFETCH(std::vector<QRectF>, black);
        QFETCH(int, cells);
        const StraightPage straight = straightened(page(black));
        pdf::PageContent content;
        findRules(straight, rulePieces(straight), content);
        size_t found = 0;
        const auto ruled = pdf::ruledGrids(content, {});
        for (const pdf::RuledGrid& grid : ruled.grids)
            found += grid.cells.size();
        QCOMPARE(int(found), cells);
        // Nothing of the rules is left that could pass for a character.
        if (ruled.grids.size() == 1 && black.size() == size_t(4 + 1 + 3 + 1)) {
            const PixPtr rest = inkWithoutRules(straight, rulePieces(straight), ruled.grids);
            QVERIFY(inkLines(rest, areaOf(rest), straight.dpi, 2).lines.empty());
        }
    }

    void inkMakesLines_data() {
        QTest::addColumn<std::vector<QRectF>>("black");
        QTest::addColumn<QString>("lines"); // characters of each
        QTest::addColumn<bool>("clean");
        using Boxes = std::vector<QRectF>;
        QTest::newRow("nothing") << Boxes{} << QString() << true;
        QTest::newRow("dust") << Boxes{QRectF(50, 50, 1, 1), QRectF(90, 70, 1, 1)} << QString() << true;
        QTest::newRow("a speck that may be a point") << Boxes{QRectF(50, 50, 3, 3)} << QString() << false;
        QTest::newRow("a dash") << Boxes{QRectF(50, 50, 9, 3)} << QStringLiteral("1") << true;
        QTest::newRow("two characters")
            << Boxes{QRectF(50, 50, 10, 20), QRectF(64, 50, 10, 20)} << QStringLiteral("2") << true;
        QTest::newRow("a decimal point")
            << Boxes{QRectF(50, 50, 10, 20), QRectF(63, 67, 3, 3), QRectF(70, 50, 10, 20)}
            << QStringLiteral("3") << true;
        QTest::newRow("two lines") << Boxes{QRectF(50, 50, 20, 20), QRectF(50, 80, 20, 20)}
                                   << QStringLiteral("1 1") << true;
        QTest::newRow("strokes of one character")
            << Boxes{QRectF(50, 50, 16, 3), QRectF(48, 66, 20, 3)} << QStringLiteral("1") << true;
        QTest::newRow("a wide gap") << Boxes{QRectF(50, 50, 20, 20), QRectF(200, 50, 20, 20)}
                                    << QStringLiteral("1 1") << true;
    }

    void inkMakesLines() {
        QFETCH(std::vector<QRectF>, black);
        QFETCH(QString, lines);
        QFETCH(bool, clean);
        StraightPage straight = straightened(drawnPicture(400, 200, 200, black));
        straight = straightened(drawnPicture(400, 300, 200, black));
        const InkRegion region = inkLines(straight.ink, areaOf(straight.ink), straight.dpi, 3);
        QStringList found;
        for (const InkLine& line : region.lines)
            found += QString::number(line.characters.size());
        QCOMPARE(found.join(QLatin1Char(' ')), lines);
        QCOMPARE(region.isClean, clean);
    }

    void seals_data() {
        QTest::addColumn<QRect>("inked"); // in colour, hollow
        QTest::addColumn<bool>("removed");
        QTest::newRow("a seal") << QRect(100, 100, 330, 330) << true;
        QTest::newRow("half a seal at the edge") << QRect(0, 100, 120, 330) << true;
        QTest::newRow("a line of type") << QRect(100, 100, 400, 40) << false;
        QTest::newRow("a digit") << QRect(100, 100, 12, 20) << false;
        QTest::newRow("coloured ground") << QRect(50, 50, 500, 500) << false;
    }

    /// Red ink goes where it is as large as a seal, black ink below it stays.
    void seals() {
        QFETCH(QRect, inked);
        QFETCH(bool, removed);
        GreyPicture picture = drawnPicture(600, 600, 200, {});
        picture.brightest = picture.pixels;
        const QRect inside = inked.adjusted(6, 6, -6, -6);
        const QRect black(inked.left() + 2, inked.center().y(), 3, 3);
        for (int y = inked.top(); y <= inked.bottom(); ++y) {
            for (int x = inked.left(); x <= inked.right(); ++x) {
                const size_t at = size_t(y * 600 + x);
                if (inside.contains(x, y))
                    continue;
                picture.pixels[at] = black.contains(x, y) ? 15 : 90;
                picture.brightest[at] = black.contains(x, y) ? 40 : 214;
            }
        }
        const PixPtr grey = pixOf(picture);
        const std::vector<QRect> found = removeSeals(grey, picture, 200);
        QCOMPARE(found.size(), size_t(removed ? 1 : 0));
        const GreyPicture left = pictureOf(grey, 200);
        const auto shade = [&](QPoint at) { return int(left.pixels[size_t(at.y() * 600 + at.x())]); };
        QCOMPARE(shade(inked.topLeft()) > 240, removed);
        QVERIFY(shade(black.center()) < 100);
        QVERIFY(!removed || found.front().contains(inked));
        picture.brightest.clear();
        QVERIFY(removeSeals(grey, picture, 200).empty());
    }

    void turnsBack_data() {
        QTest::addColumn<int>("turns");
        QTest::addColumn<QByteArray>("pixels");
        QTest::addColumn<QSize>("size");
        QTest::newRow("not turned") << 0 << QByteArray("abcdef") << QSize(3, 2);
        QTest::newRow("to the right") << 1 << QByteArray("cfbead") << QSize(2, 3);
        QTest::newRow("upside down") << 2 << QByteArray("fedcba") << QSize(3, 2);
        QTest::newRow("to the left") << 3 << QByteArray("daebfc") << QSize(2, 3);
    }

    void turnsBack() {
        QFETCH(int, turns);
        QFETCH(QByteArray, pixels);
        QFETCH(QSize, size);
        GreyPicture picture;
        picture.width = 3;
        picture.height = 2;
        picture.pixels = {'a', 'b', 'c', 'd', 'e', 'f'};
        picture.brightest = picture.pixels;
        const GreyPicture turned = scan::turnedBack(picture, turns);
        QCOMPARE(QSize(turned.width, turned.height), size);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(turned.pixels.data()), 6), pixels);
        QCOMPARE(turned.brightest, turned.pixels);
    }

    void looksLikeFigure_data() {
        QTest::addColumn<std::vector<QRect>>("characters");
        QTest::addColumn<bool>("figure");
        using Boxes = std::vector<QRect>;
        const QRect digit(0, 0, 11, 20);
        QTest::newRow("a digit") << Boxes{digit} << true;
        QTest::newRow("three digits")
            << Boxes{digit, digit.translated(14, 0), digit.translated(28, 0)} << true;
        QTest::newRow("two that touch, and one")
            << Boxes{QRect(0, 0, 25, 20), digit.translated(28, 0)} << true;
        QTest::newRow("a decimal number")
            << Boxes{digit, QRect(13, 17, 3, 3), digit.translated(18, 0)} << true;
        QTest::newRow("a dash") << Boxes{QRect(0, 0, 18, 3)} << true;
        QTest::newRow("a character, or two digits that touch") << Boxes{QRect(0, 0, 22, 22)} << true;
        QTest::newRow("a word") << Boxes{QRect(0, 0, 22, 22), QRect(25, 0, 22, 22)} << false;
        QTest::newRow("twenty pieces") << Boxes(20, digit) << false;
    }

    void looksLikeFigure() {
        QFETCH(std::vector<QRect>, characters);
        QFETCH(bool, figure);
        InkLine line;
        line.characters = characters;
        for (const QRect& character : characters)
            line.box = line.box.united(character);
        QCOMPARE(scan::looksLikeFigure(line, 200), figure);
    }

    void digitsVouchForTheirLike() {
        GlyphMemory memory;
        int figure = 0;
        for (int i = 0; i < 4; ++i) {
            memory.add(shapeOf("abcdef", i % 2), u'0', ++figure);
            memory.add(shapeOf("abc", 0), u'7', ++figure);
        }
        QCOMPARE(memory.likely(shapeOf("abcdef", 0), 0).digit, QChar(u'0'));
        QVERIFY(memory.likely(shapeOf("abcdef", 0), 0).isCertain);
        QCOMPARE(memory.likely(shapeOf("abc", 0), 0).digit, QChar(u'7'));
        // A 5 is not yet known, and is nobody else.
        QVERIFY(memory.likely(shapeOf("acdfg", 0), 0).digit.isNull());
        // A 7 that was taken for a 1, among many: no longer certain, then forgotten.
        memory.add(shapeOf("abc", 0), u'1', ++figure);
        QVERIFY(!memory.likely(shapeOf("abc", 0), 0).isCertain);
        memory.dropOutvoted();
        QVERIFY(memory.likely(shapeOf("abc", 0), 0).isCertain);
        QCOMPARE(memory.likely(shapeOf("abc", 0), 0).digit, QChar(u'7'));
    }

    void aDigitDoesNotVouchForItself() {
        GlyphMemory memory;
        memory.add(shapeOf("abc", 0), u'7', 1);
        memory.add(shapeOf("abc", 0), u'7', 1);
        QVERIFY(memory.likely(shapeOf("abc", 0), 1).digit.isNull());
        QVERIFY(!memory.likely(shapeOf("abc", 0), 2).digit.isNull());
    }
};

QTEST_GUILESS_MAIN(TestScan)
#include "test_scan.moc"
