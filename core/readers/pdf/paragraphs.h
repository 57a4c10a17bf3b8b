#pragma once

#include "core/readers/pdf/page_layout.h"

#include <QString>

namespace gouji::pdf {

/// Where most lines of text begin and end.
struct TextMargins {
    double left = 0;
    double right = 0;
};

TextMargins marginsOf(const std::vector<PageLayout>& pages);

/// Whether a line goes on with the paragraph whose last line is `before`: that one reaches the right margin,
/// this one is not indented, and both are of one kind of type.
bool goesOn(const TextLine& before, const TextLine& line, const TextMargins& margins);

/// The text of a paragraph with one more line.
QString withLine(const QString& paragraph, const QString& line);

} // namespace gouji::pdf
