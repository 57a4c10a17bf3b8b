#include "core/readers/pdf/mupdf_file.h"

#include "core/base/messages.h"
#include "core/readers/pdf/page_recorder.h"

#include <mupdf/fitz.h>
#include <mupdf/pdf.h>

#include <chrono>
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

/// Asked now and then while a page is painted. What paints nothing for hours is for the worker's clock.
class Deadline {
public:
    explicit Deadline(std::chrono::seconds patience) : m_end(std::chrono::steady_clock::now() + patience) {}

    bool hasPassed() {
        m_hasPassed = m_hasPassed || (++m_asked % 64 == 0 && std::chrono::steady_clock::now() > m_end);
        return m_hasPassed;
    }
    bool wasMissed() const { return m_hasPassed; }

private:
    std::chrono::steady_clock::time_point m_end;
    quint64 m_asked = 0;
    bool m_hasPassed = false;
};

void hearNothing(void*, const char*) {}

/// Most warnings are about fonts and colours; these are about content that is lost.
void hearWarning(void* user, const char* message) {
    for (const char* sign : {"zlib error", "premature end", "LZW", "ran out of data", "repair"}) {
        if (std::strstr(message, sign))
            *static_cast<bool*>(user) = true;
    }
}

/// MuPDF's device with our record behind it.
struct RecordingDevice {
    fz_device base;
    PageRecorder* recorder;
    fz_cookie* cookie;
    Deadline* deadline;
    int runs;
    int depth;    ///< of open clips, groups, masks and tiles
    int veiledAt; ///< depth of the first through which nothing painted hides for certain; 0: none
};

RecordingDevice* recording(fz_device* device) {
    return reinterpret_cast<RecordingDevice*>(device);
}

/// Once a limit is reached the rest of the page is of no use.
void stopWhenFull(fz_device* device) {
    if (recording(device)->recorder->isFull() || recording(device)->deadline->hasPassed())
        recording(device)->cookie->abort = 1;
}

// Clips, groups, masks and tiles are nested. Only a rectangular clip and a plain group leave certain what is
// hidden by what is painted within them.

void enter(fz_device* device, bool isVeil) {
    RecordingDevice* record = recording(device);
    ++record->depth;
    if (isVeil && record->veiledAt == 0)
        record->veiledAt = record->depth;
}

void leave(fz_device* device) {
    RecordingDevice* record = recording(device);
    if (record->depth == record->veiledAt)
        record->veiledAt = 0;
    --record->depth;
}

bool isWhite(fz_context* context, fz_colorspace* space, const float* color) {
    if (!space || !color)
        return false;
    const int count = fz_colorspace_n(context, space);
    const bool subtractive = fz_colorspace_type(context, space) == FZ_COLORSPACE_CMYK;
    for (int i = 0; i < count; ++i) {
        if (subtractive ? color[i] > 0.02F : color[i] < 0.98F)
            return false;
    }
    return count == 1 || count == 3 || subtractive;
}

QRectF rectOf(fz_rect rect) {
    return QRectF(QPointF(double(rect.x0), double(rect.y0)), QPointF(double(rect.x1), double(rect.y1)));
}

Paint paintOf(fz_context* context, fz_device* device, float alpha) {
    Paint paint;
    paint.isOpaque = alpha > 0.95F && recording(device)->veiledAt == 0;
    paint.visible = rectOf(fz_device_current_scissor(context, device));
    return paint;
}

char32_t characterOf(int ucs) {
    if (ucs == 0xA0 || ucs == 0x3000 || (ucs >= 0x2000 && ucs <= 0x200A) || ucs == 0x202F || ucs == '\t')
        return U' ';
    const bool isOne = ucs >= 0x20 && ucs <= 0x10FFFF && (ucs < 0xD800 || ucs > 0xDFFF);
    return isOne ? char32_t(ucs) : U'\uFFFD';
}

