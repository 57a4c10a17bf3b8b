#pragma once

#include <QRect>

namespace gouji {

/// The size of a window that nobody has sized yet: the wanted one, but at most 92 % of what the screen has
/// free, so that its frame and its status bar can be seen.
QSize firstSize(const QSize& wanted, const QSize& available);

/// Where a remembered window goes on a screen that may have become smaller: as it was if it fits, else made
/// smaller and moved until all of it can be seen.
QRect fittedPlace(const QRect& remembered, const QRect& available);

} // namespace gouji
