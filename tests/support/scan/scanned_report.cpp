#include "tests/support/scan/scanned_report.h"

#include "core/readers/pdf/mupdf_file.h"
#include "tests/support/raw_pdf.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QStringBuilder>

#include <algorithm>
#include <cmath>

namespace gouji::testing {

namespace {

QImage imageOf(const GreyPicture& picture) {
    QImage image(picture.width, picture.height, QImage::Format_Grayscale8);
    for (int y = 0; y < picture.height; ++y) {
        const auto line = picture.pixels.begin() + qptrdiff(y) * picture.width;
        std::copy(line, line + picture.width, image.scanLine(y));
    }
    return image;
}

QImage turned(const QImage& page, double degrees) {
    QImage image(page.size(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(page.width() / 2.0, page.height() / 2.0);
    painter.rotate(degrees);
    painter.drawImage(QPointF(-page.width() / 2.0, -page.height() / 2.0), page);
    return image;
}

/// One row or column after the other, weighed by a bell curve.
QImage blurred(const QImage& page, double deviation) {
    const int reach = int(std::ceil(2.5 * deviation));
    std::vector<double> weights;
    double sum = 0;
    for (int i = -reach; i <= reach; ++i)
        sum += weights.emplace_back(std::exp(-i * i / (2 * deviation * deviation)));
    const auto pass = [&](const QImage& from, int dx, int dy) {
        QImage to(from.size(), from.format());
        for (int y = 0; y < from.height(); ++y) {
            uchar* line = to.scanLine(y);
            for (int x = 0; x < from.width(); ++x) {
                double value = 0;
                for (int i = -reach; i <= reach; ++i) {
                    const int sx = std::clamp(x + i * dx, 0, from.width() - 1);
                    const int sy = std::clamp(y + i * dy, 0, from.height() - 1);
                    value += weights[size_t(i + reach)] * from.constScanLine(sy)[sx];
                }
                line[x] = uchar(std::lround(value / sum));
            }
        }
        return to;
    };
    return pass(pass(page, 1, 0), 0, 1);
}

void addNoise(QImage& page, double deviation, Random& random) {
    for (int y = 0; y < page.height(); ++y) {
        uchar* line = page.scanLine(y);
        for (int x = 0; x < page.width(); ++x) {
            // The sum of four even draws has a deviation of 100 × √(4/12).
            const int drawn = random.below(100) + random.below(100) + random.below(100) + random.below(100);
            line[x] = uchar(std::clamp(line[x] + (drawn - 198) * deviation / 57.7, 0.0, 255.0));
        }
    }
}

} // namespace

ScanStyle cleanScan() {
    return {};
}

ScanStyle poorScan() {
    ScanStyle style;
    style.skew = 0.7;
    style.blur = 0.7;
    style.noise = 10;
    style.jpegQuality = 60;
    return style;
}

std::vector<QImage> scannedPages(const QByteArray& pdf, const ScanStyle& style, Random& random) {
    std::vector<QImage> pages;
    auto file = pdf::MupdfFile::open(pdf, QStringLiteral("printed.pdf"), {});
    for (int number = 1; file && number <= file->pageCount(); ++number) {
        QImage page = imageOf(file->picture(number, style.dpi).value_or(GreyPicture()));
        if (style.skew != 0)
            page = turned(page, style.skew);
        if (style.blur > 0)
            page = blurred(page, style.blur);
        if (style.noise > 0)
            addNoise(page, style.noise, random);
        page.setDotsPerMeterX(int(std::lround(style.dpi / 0.0254)));
        page.setDotsPerMeterY(page.dotsPerMeterX());
        pages.push_back(std::move(page));
    }
    return pages;
}

QImage turnedPage(const QImage& page, int turns) {
    return page.transformed(QTransform().rotate(90.0 * turns));
}

void stamp(QImage& page, QPointF middle, int dpi) {
    constexpr double radius = 0.82; // inches
    page = page.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.translate(middle * dpi);
    const QColor red(214, 40, 44);
    painter.setPen(QPen(red, 0.05 * dpi));
    painter.drawEllipse(QPointF(), radius * dpi, radius * dpi);
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
        const double angle = i * 3.14159265358979 / 5, reach = (i % 2 == 0 ? 0.3 : 0.12) * dpi;
        star << QPointF(reach * std::sin(angle), -reach * std::cos(angle));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(red);
    painter.drawPolygon(star);
    painter.setPen(red);
    QFont font(QStringLiteral("Noto Serif CJK SC"));
    font.setPixelSize(int(0.24 * dpi));
    painter.setFont(font);
    for (int i = -4; i <= 4; ++i) {
        painter.save();
        painter.rotate(i * 28.0);
        painter.drawText(QPointF(-0.12 * dpi, -0.52 * dpi),
                         QStringLiteral("政府信息公开专用章").mid(i + 4, 1));
        painter.restore();
    }
}

QByteArray pdfWithPictures(const std::vector<QImage>& pages, double size) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(200);
    QPainter painter(&writer);
    painter.setFont(QFont(QStringLiteral("Noto Serif CJK SC"), 10));
    for (size_t i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        const QRectF page(0, 0, writer.width(), writer.height());
        const QSizeF picture = QSizeF(pages[i].size()).scaled(page.size() * size, Qt::KeepAspectRatio);
        painter.drawImage(
            QRectF(QPointF((page.width() - picture.width()) / 2, page.height() - picture.height()), picture),
            pages[i]);
        const QString line = QStringLiteral("本页为扫描件，内容以纸质文本为准。");
        if (size > 0.95)
            painter.drawText(QPointF(100, page.height() - 40), line);
        for (int y = 120; size <= 0.95 && y + 60 < page.height() - picture.height(); y += 60)
            painter.drawText(QPointF(120, y), line + line);
    }
    painter.end();
    return bytes;
}

QByteArray pictureFile(const QImage& page, const ScanStyle& style) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    page.save(&buffer, style.jpegQuality > 0 ? "JPEG" : "PNG",
              style.jpegQuality > 0 ? style.jpegQuality : -1);
    return bytes;
}

QByteArray scannedPdf(const std::vector<QImage>& pages, const ScanStyle& style) {
    RawPdf pdf;
    const int root = pdf.reserve(), tree = pdf.reserve();
    QByteArray kids;
    for (const QImage& page : pages) {
        const QByteArray width = QByteArray::number(page.width() * 72.0 / style.dpi);
        const QByteArray height = QByteArray::number(page.height() * 72.0 / style.dpi);
        const bool isGrey = page.format() == QImage::Format_Grayscale8;
        QByteArray data;
        if (style.jpegQuality > 0) {
            data = pictureFile(page, style);
        } else {
            const QImage plain = isGrey ? page : page.convertToFormat(QImage::Format_RGB888);
            const int bytes = plain.width() * (isGrey ? 1 : 3);
            for (int y = 0; y < plain.height(); ++y)
                data += QByteArray(reinterpret_cast<const char*>(plain.constScanLine(y)), bytes);
            data = qCompress(data, 1).mid(4);
        }
        const int image = pdf.addStream(
            data, QByteArray("/Type/XObject/Subtype/Image/ColorSpace/") +
                      (isGrey ? "DeviceGray" : "DeviceRGB") + "/BitsPerComponent 8/Width " +
                      QByteArray::number(page.width()) + "/Height " + QByteArray::number(page.height()) +
                      (style.jpegQuality > 0 ? "/Filter/DCTDecode" : "/Filter/FlateDecode"));
        const int content = pdf.addStream("q " + width + " 0 0 " + height + " 0 0 cm /I Do Q");
        const int number = pdf.add("<</Type/Page/Parent " + reference(tree) + "/MediaBox[0 0 " + width + ' ' +
                                   height + "]/Resources<</XObject<</I " + reference(image) +
                                   ">>>>/Contents " + reference(content) + ">>");
        kids += reference(number) + ' ';
    }
    pdf.set(tree,
            "<</Type/Pages/Count " + QByteArray::number(qsizetype(pages.size())) + "/Kids[" + kids + "]>>");
    pdf.set(root, "<</Type/Catalog/Pages " + reference(tree) + ">>");
    return pdf.bytes(root);
}

} // namespace gouji::testing
