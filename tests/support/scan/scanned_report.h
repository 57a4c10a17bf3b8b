#pragma once

#include "tests/support/random.h"

#include <QByteArray>
#include <QImage>

#include <vector>

namespace gouji::testing {

/// How well printed pages are scanned.
struct ScanStyle {
    int dpi = 200;
    double skew = 0;     ///< degrees clockwise by which the paper lies
    double blur = 0;     ///< pixels: the deviation of the spot
    double noise = 0;    ///< shades of 256: the deviation
    int jpegQuality = 0; ///< 1 … 100; 0: kept without loss
};

/// As good as scanners are, and as bad as those of offices.
ScanStyle cleanScan();
ScanStyle poorScan();

/// The pages of a PDF file as pictures in grey.
std::vector<QImage> scannedPages(const QByteArray& pdf, const ScanStyle& style, Random& random);

/// A page's picture in the style's format: JPEG or PNG.
QByteArray pictureFile(const QImage& page, const ScanStyle& style);

/// A PDF file of nothing but the pictures.
QByteArray scannedPdf(const std::vector<QImage>& pages, const ScanStyle& style);

} // namespace gouji::testing
