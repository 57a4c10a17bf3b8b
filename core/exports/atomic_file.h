#pragma once

#include "core/base/result.h"

#include <functional>

namespace gouji {

/// Writes a file so that its path always holds either the old content or the whole new one: `write` fills a
/// temporary file in the same folder, which takes the path's place only when `write` succeeded and the bytes
/// are on the disk. Links are followed; anything but a regular file is refused. Unwritable tells the path.
Result<void> replaceFile(const QString& path,
                         const std::function<Result<void>(const QString& temporary)>& write);

} // namespace gouji
