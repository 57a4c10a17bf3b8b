#pragma once

#include <QByteArrayView>
#include <QString>

namespace gouji {

/// By which the content of a file is known again: 64 lower-case hexadecimal digits. Any thread.
QString sha256Of(QByteArrayView bytes);

} // namespace gouji
