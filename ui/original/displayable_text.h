#pragma once

#include <QString>

namespace gouji {

/// The text with as many UTF-16 units as before, in which QTextDocument finds nothing that it would take for
/// one of its own marks. What is seen and could not be read (unreadObject) is a hatched square.
QString displayable(QString text);

} // namespace gouji
