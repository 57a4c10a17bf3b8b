#pragma once

#include "core/readers/pdf/page_content.h"

/// Pictures on pages, which may hold what is not there as text.
namespace gouji::pdf {

/// A picture that characters do not cover.
struct PictureArea {
    QRectF area; ///< on the page as displayed
    double dpi = 0;
    bool isColoured = false;
    std::vector<QRectF> characters; ///< the few that stand on it nevertheless
};

/// The pictures of a page: those that scanners and printers cut in strips or tiles are put together again.
std::vector<ShownImage> joinedImages(std::vector<ShownImage> images);

/// Pictures that are large enough for a table and show what the page's characters do not say. Pictures behind
/// text are ground.
std::vector<PictureArea> untoldPictures(const PageContent& page);

} // namespace gouji::pdf
