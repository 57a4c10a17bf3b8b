#include "core/readers/scan/scan_reader.h"

#include "core/readers/pdf/page_blocks.h"
#include "core/readers/scan/picture_file.h"
#include "core/readers/scan/scan_page.h"

#include <memory>

namespace gouji {

namespace {

/// What the pages of one file share.
struct Reading {
    std::unique_ptr<scan::TextRecogniser>
        recogniser; ///< made for the first page: that takes a tenth of a second
    scan::GlyphMemory memory;
};

} // namespace

PagePictureReader pagePictureReader(const Limits& limits, const ReadingAids& aids) {
    if (!aids.recognition.isThere())
        return {};
    return [limits, aids, reading = std::make_shared<Reading>()](const GreyPicture& picture, int page,
                                                                 int pages) -> Result<pdf::PageLayout> {
        if (!reading->recogniser)
            reading->recogniser = scan::TextRecogniser::make(aids.recognition);
        if (!reading->recogniser)
            return failure(ErrorCode::NeedsLanguageData);
        if (aids.progress)
            aids.progress(page, pages);
        return scan::recognisedPage(picture, page, *reading->recogniser, reading->memory, limits);
    };
}

Result<Document> readScan(const QByteArray& bytes, const QString& name, const Limits& limits,
                          const ReadingAids& aids) {
    const auto file = scan::PictureFile::open(bytes, name, limits);
    if (!file)
        return failure(file.error());
    const PagePictureReader read = pagePictureReader(limits, aids);
    if (!read)
        return failure(ErrorCode::NeedsLanguageData, name);
    Document document;
    document.format = file->format();
    document.truncated = file->hasMorePages();
    std::vector<pdf::PageLayout> pages;
    for (int number = 1; number <= file->pageCount(); ++number) {
        const auto picture = file->page(number);
        if (!picture)
            return failure(picture.error());
        auto page = read(*picture, number, file->pageCount());
        if (!page)
            return failure(page.error().code, name, page.error().detail);
        pages.push_back(std::move(*page));
    }
    pdf::addPages(document, std::move(pages), limits);
    if (document.blocks.empty())
        return failure(ErrorCode::Empty, name);
    return document;
}

} // namespace gouji
