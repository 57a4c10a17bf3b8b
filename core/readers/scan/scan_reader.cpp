#include "core/readers/scan/scan_reader.h"

#include "core/readers/pdf/page_blocks.h"
#include "core/readers/scan/picture_file.h"
#include "core/readers/scan/scan_page.h"

namespace gouji {

namespace {

/// Made when the first page comes: it takes a tenth of a second.
class LazyRecogniser {
public:
    explicit LazyRecogniser(const RecognitionData& data) : m_data(data) {}

    scan::TextRecogniser* get() {
        if (!m_recogniser)
            m_recogniser = scan::TextRecogniser::make(m_data);
        return m_recogniser.get();
    }

private:
    RecognitionData m_data;
    std::shared_ptr<scan::TextRecogniser> m_recogniser;
};

} // namespace

PagePictureReader pagePictureReader(const Limits& limits, const ReadingAids& aids) {
    if (!aids.recognition.isThere())
        return {};
    return [limits, progress = aids.progress, lazy = LazyRecogniser(aids.recognition)](
               const GreyPicture& picture, int page, int pages) mutable -> Result<pdf::PageLayout> {
        scan::TextRecogniser* recogniser = lazy.get();
        if (!recogniser)
            return failure(ErrorCode::NeedsLanguageData);
        if (progress)
            progress(page, pages);
        return scan::recognisedPage(picture, page, *recogniser, limits);
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
