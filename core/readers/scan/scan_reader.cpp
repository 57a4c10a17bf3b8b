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
    scan::PagesBefore before;
};

constexpr int smallestTable = 300;  ///< pixels across
constexpr double usualInches = 6.0; ///< of a picture in a text

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
        return scan::recognisedPage(picture, page, *reading->recogniser, reading->before, limits);
    };
}

PictureReader pictureReader(const Limits& limits, const ReadingAids& aids) {
    const PagePictureReader read = pagePictureReader(limits, aids);
    if (!read)
        return {};
    return [limits, read, number = 0](const QByteArray& bytes,
                                      double inches) mutable -> std::optional<ReadPicture> {
        const auto file = scan::PictureFile::open(bytes, {}, limits);
        auto picture = file ? file->page(1) : failure(file.error());
        if (!picture || picture->width < smallestTable || picture->height < smallestTable / 4)
            return std::nullopt;
        picture->dpi = inches > 0 ? picture->width / inches : picture->width / usualInches;
        ++number;
        auto page = read(*picture, number, number);
        if (!page)
            return std::nullopt;
        Document document;
        pdf::addPages(document, {std::move(*page)}, limits);
        if (document.blocks.empty())
            return std::nullopt;
        return ReadPicture{std::move(document.blocks), std::move(document.recognised)};
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
    document.repaired = document.repaired || file->isCut();
    if (!document.blocks.empty())
        return document;
    return document.unreadPages.empty()
               ? failure(ErrorCode::Empty, name)
               : failure(ErrorCode::NoReport, name, QStringLiteral("nothing was recognised"));
}

} // namespace gouji
