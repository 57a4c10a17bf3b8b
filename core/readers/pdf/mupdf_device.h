#pragma once

#include "core/readers/pdf/page_recorder.h"

#include <mupdf/fitz.h>

#include <chrono>

/// For mupdf_file only: what MuPDF paints a page into.
namespace gouji::pdf {

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

inline QRectF rectOf(fz_rect rect) {
    return QRectF(QPointF(double(rect.x0), double(rect.y0)), QPointF(double(rect.x1), double(rect.y1)));
}

/// A device of MuPDF that takes a page down instead of painting it. Everything must outlive it. What throws
/// in MuPDF's way may leave this function.
fz_device* newRecordingDevice(fz_context* context, PageRecorder* recorder, fz_cookie* cookie,
                              Deadline* deadline);

} // namespace gouji::pdf
