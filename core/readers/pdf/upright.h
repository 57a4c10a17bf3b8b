#pragma once

#include "core/readers/pdf/page_content.h"

/// Pages whose text is turned, a wide table on a high page for one.
namespace gouji::pdf {

/// The quarter turns clockwise by which most of the page's characters are turned.
int turnOf(const PageContent& page);

/// The page turned back by so many quarter turns.
PageContent turnedBack(PageContent page, int turns);

/// Where a rectangle of a page turned back by `turns` stands on the page as displayed, whose size is `size`.
QRectF displayedRect(const QRectF& rect, int turns, QSizeF size);

/// A rectangle turned back around the origin, for comparing places only.
QRectF turnedBack(const QRectF& rect, int turns);

} // namespace gouji::pdf
