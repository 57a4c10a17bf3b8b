#pragma once

#include "core/readers/grey_picture.h"

#include <QByteArray>
#include <QRectF>
#include <QtEndian>

#include <cmath>
#include <vector>

/// Pictures put together from rectangles, and files of them, for what no scanner makes.
namespace gouji::testing {

/// Black rectangles on white ground, turned clockwise around the middle by `degrees`.
inline GreyPicture drawnPicture(int width, int height, double dpi, const std::vector<QRectF>& black,
                                double degrees = 0) {
    GreyPicture picture;
    picture.width = width;
    picture.height = height;
    picture.dpi = dpi;
    picture.pixels.assign(size_t(width) * size_t(height), 255);
    const double angle = -degrees * 3.14159265358979 / 180;
    const double cosine = std::cos(angle), sine = std::sin(angle);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double dx = x + 0.5 - width / 2.0, dy = y + 0.5 - height / 2.0;
            const QPointF from(width / 2.0 + dx * cosine - dy * sine, height / 2.0 + dx * sine + dy * cosine);
            for (const QRectF& area : black) {
                if (area.contains(from))
                    picture.pixels[size_t(y) * size_t(width) + size_t(x)] = 0;
            }
        }
    }
    return picture;
}

/// The rules of a table, so many pixels thick.
inline std::vector<QRectF> drawnGrid(const QRectF& box, int rows, int columns, double thickness = 2) {
    std::vector<QRectF> rules;
    for (int row = 0; row <= rows; ++row)
        rules.emplace_back(box.left(), box.top() + box.height() * row / rows, box.width() + thickness,
                           thickness);
    for (int column = 0; column <= columns; ++column)
        rules.emplace_back(box.left() + box.width() * column / columns, box.top(), thickness,
                           box.height() + thickness);
    return rules;
}

/// A TIFF file of these pages in grey, not compressed (TIFF 6.0, little-endian).
inline QByteArray tiffOf(const std::vector<GreyPicture>& pages) {
    QByteArray file("II*\0\0\0\0\0", 8);
    const auto put32 = [&](qsizetype at, quint32 value) { qToLittleEndian(value, file.data() + at); };
    qsizetype link = 4;
    for (const GreyPicture& page : pages) {
        const auto data = quint32(file.size());
        file += QByteArray(reinterpret_cast<const char*>(page.pixels.data()), qsizetype(page.pixels.size()));
        file += QByteArray(file.size() % 2, '\0');
        put32(link, quint32(file.size()));
        const std::vector<std::pair<quint16, quint32>> entries{{256, quint32(page.width)},
                                                               {257, quint32(page.height)},
                                                               {258, 8},
                                                               {259, 1},
                                                               {262, 1},
                                                               {273, data},
                                                               {277, 1},
                                                               {278, quint32(page.height)},
                                                               {279, quint32(page.pixels.size())}};
        QByteArray directory(2 + qsizetype(entries.size()) * 12 + 4, '\0');
        qToLittleEndian(quint16(entries.size()), directory.data());
        for (size_t i = 0; i < entries.size(); ++i) {
            char* entry = directory.data() + 2 + i * 12;
            qToLittleEndian(entries[i].first, entry);
            qToLittleEndian(quint16(4), entry + 2);
            qToLittleEndian(quint32(1), entry + 4);
            qToLittleEndian(entries[i].second, entry + 8);
        }
        file += directory;
        link = file.size() - 4;
    }
    return file;
}

/// A BMP file in grey.
inline QByteArray bmpOf(const GreyPicture& page) {
    const int stride = (page.width + 3) / 4 * 4;
    QByteArray file(54 + 1024, '\0');
    const auto put32 = [&](qsizetype at, quint32 value) { qToLittleEndian(value, file.data() + at); };
    file[0] = 'B';
    file[1] = 'M';
    put32(2, quint32(54 + 1024 + stride * page.height));
    put32(10, 54 + 1024);
    put32(14, 40);
    put32(18, quint32(page.width));
    put32(22, quint32(page.height));
    qToLittleEndian(quint16(1), file.data() + 26);
    qToLittleEndian(quint16(8), file.data() + 28);
    put32(46, 256);
    for (int i = 0; i < 256; ++i)
        put32(54 + i * 4, quint32(i) * 0x010101U);
    for (int y = page.height - 1; y >= 0; --y) {
        QByteArray row(reinterpret_cast<const char*>(page.pixels.data()) + qsizetype(y) * page.width,
                       page.width);
        file += row.leftJustified(stride, '\0');
    }
    return file;
}

} // namespace gouji::testing