/// The characters of one text object, each where it stands on the page.
void recordText(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm, bool white) {
    RecordingDevice* record = recording(device);
    const int run = ++record->runs;
    for (const fz_text_span* span = text->head; span; span = span->next) {
        ShownGlyph shown;
        shown.run = run;
        shown.isWhite = white;
        for (int i = 0; i < span->len; ++i) {
            const fz_text_item& item = span->items[i];
            if (item.ucs < 0)
                continue; // a further part of the character before
            shown.character = characterOf(item.ucs);
            if (item.gid < 0) {
                // A further character of the same sign, like the second one of a ligature.
                shown.origin += shown.advance;
                shown.advance *= 0.01;
                record->recorder->addGlyph(shown);
                continue;
            }
            const fz_matrix matrix = fz_concat(
                fz_make_matrix(span->trm.a, span->trm.b, span->trm.c, span->trm.d, item.x, item.y), ctm);
            const double advance = double(fz_advance_glyph(context, span->font, item.gid, 0));
            shown.origin = QPointF(double(matrix.e), double(matrix.f));
            shown.advance = QPointF(double(matrix.a), double(matrix.b)) * advance;
            shown.size = std::hypot(double(matrix.c), double(matrix.d));
            record->recorder->addGlyph(shown);
        }
    }
    stopWhenFull(device);
}

void fillText(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm,
              fz_colorspace* space, const float* color, float alpha, fz_color_params) {
    if (alpha > 0.02F)
        recordText(context, device, text, ctm, isWhite(context, space, color));
}

void strokeText(fz_context* context, fz_device* device, const fz_text* text, const fz_stroke_state*,
                fz_matrix ctm, fz_colorspace* space, const float* color, float alpha,
                fz_color_params params) {
    fillText(context, device, text, ctm, space, color, alpha, params);
}

/// Text that something else is painted through.
void clipText(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm, fz_rect) {
    enter(device, true);
    recordText(context, device, text, ctm, false);
}

void clipStrokeText(fz_context* context, fz_device* device, const fz_text* text, const fz_stroke_state*,
                    fz_matrix ctm, fz_rect scissor) {
    clipText(context, device, text, ctm, scissor);
}

/// Invisible text, as recognition leaves it over a scan: what it says is somebody's guess. Only fonts whose
/// signs are drawings come here although they are seen.
void ignoreText(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm) {
    if (text->head && fz_font_t3_procs(context, text->head->font))
        recordText(context, device, text, ctm, false);
}

/// Where the corners of a path go.
struct PathWalk {
    PageRecorder* recorder;
    fz_matrix ctm;
};

QPointF placed(void* walk, float x, float y) {
    const fz_point point = fz_transform_point_xy(x, y, static_cast<PathWalk*>(walk)->ctm);
    return QPointF(double(point.x), double(point.y));
}

PageRecorder& recorderOf(void* walk) {
    return *static_cast<PathWalk*>(walk)->recorder;
}

void walkPath(fz_context* context, fz_device* device, const fz_path* path, fz_matrix ctm) {
    fz_path_walker walker{};
    walker.moveto = [](fz_context*, void* walk, float x, float y) {
        recorderOf(walk).moveTo(placed(walk, x, y));
    };
    walker.lineto = [](fz_context*, void* walk, float x, float y) {
        recorderOf(walk).lineTo(placed(walk, x, y));
    };
    walker.curveto = [](fz_context*, void* walk, float, float, float, float, float x, float y) {
        recorderOf(walk).curveTo(placed(walk, x, y));
    };
    walker.closepath = [](fz_context*, void* walk) { recorderOf(walk).closePath(); };
    PathWalk walk{recording(device)->recorder, ctm};
    fz_walk_path(context, path, &walker, &walk);
}

void fillPath(fz_context* context, fz_device* device, const fz_path* path, int, fz_matrix ctm,
              fz_colorspace* space, const float* color, float alpha, fz_color_params) {
    if (alpha <= 0.02F)
        return;
    Paint paint = paintOf(context, device, alpha);
    paint.isWhite = isWhite(context, space, color);
    walkPath(context, device, path, ctm);
    recording(device)->recorder->paintPath(paint);
    stopWhenFull(device);
}

void strokePath(fz_context* context, fz_device* device, const fz_path* path, const fz_stroke_state* state,
                fz_matrix ctm, fz_colorspace* space, const float* color, float alpha, fz_color_params) {
    if (alpha <= 0.02F)
        return;
    Paint paint = paintOf(context, device, alpha);
    paint.isWhite = isWhite(context, space, color);
    const double width = double(state->linewidth) * double(fz_matrix_expansion(ctm));
    paint.lineWidth = std::isfinite(width) ? std::max(width, 0.1) : 0.1;
    walkPath(context, device, path, ctm);
    recording(device)->recorder->paintPath(paint);
    stopWhenFull(device);
}

/// Dots per inch of the page; of the coarser direction.
double dpiOf(const fz_image* image, fz_matrix ctm) {
    const double across = std::hypot(double(ctm.a), double(ctm.b)) / 72;
    const double down = std::hypot(double(ctm.c), double(ctm.d)) / 72;
    const double dpi = std::min(double(image->w) / across, double(image->h) / down);
    return std::isfinite(dpi) ? dpi : 0;
}

