#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/readers/grey_picture.h"
#include "core/readers/pdf/page_content.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace gouji::pdf {

/// A PDF file opened with MuPDF, the only place that knows that library. Nothing is written, no script runs,
/// nothing outside the bytes is read. An object belongs to one thread; several may work beside each other.
///
/// What it costs is bounded by Limits: memory of the library, time, pages, characters and rules.
class MupdfFile {
public:
    /// `bytes` must outlive the object. Encrypted, Damaged (no page can be found), Unsupported (a portfolio),
    /// Empty (no pages), TooLarge (over the memory allowed), Timeout.
    static Result<MupdfFile> open(const QByteArray& bytes, const QString& name, const Limits& limits);

    MupdfFile(MupdfFile&&) noexcept;
    MupdfFile& operator=(MupdfFile&&) noexcept;
    ~MupdfFile();

    int pageCount() const;
    /// In points, as displayed; empty where the page cannot be read.
    QSizeF pageSize(int number) const;
    /// `number` from 1. A page that cannot be read is empty and `damaged`. Timeout and TooLarge end the file.
    Result<PageContent> page(int number);
    /// The page as displayed, in grey, with GreyPicture::brightest if asked for; `dpi` 0: unknown. It is kept
    /// within what recognition likes and Limits::picturePixels, and the picture tells it. A page that cannot
    /// be painted is a picture without pixels. TooLarge ends the file; how long this may take, only the
    /// worker's clock says.
    Result<GreyPicture> picture(int number, double dpi, bool withColours = false);
    /// The same, so many pixels across.
    Result<GreyPicture> pictureAcross(int number, int width);
    /// Whether the file is not as it was written: its tables of objects had to be rebuilt, or compressed data
    /// ended early. Final after the last page.
    bool isRepaired() const;

private:
    struct Library;
    explicit MupdfFile(std::unique_ptr<Library> library);
    Result<GreyPicture> painted(int number, const std::function<double(QSizeF inches)>& dpi,
                                bool withColours);

    std::unique_ptr<Library> m_library;
};

} // namespace gouji::pdf
