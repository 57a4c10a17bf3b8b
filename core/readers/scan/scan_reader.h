#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/document/document.h"
#include "core/readers/pdf/pdf_reader.h"
#include "core/readers/picture_reader.h"
#include "core/readers/reading_aids.h"

#include <QByteArray>

/// Files and pages that are pictures of text. What is read is a guess: Document::recognised says how sure.
namespace gouji {

/// A picture file: PNG, JPEG, TIFF (several pages), GIF, BMP.
/// Errors: NeedsLanguageData, Damaged, TooLarge, Unsupported, Empty (no text on it).
Result<Document> readScan(const QByteArray& bytes, const QString& name, const Limits& limits,
                          const ReadingAids& aids);

/// Reads pages of a PDF file; nothing where the data for recognition are missing.
PagePictureReader pagePictureReader(const Limits& limits, const ReadingAids& aids);

/// Reads pictures in Word files; nothing where the data for recognition are missing. Small ones, which are
/// logos and seals, and those without text are left unread.
PictureReader pictureReader(const Limits& limits, const ReadingAids& aids);

} // namespace gouji