void fillImage(fz_context* context, fz_device* device, fz_image* image, fz_matrix ctm, float alpha,
               fz_color_params) {
    Paint paint = paintOf(context, device, alpha);
    paint.dpi = dpiOf(image, ctm);
    paint.isOpaque = paint.isOpaque && !image->mask;
    recording(device)->recorder->paintImage(rectOf(fz_transform_rect(fz_unit_rect, ctm)), paint);
}

void fillImageMask(fz_context* context, fz_device* device, fz_image* image, fz_matrix ctm, fz_colorspace*,
                   const float*, float alpha, fz_color_params) {
    Paint paint = paintOf(context, device, alpha);
    paint.dpi = dpiOf(image, ctm);
    paint.isOpaque = false;
    recording(device)->recorder->paintImage(rectOf(fz_transform_rect(fz_unit_rect, ctm)), paint);
}

void clipPath(fz_context* context, fz_device* device, const fz_path* path, int, fz_matrix ctm, fz_rect) {
    walkPath(context, device, path, ctm);
    enter(device, !recording(device)->recorder->dropPath());
}

void listenToContainers(fz_device& device) {
    device.clip_path = clipPath;
    device.pop_clip = [](fz_context*, fz_device* self) { leave(self); };
    device.begin_mask = [](fz_context*, fz_device* self, fz_rect, int, fz_colorspace*, const float*,
                           fz_color_params) { enter(self, true); };
    device.begin_group = [](fz_context*, fz_device* self, fz_rect, fz_colorspace*, int, int, int blend,
                            float alpha) {
        enter(self, (blend & FZ_BLEND_MODEMASK) != FZ_BLEND_NORMAL || alpha < 0.95F);
    };
    device.end_group = [](fz_context*, fz_device* self) { leave(self); };
    device.begin_tile = [](fz_context*, fz_device* self, fz_rect, fz_rect, float, float, fz_matrix, int) {
        enter(self, true);
        return 0;
    };
    device.end_tile = [](fz_context*, fz_device* self) { leave(self); };
}

fz_device* newRecordingDevice(fz_context* context, PageRecorder* recorder, fz_cookie* cookie,
                              Deadline* deadline) {
    auto* device =
        reinterpret_cast<RecordingDevice*>(fz_new_device_of_size(context, sizeof(RecordingDevice)));
    device->recorder = recorder;
    device->cookie = cookie;
    device->deadline = deadline;
    device->base.fill_text = fillText;
    device->base.stroke_text = strokeText;
    device->base.clip_text = clipText;
    device->base.clip_stroke_text = clipStrokeText;
    device->base.ignore_text = ignoreText;
    device->base.fill_path = fillPath;
    device->base.stroke_path = strokePath;
    device->base.fill_image = fillImage;
    device->base.fill_image_mask = fillImageMask;
    listenToContainers(device->base);
    return &device->base;
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

/// Paints a page in grey, so many pixels a point; null where it cannot be. `page` may be null.
fz_pixmap* paintPicture(fz_context* context, pdf_page* page, fz_rect bounds, double scale,
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
        pixmap = fz_new_pixmap_with_bbox(context, fz_device_gray(context), area, nullptr, 0);
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
    for (int y = 0; y < picture.height; ++y, line += fz_pixmap_stride(context, pixmap))
        picture.pixels.insert(picture.pixels.end(), line, line + picture.width);
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
    if (opened.pages == 0)
        return failure(ErrorCode::Empty, name);
    return MupdfFile(std::move(library));
}

int MupdfFile::pageCount() const {
    return m_library->pages;
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

Result<GreyPicture> MupdfFile::picture(int number, double dpi) {
    Library& library = *m_library;
    fz_rect bounds = fz_empty_rect;
    pdf_page* page = loadPage(library.context, library.document, number - 1, &bounds);
    const QSizeF inches = rectOf(bounds).size() / 72;
    const double largest = std::sqrt(double(library.limits.picturePixels) /
                                     std::max(inches.width() * inches.height(), 1e-6));
    dpi = std::min(std::clamp(dpi > 0 ? dpi : usualDpi, lowestDpi, highestDpi), largest);
    library.cookie.errors = 0;
    fz_pixmap* pixmap = paintPicture(library.context, page, bounds, dpi / 72, &library.cookie);
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
