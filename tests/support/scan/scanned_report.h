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

/// The page turned clockwise by so many quarter turns.
QImage turnedPage(const QImage& page, int turns);

/// A page in colours with an organ's seal stamped on it: red, round, transparent. `middle` in inches.
void stamp(QImage& page, QPointF middle, int dpi);

/// A PDF file whose pages have text of their own, a line below the picture or prose above it. `size`: of the
/// page's picture, as a share of the page.
QByteArray pdfWithPictures(const std::vector<QImage>& pages, double size);

/// A page's picture in the style's format: JPEG or PNG.
QByteArray pictureFile(const QImage& page, const ScanStyle& style);

/// A PDF file of nothing but the pictures.
QByteArray scannedPdf(const std::vector<QImage>& pages, const ScanStyle& style);

} // namespace gouji::testing
