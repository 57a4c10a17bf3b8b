#include "core/readers/pdf/pdf_reader.h"

#include "core/readers/pdf/mupdf_file.h"
#include "core/readers/pdf/page_blocks.h"
#include "core/readers/pdf/picture_pages.h"

#include <algorithm>

namespace gouji {

using namespace pdf;

namespace {

Result<std::vector<PageLayout>> layPages(MupdfFile& file, const Limits& limits) {
    std::vector<PageLayout> pages;
    for (int number = 1; number <= std::min(file.pageCount(), limits.pages); ++number) {
        Result<PageContent> page = file.page(number);
        if (!page)
            return failure(page.error());
        pages.push_back(layoutOf(std::move(*page), limits));
    }
    return pages;
}

/// Pictures on a page with text, each by itself.
Result<void> readUntold(MupdfFile& file, PageLayout& page, int pages, const PagePictureReader& pictures) {
    for (const PictureArea& area : std::vector<PictureArea>(page.untold)) {
        const Result<GreyPicture> picture = file.picture(page.number, area.dpi, area.isColoured);
        if (!picture)
            return failure(picture.error());
        Result<PageLayout> read = pictures(onlyThere(*picture, page.size, area), page.number, pages);
        if (!read)
            return failure(read.error());
        addPicture(page, area, std::move(*read));
    }
    return {};
}

/// Pages that are pictures are read as such. A page that cannot be painted stays a picture.
Result<void> readPictures(MupdfFile& file, std::vector<PageLayout>& pages,
                          const PagePictureReader& pictures) {
    for (PageLayout& page : pages) {
        if (!page.untold.empty()) {
            if (auto read = readUntold(file, page, int(pages.size()), pictures); !read)
                return failure(read.error());
        }
        if (!page.isPicture)
            continue;
        const Result<GreyPicture> picture = file.picture(page.number, page.imageDpi, page.isColoured);
        if (!picture)
            return failure(picture.error());
        Result<PageLayout> read = pictures(*picture, page.number, int(pages.size()));
        if (!read)
            return failure(read.error());
        read->size = page.size;
        read->damaged = read->damaged || page.damaged;
        read->truncated = read->truncated || page.truncated;
        page = std::move(*read);
    }
    return {};
}

} // namespace

Result<Document> readPdf(const QByteArray& bytes, const QString& name, const Limits& limits,
                         const PagePictureReader& pictures) {
    Result<MupdfFile> file = MupdfFile::open(bytes, name, limits);
    if (!file)
        return failure(file.error());
    Result<std::vector<PageLayout>> pages = layPages(*file, limits);
    if (!pages)
        return failure(pages.error());
    if (pictures) {
        if (auto read = readPictures(*file, *pages, pictures); !read)
            return failure(read.error());
    }
    Document document;
    document.format = QStringLiteral("pdf");
    document.repaired = file->isRepaired();
    document.truncated = file->pageCount() > int(pages->size());
    addPages(document, std::move(*pages), limits);
    if (!document.blocks.empty())
        return document;
    if (!document.unreadPages.empty())
        return pictures ? failure(ErrorCode::NoReport, name, QStringLiteral("nothing was recognised"))
                        : failure(ErrorCode::NeedsLanguageData, name);
    return failure(document.repaired ? ErrorCode::Damaged : ErrorCode::Empty, name);
}

} // namespace gouji
