#pragma once

#include <QIcon>
#include <QString>

namespace gouji {

/// A line icon of the program (resources/icons/NAME.svg) in the palette's text colour, sharp at every size
/// and screen. Follows a change of the palette.
QIcon themedIcon(const QString& name);

/// The program's own coloured icon.
QIcon applicationIcon();

} // namespace gouji
