#include "core/readers/pdf/mupdf_device.h"

#include <cmath>

// MuPDF reports errors with longjmp: see mupdf_file.cpp.

namespace gouji::pdf {

namespace {

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
    const QRectF visible = rectOf(fz_device_current_scissor(context, device));
    for (const fz_text_span* span = text->head; span; span = span->next) {
        ShownGlyph shown;
        shown.run = run;
        shown.visible = visible;
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
    paint.isColoured = image->colorspace && fz_colorspace_n(context, image->colorspace) > 1;
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

} // namespace

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

} // namespace gouji::pdf
