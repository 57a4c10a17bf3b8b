#include "core/readers/scan/picture_file.h"

#include "core/readers/scan/pix.h"

#include <leptonica/allheaders.h>

namespace gouji::scan {

namespace {

const uchar* dataOf(const QByteArray& bytes) {
    return reinterpret_cast<const uchar*>(bytes.constData());
}

QString formatName(int kind) {
    switch (kind) {
    case IFF_PNG:
        return QStringLiteral("png");
    case IFF_JFIF_JPEG:
        return QStringLiteral("jpeg");
    case IFF_GIF:
        return QStringLiteral("gif");
    case IFF_BMP:
        return QStringLiteral("bmp");
    case IFF_TIFF:
    case IFF_TIFF_PACKBITS:
    case IFF_TIFF_RLE:
    case IFF_TIFF_G3:
    case IFF_TIFF_G4:
    case IFF_TIFF_LZW:
    case IFF_TIFF_ZIP:
    case IFF_TIFF_JPEG:
        return QStringLiteral("tiff");
    default:
        return {};
    }
}

/// Sixteen bits, little-endian; 0 behind the end.
int wordAt(const QByteArray& bytes, qsizetype at) {
    return at + 1 < bytes.size() ? uchar(bytes[at]) | uchar(bytes[at + 1]) << 8 : 0;
}

/// Leptonica decodes a GIF file to tell its size, so this looks for the largest of its frames (GIF89a, 18 …
/// 27).
qint64 gifPixels(const QByteArray& bytes) {
    qint64 largest = qint64(wordAt(bytes, 6)) * wordAt(bytes, 8);
    const auto tableBytes = [&](qsizetype at) {
        return at < bytes.size() && (bytes[at] & 0x80) != 0 ? 3 << ((bytes[at] & 7) + 1) : 0;
    };
    qsizetype at = 13 + tableBytes(10);
    while (at < bytes.size()) {
        if (bytes[at] == 0x2C) {
            largest = std::max(largest, qint64(wordAt(bytes, at + 5)) * wordAt(bytes, at + 7));
            at += 10 + tableBytes(at + 9) + 1;
        } else if (bytes[at] == 0x21) {
            at += 2;
        } else {
            break;
        }
        while (at < bytes.size() && bytes[at] != 0)
            at += uchar(bytes[at]) + 1;
        ++at;
    }
    return largest;
}

/// A number of the TIFF file; 0 behind its end.
quint32 tiffNumber(const QByteArray& bytes, qint64 at, int length) {
    quint32 number = 0;
    const bool isLittle = bytes.startsWith('I');
    for (int i = 0; i < length && at >= 0 && at + length <= bytes.size(); ++i)
        number |= quint32(uchar(bytes[qsizetype(at + i)])) << 8 * (isLittle ? i : length - 1 - i);
    return number;
}

/// Whether the chain of its directories, one a page, leads beyond so many pages (TIFF 6.0, section 2).
bool tiffGoesOnAfter(const QByteArray& bytes, int pages) {
    constexpr int entryBytes = 12;
    qint64 directory = tiffNumber(bytes, 4, 4);
    for (int page = 0; page < pages && directory != 0; ++page) {
        const qint64 entries = tiffNumber(bytes, directory, 2);
        directory = tiffNumber(bytes, directory + 2 + entries * entryBytes, 4);
    }
    return directory != 0;
}

/// Eight bits of grey, or three colours, on white ground, whatever the file has.
PixPtr plainOf(PixPtr pix) {
    PixPtr plain(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
    if (plain && pixGetSpp(plain.get()) == 4)
        plain.reset(pixRemoveAlpha(plain.get()));
    return plain && pixGetDepth(plain.get()) == 32 ? std::move(plain)
           : plain                                 ? PixPtr(pixConvertTo8(plain.get(), 0))
                                                   : PixPtr();
}

GreyPicture colouredPicture(const PixPtr& pix, double dpi) {
    GreyPicture picture;
    picture.width = pixGetWidth(pix.get());
    picture.height = pixGetHeight(pix.get());
    picture.dpi = dpi;
    const l_uint32* line = pixGetData(pix.get());
    for (int y = 0; y < picture.height; ++y, line += pixGetWpl(pix.get())) {
        for (int x = 0; x < picture.width; ++x) {
            int red = 0, green = 0, blue = 0;
            extractRGBValues(line[x], &red, &green, &blue);
            addColour(picture, uchar(red), uchar(green), uchar(blue));
        }
    }
    return picture;
}

} // namespace

PictureFile::PictureFile(const QByteArray& bytes, QString name, const Limits& limits)
    : m_bytes(&bytes), m_name(std::move(name)), m_limits(limits) {}

Result<PictureFile> PictureFile::open(const QByteArray& bytes, const QString& name, const Limits& limits) {
    setMsgSeverity(L_SEVERITY_NONE);
    PictureFile file(bytes, name, limits);
    if (auto read = file.readHeader(); !read)
        return failure(read.error());
    return file;
}

Result<void> PictureFile::readHeader() {
    const uchar* data = dataOf(*m_bytes);
    const size_t size = size_t(m_bytes->size());
    findFileFormatBuffer(data, &m_kind);
    m_format = formatName(m_kind);
    if (m_format.isEmpty())
        return failure(ErrorCode::Unsupported, m_name);
    int width = 0, height = 0, bits = 0, samples = 0, hasMap = 0;
    if (m_format == QLatin1String("tiff")) {
        int resolution = 0, format = 0;
        m_pages = 0;
        while (m_pages <= m_limits.pages && readHeaderMemTiff(data, size, m_pages, &width, &height, &bits,
                                                              &samples, &resolution, &hasMap, &format) == 0)
            ++m_pages;
        m_hasMorePages = m_pages > m_limits.pages;
        m_isCut = !m_hasMorePages && tiffGoesOnAfter(*m_bytes, m_pages);
        m_pages = std::min(m_pages, m_limits.pages);
        return m_pages > 0 ? Result<void>() : failure(ErrorCode::Damaged, m_name);
    }
    if (m_kind == IFF_GIF && gifPixels(*m_bytes) > m_limits.picturePixels)
        return failure(ErrorCode::TooLarge, m_name);
    if (pixReadHeaderMem(data, size, nullptr, &width, &height, &bits, &samples, &hasMap) != 0)
        return failure(ErrorCode::Damaged, m_name);
    if (isTooLarge(width, height))
        return failure(ErrorCode::TooLarge, m_name, QStringLiteral("%1 × %2").arg(width).arg(height));
    return {};
}

bool PictureFile::isTooLarge(int width, int height) const {
    return width <= 0 || height <= 0 || qint64(width) * height > m_limits.picturePixels;
}

Result<GreyPicture> PictureFile::page(int number) const {
    const uchar* data = dataOf(*m_bytes);
    const size_t size = size_t(m_bytes->size());
    PixPtr pix;
    int warnings = 0;
    if (m_format == QLatin1String("tiff")) {
        int width = 0, height = 0, bits = 0, samples = 0, resolution = 0, hasMap = 0, format = 0;
        if (readHeaderMemTiff(data, size, number - 1, &width, &height, &bits, &samples, &resolution, &hasMap,
                              &format) != 0)
            return failure(ErrorCode::Damaged, m_name);
        if (isTooLarge(width, height))
            return failure(ErrorCode::TooLarge, m_name, QStringLiteral("%1 × %2").arg(width).arg(height));
        pix.reset(pixReadMemTiff(data, size, number - 1));
    } else if (m_kind == IFF_JFIF_JPEG) {
        // What is missing at the end comes as grey, with a warning.
        pix.reset(pixReadMemJpeg(data, size, 0, 1, &warnings, 0));
    } else {
        pix.reset(pixReadMem(data, size));
    }
    const double dpi = pix ? std::max(0, pixGetXRes(pix.get())) : 0;
    const PixPtr plain = pix ? plainOf(std::move(pix)) : PixPtr();
    if (!plain || isTooLarge(pixGetWidth(plain.get()), pixGetHeight(plain.get())))
        return failure(ErrorCode::Damaged, m_name);
    GreyPicture picture =
        pixGetDepth(plain.get()) == 32 ? colouredPicture(plain, dpi) : pictureOf(plain, dpi);
    picture.damaged = warnings > 0;
    return picture;
}

} // namespace gouji::scan
