#pragma once

#include "core/readers/grey_picture.h"
#include "core/readers/pdf/page_layout.h"

/// Pictures on pages that have text as well.
namespace gouji::pdf {

/// A page's picture with nothing left but what the area shows, without the characters that stand on it.
GreyPicture onlyThere(GreyPicture page, QSizeF size, const PictureArea& area);

/// Puts what was recognised in a picture into its page. Of small pictures only those that hold a table are
/// taken for text: photographs give nonsense. The others count as pictures that were not read.
void addPicture(PageLayout& page, const PictureArea& area, PageLayout recognised);

} // namespace gouji::pdf
