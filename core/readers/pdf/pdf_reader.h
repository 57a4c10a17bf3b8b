#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/document/document.h"
#include "core/readers/grey_picture.h"
#include "core/readers/pdf/page_layout.h"

#include <QByteArray>

#include <functional>

namespace gouji {

/// Reads what a page shows that has no text but pictures, from its picture as displayed. `page` counts from
/// 1, of `pages`. Called on the thread of readPdf, page by page.
using PagePictureReader =
    std::function<Result<pdf::PageLayout>(const GreyPicture& picture, int page, int pages)>;

/// A PDF file. Tables are those that rules draw and those that stand in columns without rules; a table goes
/// on over page ends. Other lines become paragraphs; page numbers and lines that repeat on every page are
/// dropped. Anchors are rectangles on the page as displayed.
///
/// Characters that nobody sees (hidden, painted over, outside of the page) are not read. Pages without text
/// go to `pictures`; without it a file of nothing else is NeedsLanguageData, and in others such pages are
/// told (Document::unreadPages).
///
/// Errors: Encrypted, Damaged, Unsupported (portfolio), NeedsLanguageData, Empty, TooLarge, Timeout.
Result<Document> readPdf(const QByteArray& bytes, const QString& name, const Limits& limits,
                         const PagePictureReader& pictures = {});

} // namespace gouji
