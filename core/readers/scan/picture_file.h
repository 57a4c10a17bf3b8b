#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/readers/grey_picture.h"

#include <QByteArray>

namespace gouji::scan {

/// A picture file (PNG, JPEG, TIFF, GIF, BMP), decoded page by page with Leptonica. Its header tells the
/// size, so that what is too large is never decoded.
class PictureFile {
public:
    /// `bytes` must outlive the object. Damaged, Unsupported (a format that Leptonica was built without),
    /// TooLarge (its first page).
    static Result<PictureFile> open(const QByteArray& bytes, const QString& name, const Limits& limits);

    /// Contract name: `png`, `jpeg`, `tiff`, `gif`, `bmp`.
    const QString& format() const { return m_format; }
    /// More than one in TIFF files only; pages behind Limits::pages are not counted.
    int pageCount() const { return m_pages; }
    bool hasMorePages() const { return m_hasMorePages; }
    /// It names further pages that are not in it.
    bool isCut() const { return m_isCut; }

    /// `number` from 1. Damaged, TooLarge.
    Result<GreyPicture> page(int number) const;

private:
    PictureFile(const QByteArray& bytes, QString name, const Limits& limits);

    Result<void> readHeader();
    bool isTooLarge(int width, int height) const;

    const QByteArray* m_bytes;
    QString m_name;
    Limits m_limits;
    QString m_format;
    int m_kind = 0; ///< Leptonica's number of the format
    int m_pages = 1;
    bool m_hasMorePages = false;
    bool m_isCut = false;
};

} // namespace gouji::scan
