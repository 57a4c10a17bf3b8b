#include "core/readers/page_picture.h"
#include "tests/support/raw_pdf.h"

#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

namespace {

/// A rule of black over the left half of a page 600 points wide and 300 high, in its upper third.
QByteArray ruledPage() {
    RawPages pages;
    pages.contents = {"0 g 0 200 300 100 re f", "1 g 0 0 1 1 re f"};
    pages.mediaBox = "[0 0 600 300]";
    return rawPdf(pages);
}

void append(QByteArray& bytes, quint32 value, int size) {
    const quint32 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char*>(&little), size);
}

/// A bitmap file (BMP, 24 bits a pixel): black, with a white right half.
QByteArray bitmap(int width, int height) {
    const int line = (width * 3 + 3) / 4 * 4;
    QByteArray bytes("BM");
    append(bytes, quint32(54 + line * height), 4);
    append(bytes, 0, 4);
    append(bytes, 54, 4);
    append(bytes, 40, 4);
    append(bytes, quint32(width), 4);
    append(bytes, quint32(height), 4);
    append(bytes, 1, 2);
    append(bytes, 24, 2);
    for (int i = 0; i < 6; ++i)
        append(bytes, 0, 4);
    QByteArray row(line, '\0');
    std::fill(row.begin() + width / 2 * 3, row.begin() + width * 3, '\xFF');
    return bytes + row.repeated(height);
}

uchar pixel(const GreyPicture& picture, int x, int y) {
    return picture.pixels[size_t(y) * size_t(picture.width) + size_t(x)];
}

} // namespace

/// Pages painted for people to look at.
class TestPagePicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pdfPagesAreAsWideAsWanted_data() {
        QTest::addColumn<int>("width");
        QTest::newRow("small") << 150;
        QTest::newRow("as a screen shows it") << 768;
        QTest::newRow("magnified") << 2400;
    }

    void pdfPagesAreAsWideAsWanted() {
        QFETCH(int, width);
        const auto picture = paintPage(ruledPage(), QStringLiteral("a.pdf"), 1, width, {});
        QVERIFY(picture);
        QVERIFY2(std::abs(picture->width - width) <= 1, qPrintable(QString::number(picture->width)));
        QVERIFY(std::abs(picture->height - width / 2) <= 1);
        QCOMPARE(picture->pixels.size(), size_t(picture->width) * size_t(picture->height));
        QCOMPARE(int(pixel(*picture, width / 4, picture->height / 6)), 0);
        QCOMPARE(int(pixel(*picture, width * 3 / 4, picture->height / 6)), 255);
        QCOMPARE(int(pixel(*picture, width / 4, picture->height * 2 / 3)), 255);
    }

    void picturesAreShrunkAndNeverGrow() {
        const auto small = paintPage(bitmap(1000, 400), QStringLiteral("a.bmp"), 1, 250, {});
        QVERIFY(small);
        QCOMPARE(small->width, 250);
        QCOMPARE(small->height, 100);
        QVERIFY(pixel(*small, 60, 50) < 10 && pixel(*small, 190, 50) > 245);
        const auto whole = paintPage(bitmap(100, 40), QStringLiteral("a.bmp"), 1, 250, {});
        QVERIFY(whole);
        QCOMPARE(whole->width, 100);
    }

    void hugeWishesAreBounded() {
        Limits limits;
        limits.picturePixels = 100'000;
        const auto picture = paintPage(ruledPage(), QStringLiteral("a.pdf"), 1, 100'000'000, limits);
        QVERIFY(picture);
        QVERIFY(picture->pixels.size() <= 101'000);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QByteArray& bytes, int page, const char* code) {
            QTest::newRow(name) << bytes << page << QString::fromLatin1(code);
        };
        row("page 0", ruledPage(), 0, "not_found");
        row("a page behind the last", ruledPage(), 3, "not_found");
        row("page 2 of a picture", bitmap(50, 50), 2, "not_found");
        row("a text", "规章\t0\n", 1, "unsupported");
        row("a broken PDF file", "%PDF-1.7 and so on", 1, "damaged");
        row("a picture cut off", bitmap(500, 500).left(60), 1, "damaged");
    }

    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, page);
        QFETCH(QString, code);
        const auto picture = paintPage(bytes, QStringLiteral("a"), page, 300, {});
        QVERIFY(!picture);
        QCOMPARE(errorName(picture.error().code), code);
        QCOMPARE(picture.error().place, QStringLiteral("a"));
    }
};

QTEST_APPLESS_MAIN(TestPagePicture)
#include "test_page_picture.moc"
