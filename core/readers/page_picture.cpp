#include "core/readers/page_picture.h"

#include "core/readers/format.h"
#include "core/readers/pdf/mupdf_file.h"
#include "core/readers/scan/picture_file.h"
#include "core/readers/scan/shrunk_picture.h"
#include "core/readers/scan/straight_page.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr int narrowest = 16; ///< pixels; less is no picture
constexpr int widest = 6'000;

Result<GreyPicture> paintPdfPage(const QByteArray& bytes, const QString& name, int page, int width,
                                 const Limits& limits) {
    auto file = pdf::MupdfFile::open(bytes, name, limits);
    if (!file)
        return failure(file.error());
    if (page < 1 || page > file->pageCount())
        return failure(ErrorCode::NotFound, name, QStringLiteral("page %1").arg(page));
    return file->pictureAcross(page, width);
}

Result<GreyPicture> paintPicture(const QByteArray& bytes, const QString& name, int page, int width,
                                 const Limits& limits) {
    const auto file = scan::PictureFile::open(bytes, name, limits);
    if (!file)
        return failure(file.error());
    if (page < 1 || page > file->pageCount())
        return failure(ErrorCode::NotFound, name, QStringLiteral("page %1").arg(page));
    auto picture = file->page(page);
    if (!picture)
        return failure(picture.error());
    return scan::shrunkPicture(std::move(*picture), width);
}

Result<std::vector<QSizeF>> pdfPageSizes(const QByteArray& bytes, const QString& name, const Limits& limits) {
    const auto file = pdf::MupdfFile::open(bytes, name, limits);
    if (!file)
        return failure(file.error());
    std::vector<QSizeF> sizes;
    for (int page = 1; page <= std::min(file->pageCount(), limits.pages); ++page)
        sizes.push_back(file->pageSize(page));
    return sizes;
}

Result<std::vector<QSizeF>> pictureSizes(const QByteArray& bytes, const QString& name, const Limits& limits) {
    const auto file = scan::PictureFile::open(bytes, name, limits);
    if (!file)
        return failure(file.error());
    const auto first = file->page(1);
    if (!first)
        return failure(first.error());
    const QSizeF size = QSizeF(first->width, first->height) * (72 / scan::resolutionOf(*first));
    return std::vector<QSizeF>(size_t(file->pageCount()), size);
}

} // namespace

Result<std::vector<QSizeF>> pageSizes(const QByteArray& bytes, const QString& name, const Limits& limits) {
    switch (formatOf(bytes)) {
    case Format::Pdf:
        return pdfPageSizes(bytes, name, limits);
    case Format::Picture:
        return pictureSizes(bytes, name, limits);
    default:
        return failure(ErrorCode::Unsupported, name, QString::fromLatin1(formatName(bytes)));
    }
}

Result<GreyPicture> paintPage(const QByteArray& bytes, const QString& name, int page, int width,
                              const Limits& limits) {
    const int across = std::clamp(width, narrowest, widest);
    switch (formatOf(bytes)) {
    case Format::Pdf:
        return paintPdfPage(bytes, name, page, across, limits);
    case Format::Picture:
        return paintPicture(bytes, name, page, across, limits);
    default:
        return failure(ErrorCode::Unsupported, name, QString::fromLatin1(formatName(bytes)));
    }
}

} // namespace gouji
