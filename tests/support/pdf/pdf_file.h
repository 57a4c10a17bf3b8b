#pragma once

#include "core/document/document.h"
#include "tests/support/pdf/pdf_style.h"

#include <QByteArray>

namespace gouji::testing {

/// A PDF file that prints the document, made with Qt. Needs a QGuiApplication and the Noto CJK fonts. '\n' in
/// a cell is a line break; other text wraps where its cell ends.
QByteArray pdfOf(const Document& document, const PdfStyle& style);

/// The file with /Rotate set on every page, by an incremental update behind it.
QByteArray withRotation(const QByteArray& pdf, int degrees);

} // namespace gouji::testing
