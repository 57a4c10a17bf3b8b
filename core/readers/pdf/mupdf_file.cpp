#include "core/readers/pdf/mupdf_file.h"

#include "core/base/messages.h"
#include "core/readers/pdf/mupdf_device.h"
#include "core/readers/pdf/page_recorder.h"

#include <mupdf/pdf.h>

#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <cstring>

// MuPDF reports errors with longjmp. So whatever stands between fz_try and fz_catch, and every callback,
// keeps only values without destructors of its own, and calls of ours from there throw nothing.

namespace gouji::pdf {

namespace {

/// Dots per inch of a page's picture.
constexpr double usualDpi = 200; ///< where no picture on it tells
constexpr double lowestDpi = 150;
constexpr double highestDpi = 300;

/// Memory that the library holds; refused over a limit, which MuPDF takes like any lack of memory.
struct MemoryBudget {
    size_t used = 0;
    size_t limit = 0;
    bool refused = false;
};

/// Stands before each block, keeps its alignment.
struct alignas(std::max_align_t) BlockHeader {
    size_t size;
};

void* allocateMore(void* user, void* old, size_t size) {
    auto* budget = static_cast<MemoryBudget*>(user);
    auto* header = old ? static_cast<BlockHeader*>(old) - 1 : nullptr;
    const size_t before = header ? header->size : 0;
    if (size > budget->limit || budget->used - before > budget->limit - size) {
        budget->refused = true;
        return nullptr;
    }
    auto* grown = static_cast<BlockHeader*>(std::realloc(header, size + sizeof(BlockHeader)));
    if (!grown)
        return nullptr;
    grown->size = size;
    budget->used = budget->used - before + size;
    return grown + 1;
}

void* allocate(void* user, size_t size) {
    return allocateMore(user, nullptr, size);
}

void release(void* user, void* block) {
    if (!block)
        return;
    auto* header = static_cast<BlockHeader*>(block) - 1;
    static_cast<MemoryBudget*>(user)->used -= header->size;
    std::free(header);
}

void hearNothing(void*, const char*) {}

/// Most warnings are about fonts and colours; these are about content that is lost.
void hearWarning(void* user, const char* message) {
    for (const char* sign : {"zlib error", "premature end", "LZW", "ran out of data", "repair"}) {
        if (std::strstr(message, sign))
            *static_cast<bool*>(user) = true;
    }
}

/// False where the page cannot be painted to its end.
bool paintPage(fz_context* context, pdf_page* page, PageRecorder* recorder, fz_cookie* cookie,
               Deadline* deadline) {
    fz_device* device = nullptr;
    bool done = false;
    fz_var(device);
    fz_var(done);
    fz_try(context) {
        device = newRecordingDevice(context, recorder, cookie, deadline);
        pdf_run_page(context, page, device, fz_identity, cookie);
        fz_close_device(context, device);
        done = true;
    }
    fz_always(context) {
        fz_drop_device(context, device);
    }
    fz_catch(context) {}
    return done;
}

/// Paints a page in grey or in colours, so many pixels a point; null where it cannot be. `page` may be null.
fz_pixmap* paintPicture(fz_context* context, pdf_page* page, fz_rect bounds, double scale, bool withColours,
                        fz_cookie* cookie) {
    fz_pixmap* pixmap = nullptr;
    fz_device* device = nullptr;
    fz_var(pixmap);
    fz_var(device);
    if (!page)
        return nullptr;
    fz_try(context) {
        const fz_matrix matrix = fz_scale(float(scale), float(scale));
        const fz_irect area = fz_round_rect(fz_transform_rect(bounds, matrix));
        pixmap = fz_new_pixmap_with_bbox(
            context, withColours ? fz_device_rgb(context) : fz_device_gray(context), area, nullptr, 0);
        fz_clear_pixmap_with_value(context, pixmap, 0xFF);
        device = fz_new_draw_device(context, matrix, pixmap);
        pdf_run_page(context, page, device, fz_identity, cookie);
        fz_close_device(context, device);
    }
    fz_always(context) {
        fz_drop_device(context, device);
    }
    fz_catch(context) {
        fz_drop_pixmap(context, pixmap);
        pixmap = nullptr;
    }
    return pixmap;
}

GreyPicture pictureOf(fz_context* context, const fz_pixmap* pixmap, double dpi) {
    GreyPicture picture;
    picture.width = fz_pixmap_width(context, pixmap);
    picture.height = fz_pixmap_height(context, pixmap);
    picture.dpi = dpi;
    const unsigned char* line = fz_pixmap_samples(context, pixmap);
    if (fz_pixmap_components(context, pixmap) == 1) {
        for (int y = 0; y < picture.height; ++y, line += fz_pixmap_stride(context, pixmap))
            picture.pixels.insert(picture.pixels.end(), line, line + picture.width);
        return picture;
    }
    for (int y = 0; y < picture.height; ++y, line += fz_pixmap_stride(context, pixmap)) {
        for (int x = 0; x < picture.width; ++x)
            addColour(picture, line[3 * x], line[3 * x + 1], line[3 * x + 2]);
    }
    return picture;
}

pdf_page* loadPage(fz_context* context, pdf_document* document, int index, fz_rect* bounds) {
    pdf_page* page = nullptr;
    fz_var(page);
    fz_try(context) {
        page = pdf_load_page(context, document, index);
        *bounds = pdf_bound_page(context, page);
    }
    fz_catch(context) {
        fz_drop_page(context, page ? &page->super : nullptr);
        page = nullptr;
    }
    return page;
}

/// What opening tells; the document is null where it cannot be opened.
struct Opened {
    pdf_document* document = nullptr;
    int pages = 0;
    bool needsPassword = false;
    bool isPortfolio = false;
};

Opened openDocument(fz_context* context, const unsigned char* bytes, size_t size) {
    Opened opened;
    fz_stream* stream = nullptr;
    fz_var(stream);
    fz_try(context) {
        stream = fz_open_memory(context, bytes, size);
        opened.document = pdf_open_document_with_stream(context, stream);
        // Opening tries the empty password by itself.
        opened.needsPassword = pdf_needs_password(context, opened.document) != 0;
        if (!opened.needsPassword) {
            opened.pages = pdf_count_pages(context, opened.document);
            pdf_obj* root = pdf_dict_get(context, pdf_trailer(context, opened.document), PDF_NAME(Root));
            opened.isPortfolio = pdf_dict_get(context, root, PDF_NAME(Collection)) != nullptr;
        }
    }
    fz_always(context) {
        fz_drop_stream(context, stream);
    }
    fz_catch(context) {
        opened.pages = -1;
    }
    return opened;
}

} // namespace

struct MupdfFile::Library {
    Library(const QString& fileName, const Limits& allowed)
        : name(fileName),
          limits(allowed),
          budget{0, size_t(allowed.pdfMemory), false},
          allocator{&budget, allocate, allocateMore, release},
          deadline(std::chrono::seconds(allowed.pdfSeconds)) {
        constexpr size_t storeSize = 32 << 20;
        context = fz_new_context(&allocator, nullptr, storeSize);
        if (!context)
            return;
        fz_set_error_callback(context, hearNothing, nullptr);
        fz_set_warning_callback(context, hearWarning, &lostContent);
        fz_disable_icc(context);
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() {
        if (context)
            pdf_drop_document(context, document);
        fz_drop_context(context);
    }

    tl::unexpected<Error> outOfMemory() const {
        return failure(ErrorCode::TooLarge, name, QStringLiteral("no memory"));
    }

    QString name;
    Limits limits;
    MemoryBudget budget;
    fz_alloc_context allocator;
    fz_context* context = nullptr;
    pdf_document* document = nullptr;
    int pages = 0;
    bool lostContent = false;
    fz_cookie cookie{};
    Deadline deadline;
};

MupdfFile::MupdfFile(std::unique_ptr<Library> library) : m_library(std::move(library)) {}
MupdfFile::MupdfFile(MupdfFile&&) noexcept = default;
MupdfFile& MupdfFile::operator=(MupdfFile&&) noexcept = default;
MupdfFile::~MupdfFile() = default;

Result<MupdfFile> MupdfFile::open(const QByteArray& bytes, const QString& name, const Limits& limits) {
    auto library = std::make_unique<Library>(name, limits);
    if (!library->context)
        return library->outOfMemory();
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.constData());
    const Opened opened = openDocument(library->context, data, size_t(bytes.size()));
    library->document = opened.document;
    library->pages = opened.pages;
    if (library->budget.refused)
        return library->outOfMemory();
    if (opened.needsPassword)
        return failure(ErrorCode::Encrypted, name);
    if (!opened.document || opened.pages < 0)
        return failure(ErrorCode::Damaged, name, QStringLiteral("no page can be found"));
    if (opened.isPortfolio)
        return failure(ErrorCode::Unsupported, name, QStringLiteral("a PDF portfolio"));
    if (opened.pages == 0) {
        const bool isWhole = pdf_was_repaired(library->context, library->document) == 0;
        return isWhole ? failure(ErrorCode::Empty, name)
                       : failure(ErrorCode::Damaged, name, QStringLiteral("no page can be found"));
    }
    return MupdfFile(std::move(library));
}

int MupdfFile::pageCount() const {
    return m_library->pages;
}

QSizeF MupdfFile::pageSize(int number) const {
    fz_rect bounds = fz_empty_rect;
    pdf_page* page = loadPage(m_library->context, m_library->document, number - 1, &bounds);
    if (!page)
        return {};
    fz_drop_page(m_library->context, &page->super);
    return rectOf(bounds).size();
}

Result<PageContent> MupdfFile::page(int number) {
    Library& library = *m_library;
    fz_rect bounds = fz_empty_rect;
    pdf_page* page = loadPage(library.context, library.document, number - 1, &bounds);
    const QRectF area = rectOf(bounds);
    PageRecorder recorder(number, page ? area.size() : QSizeF(), library.limits);
    library.cookie.errors = 0;
    if (!page || !paintPage(library.context, page, &recorder, &library.cookie, &library.deadline) ||
        library.cookie.errors > 0)
        recorder.noteDamage();
    fz_drop_page(library.context, page ? &page->super : nullptr);
    if (library.deadline.wasMissed())
        return failure(ErrorCode::Timeout, library.name);
    if (library.budget.refused)
        return library.outOfMemory();
    library.cookie.abort = 0;
    return recorder.take();
}

Result<GreyPicture> MupdfFile::picture(int number, double dpi, bool withColours) {
    return painted(
        number, [dpi](QSizeF) { return std::clamp(dpi > 0 ? dpi : usualDpi, lowestDpi, highestDpi); },
        withColours);
}

Result<GreyPicture> MupdfFile::pictureAcross(int number, int width) {
    return painted(
        number, [width](QSizeF inches) { return width / std::max(inches.width(), 0.1); }, false);
}

Result<GreyPicture> MupdfFile::painted(int number, const std::function<double(QSizeF inches)>& wanted,
                                       bool withColours) {
    Library& library = *m_library;
    fz_rect bounds = fz_empty_rect;
    pdf_page* page = loadPage(library.context, library.document, number - 1, &bounds);
    const QSizeF inches = rectOf(bounds).size() / 72;
    const double largest =
        std::sqrt(double(library.limits.picturePixels) / std::max(inches.width() * inches.height(), 1e-6));
    const double dpi = std::min(wanted(inches), largest);
    library.cookie.errors = 0;
    fz_pixmap* pixmap = paintPicture(library.context, page, bounds, dpi / 72, withColours, &library.cookie);
    GreyPicture picture;
    if (pixmap)
        picture = pictureOf(library.context, pixmap, dpi);
    picture.damaged = !pixmap || library.cookie.errors > 0;
    fz_drop_pixmap(library.context, pixmap);
    fz_drop_page(library.context, page ? &page->super : nullptr);
    if (library.budget.refused)
        return library.outOfMemory();
    return picture;
}

bool MupdfFile::isRepaired() const {
    return m_library->lostContent || pdf_was_repaired(m_library->context, m_library->document) != 0;
}

} // namespace gouji::pdf
